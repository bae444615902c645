import { expect, test } from 'vitest';
import { mergeRows } from './merge-rows.ts';

test('a row takes the place of the one of its key, and new ones come at the end', () => {
  const rows = [
    { key: 'A', type: 'Value', value: '1', rest: { x: 1 } },
    { key: '', type: 'Value', value: '', rest: {} },
    { key: 'B', type: 'Value', value: '2', rest: {} },
  ] as const;
  expect(
    mergeRows(rows, [
      { key: 'C', type: 'Value', value: '3' },
      { key: 'A', type: 'ValueFrom', value: '/a' },
    ]),
  ).toEqual([
    { key: 'A', type: 'ValueFrom', value: '/a', rest: { x: 1 } },
    { key: 'B', type: 'Value', value: '2', rest: {} },
    { key: 'C', type: 'Value', value: '3', rest: {} },
  ]);
});
