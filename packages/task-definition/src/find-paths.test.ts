import { expect, test } from 'vitest';
import { findPaths } from './find-paths.ts';

const document = {
  cpu: '1024',
  containers: [{ secrets: [{ from: 'a' }, { from: 'b' }] }, undefined, { secrets: [] }, {}],
};

test.each([
  ['cpu', [['cpu']]],
  ['memory', []],
  ['memory.size', []],
  [
    'containers[]',
    [
      ['containers', 0],
      ['containers', 2],
      ['containers', 3],
    ],
  ],
  [
    'containers[].secrets',
    [
      ['containers', 0, 'secrets'],
      ['containers', 2, 'secrets'],
    ],
  ],
  [
    'containers[].secrets[].from',
    [
      ['containers', 0, 'secrets', 0, 'from'],
      ['containers', 0, 'secrets', 1, 'from'],
    ],
  ],
])('%s', (pattern, paths) => {
  expect(findPaths(document, pattern)).toEqual(paths);
});

test('only values that count', () => {
  expect(findPaths(document, 'containers[].secrets[].from', (value) => value === 'b')).toEqual([
    ['containers', 0, 'secrets', 1, 'from'],
  ]);
});
