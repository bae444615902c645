import { expect, test } from 'vitest';
import { type CleanupDraft, choiceOf, errorsOf } from './cleanup-draft.ts';

const draft: CleanupDraft = {
  family: ' web ',
  keepLast: '5',
  olderThanDays: '',
  onlyPlaintext: false,
  includeInactive: true,
};

test('what is filled in is asked for, and what is not is left out', () => {
  expect(choiceOf(draft)).toEqual({
    family: 'web',
    keepLast: 5,
    onlyPlaintext: false,
    includeInactive: true,
  });
  expect(choiceOf({ ...draft, family: '', olderThanDays: '30' })).toEqual({
    keepLast: 5,
    olderThanDays: 30,
    onlyPlaintext: false,
    includeInactive: true,
  });
});

test.each([
  [{ keepLast: '' }, 'keepLast'],
  [{ keepLast: '1001' }, 'keepLast'],
  [{ olderThanDays: '-1' }, 'olderThanDays'],
  [{ family: 'a b' }, 'family'],
])('%o is told at its field, and nothing is asked', (part, field) => {
  expect(Object.keys(errorsOf({ ...draft, ...part }))).toEqual([field]);
  expect(choiceOf({ ...draft, ...part })).toBeUndefined();
});
