import type { JsonValueKind } from '@purser/task-definition';
import { useRef, useState } from 'react';
import { useForgetOnPagehide } from '../../components/secrets/use-forget-on-pagehide.ts';
import { createClientTokens } from '../task-definition/client-token.ts';
import { type KeyRow, keyChanges } from './key-rows.ts';

/** What a person does to a secret's value: set keys, or write the whole text. */
export interface SecretValueDraft {
  mode: 'keys' | 'text';
  rows: KeyRow[];
  text: string;
}

let lastId = 0;

/** A row for a key that is not there yet. */
export function newKeyRow(): KeyRow {
  lastId += 1;
  return { id: lastId, key: '', value: '', state: 'new' };
}

/** Rows for keys that are there; their values are not known here. */
export function keptRows(keys: readonly { key: string; valueKind: JsonValueKind }[]): KeyRow[] {
  return keys.map(({ key, valueKind }) => ({ ...newKeyRow(), key, kind: valueKind, state: 'kept' }));
}

/**
 * The value of a secret as it is typed. It lives in this component's state alone: whoever sends it must not put it
 * through a mutation, whose variables TanStack Query would keep in its cache.
 */
export function useSecretValue(initial: SecretValueDraft) {
  const [draft, setDraft] = useState(initial);
  const tokens = useRef(createClientTokens());

  useForgetOnPagehide(() => {
    tokens.current = createClientTokens();
    setDraft(initial);
  });

  const { set, remove } = keyChanges(draft.rows);
  return {
    draft,
    change: (part: Partial<SecretValueDraft>) => setDraft((before) => ({ ...before, ...part })),
    isChanged: draft.text !== '' || set.length > 0 || remove.length > 0,
    /** The same payload gets the same token, so that a second try after a lost answer does nothing twice. */
    tokenFor: (payload: string) => tokens.current(payload),
  };
}
