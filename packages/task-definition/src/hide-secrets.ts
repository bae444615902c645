import type { Change } from './diff.ts';
import { parseSecretReference } from './secret-reference.ts';
import { looksSecret } from './sensitive.ts';
import { validate } from './validate.ts';

/** What stands in the place of a value that is not shown. */
const HIDDEN = '(hidden)';

/** Gives a change with all values hidden that are secrets, or that their names promise to be. */
export function hideSecrets(change: Change): Change {
  const { kind, sensitive, path } = change;
  const hide = (value: unknown, side: 'before' | 'after') => {
    // A value that moves to a secret was one all the time.
    const isPlain = kind === (side === 'before' ? 'moved-to-secret' : 'moved-to-plain');
    if (isPlain) return HIDDEN;
    if (kind.startsWith('moved') || SECRET.test(path)) return asReference(value);
    return sensitive ? HIDDEN : withoutSecrets(value);
  };
  return {
    ...change,
    ...('before' in change && { before: hide(change.before, 'before') }),
    ...('after' in change && { after: hide(change.after, 'after') }),
  };
}

/** The path of one secret of a container, or of its log driver. */
const SECRET = /\.(secrets|secretOptions)\[\d+\]$/;

/** What cannot be read as a reference may be a secret that was pasted by mistake. */
function asReference(value: unknown): unknown {
  const isReference = typeof value === 'string' && parseSecretReference(value).kind !== 'invalid';
  return isReference ? value : HIDDEN;
}

function withoutSecrets(value: unknown): unknown {
  if (typeof value === 'string') return holdsSecret(value) ? HIDDEN : value;
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== 'object' || value === null) return value;
  const name = 'name' in value ? value.name : undefined;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => {
      const isNamed = key === 'value' && typeof name === 'string' && looksSecret(name);
      const isOption = typeof inner === 'string' && looksSecret(key);
      if (isNamed || isOption) return [key, HIDDEN];
      return [key, key === 'valueFrom' ? asReference(inner) : withoutSecrets(inner)];
    }),
  );
}

/** Asks the rule about plain variables, which knows what keys and tokens look like. */
function holdsSecret(value: string): boolean {
  const definition = { containerDefinitions: [{ environment: [{ name: 'A', value }] }] };
  return validate(definition).some(({ ruleId }) => ruleId === 'env-plaintext-secret');
}
