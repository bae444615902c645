import type { ComparedReference } from '@purser/contract';
import { expect, test } from 'vitest';
import { verdictOf } from './reference-verdict.ts';

const at = (version: string) => ({
  state: 'known' as const,
  version,
  changedAt: '',
  source: 'recorded' as const,
});
const reference = (more: Partial<ComparedReference>): ComparedReference => ({
  valueFrom: '/a',
  kind: 'parameter',
  name: '/a',
  isReferenceSame: true,
  from: at('1'),
  to: at('1'),
  now: at('1'),
  ...more,
});

test.each([
  [{}, 'Unchanged'],
  [{ to: at('2'), now: at('2') }, 'Reference unchanged, value changed'],
  [{ now: at('2') }, 'Reference unchanged, value changed since'],
  [{ isReferenceSame: false }, 'Reference changed'],
  [{ now: { state: 'missing' as const } }, 'Not there any more'],
  [
    { from: { state: 'unknown' as const, because: '', source: 'derived' as const } },
    'Reference unchanged, value not known',
  ],
])('%o: %s', (more, text) => {
  expect(verdictOf(reference(more)).text).toBe(text);
});

test('a reference of one side alone was added or removed', () => {
  const { from: _, ...added } = reference({});
  const { to: __, ...removed } = reference({});
  expect([verdictOf(added).text, verdictOf(removed).text]).toEqual(['Reference added', 'Reference removed']);
});
