import { parseSecretReference } from './secret-reference.ts';

/** Where a bare name is looked for. */
interface Home {
  region: string;
  accountId: string;
}

/**
 * Gives one key for all ways to name one parameter or secret: a name and an ARN, with and without a JSON key, a version
 * or the six characters at its end. Undefined for what is no reference.
 *
 * @param kind What a bare name names: `valueFrom` always means a parameter by it, Secrets Manager a secret.
 */
export function referenceKey(
  text: string,
  home: Home,
  kind: 'parameter' | 'secret' = 'parameter',
): string | undefined {
  if (kind === 'secret' && !text.startsWith('arn:')) {
    return text === '' ? undefined : `secret:${home.region}:${home.accountId}:${text}`;
  }
  const reference = parseSecretReference(text);
  const { region = home.region, accountId = home.accountId } = reference.kind === 'invalid' ? {} : reference;
  if (reference.kind === 'parameter') {
    return `parameter:${region}:${accountId}:${reference.name.replace(/^\//, '')}`;
  }
  return reference.kind === 'secret' ? `secret:${region}:${accountId}:${reference.name}` : undefined;
}
