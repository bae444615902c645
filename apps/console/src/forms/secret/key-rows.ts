import type { JsonValueKind } from '@purser/task-definition';

/** A key of a JSON secret as the editor has it. */
export interface KeyRow {
  /** Tells rows apart while their keys are typed. */
  id: number;
  key: string;
  /** Empty for a key whose value stays: Purser does not know it. */
  value: string;
  /** What kind of value the key has now; a new key has none. */
  kind?: JsonValueKind;
  state: 'kept' | 'changed' | 'removed' | 'new';
}

/** Says what is wrong with the keys of a JSON secret, by the id of their row. */
export function checkKeys(rows: readonly KeyRow[]): Record<number, string> {
  const errors: Record<number, string> = {};
  const seen = new Set<string>();
  for (const { id, key, state } of rows) {
    if (state === 'removed') continue;
    if (key === '') errors[id] = 'A key is needed.';
    else if (seen.has(key)) errors[id] = `The key ${key} is there twice.`;
    seen.add(key);
  }
  return errors;
}

/** What ECS cannot do with a key. */
export function warnOfKey(key: string): string | undefined {
  return key.includes(':') ? 'ECS cannot refer to a key that holds a colon.' : undefined;
}

/** The text of a new JSON secret. */
export function jsonOf(rows: readonly KeyRow[]): string {
  return JSON.stringify(Object.fromEntries(rows.map(({ key, value }) => [key, value])));
}

/** What changes in the keys of a JSON secret. */
export function keyChanges(rows: readonly KeyRow[]) {
  const set = rows.filter(({ state }) => state === 'changed' || state === 'new');
  return {
    set: set.map(({ key, value }) => ({ key, value })),
    // A key that is removed and added anew is only set.
    remove: rows
      .filter(({ state, key }) => state === 'removed' && !set.some((other) => other.key === key))
      .map(({ key }) => key),
  };
}
