import { expect, test } from 'vitest';
import { versionRows } from './version-rows.ts';

test('marks what differs between two versions', () => {
  const before = { name: '/a', type: 'String', version: 1, labels: ['old'], tier: 'Standard' } as const;
  const rows = versionRows(
    { ...before, labels: ['old'] },
    { ...before, version: 2, labels: [], tier: 'Advanced' },
  );
  expect(rows.filter(([, , , differs]) => differs)).toEqual([
    ['Labels', 'old', '-', 'Differs'],
    ['Tier', 'Standard', 'Advanced', 'Differs'],
  ]);
  expect(rows).toContainEqual(['Type', 'String', 'String', '']);
});
