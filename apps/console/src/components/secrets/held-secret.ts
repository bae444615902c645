import type { HeldSecret, JsonValueKind } from '@purser/task-definition';

/** What the API tells of a secret's content. */
export interface SecretContent {
  kind: 'json' | 'text' | 'binary';
  keys: readonly { key: string; valueKind: JsonValueKind }[];
}

/** The content of a secret in the words of the injection preview. */
export function heldSecret({ kind, keys }: SecretContent): HeldSecret {
  const content =
    kind === 'json' ? { json: Object.fromEntries(keys.map(({ key, valueKind }) => [key, valueKind])) } : kind;
  return { kind: 'secret', content };
}

const KINDS: Record<JsonValueKind, string> = {
  string: 'text',
  null: 'null',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  'integer-below-million': 'a number',
  'integer-of-million-or-more': 'a number of a million or more',
  fraction: 'a number with a fraction',
  'fraction-in-exponent-form': 'a number in exponent form',
};

/** Says in words what kind of value a JSON key holds. */
export const valueKindText = (kind: JsonValueKind) => KINDS[kind];
