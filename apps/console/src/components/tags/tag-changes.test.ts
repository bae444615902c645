import { expect, test } from 'vitest';
import { keptTags, tagChanges, toEdited } from './tag-changes.ts';

const before = [
  { key: 'team', value: 'shop' },
  { key: 'cost', value: '7' },
];

test('nothing changes where nothing was edited', () => {
  expect(tagChanges(before, toEdited(before))).toEqual({ set: [], remove: [] });
});

test('a new value, a new tag and one that goes are told apart', () => {
  const edited = [
    { key: 'team', value: 'orders', existing: true },
    { key: 'cost', value: '7', existing: true, markedForRemoval: true },
    { key: 'stage', value: '', existing: false },
  ];
  expect(tagChanges(before, edited)).toEqual({
    set: [
      { key: 'team', value: 'orders' },
      { key: 'stage', value: '' },
    ],
    remove: ['cost'],
  });
  expect(keptTags(edited).map(({ key }) => key)).toEqual(['team', 'stage']);
});
