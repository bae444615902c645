import { REFERENCED_SECRET } from './resource-arn.ts';
import { parseSecretReference } from './secret-reference.ts';

/** Where a bare name is looked for. */
export interface ReferenceHome {
  region: string;
  accountId: string;
}

/** The parameter or secret that a reference leads to. */
export interface ReferencedThing extends ReferenceHome {
  kind: 'parameter' | 'secret';
  /** As its own service shows it; a secret's without the six characters of its ARN. */
  name: string;
}

/**
 * Tells what a reference leads to, whichever way it is written: a name or an ARN, with or without a JSON key, a version
 * or the six characters at its end. Undefined for what is no reference.
 *
 * @param kind What a bare name names: `valueFrom` always means a parameter by it, Secrets Manager a secret.
 */
export function referencedThing(
  text: string,
  home: ReferenceHome,
  kind: 'parameter' | 'secret' = 'parameter',
): ReferencedThing | undefined {
  if (kind === 'secret' && !text.startsWith('arn:')) {
    return text === '' ? undefined : { kind, name: text, ...home };
  }
  const reference = parseSecretReference(text);
  if (reference.kind === 'invalid') return undefined;
  const { name, region = home.region, accountId = home.accountId } = reference;
  if (reference.kind === 'parameter' && name.startsWith(REFERENCED_SECRET)) {
    return { kind: 'secret', name: name.slice(REFERENCED_SECRET.length), region, accountId };
  }
  return { kind: reference.kind, name, region, accountId };
}

/** Gives one key for all ways to name one parameter or secret. */
export function keyOfThing({ kind, region, accountId, name }: ReferencedThing): string {
  return `${kind}:${region}:${accountId}:${name}`;
}
