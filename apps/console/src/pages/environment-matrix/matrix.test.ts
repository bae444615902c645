import { expect, test } from 'vitest';
import { environmentMatrix } from './matrix.ts';

const definition = (environment: object, secrets: object, name = 'app') => ({
  containerDefinitions: [
    {
      name,
      image: 'x',
      environment: Object.entries(environment).map(([key, value]) => ({ name: key, value })),
      secrets: Object.entries(secrets).map(([key, valueFrom]) => ({ name: key, valueFrom })),
    },
  ],
});

test('keys stand beside each other as plain, reference or absent, and no value is kept', () => {
  const rows = environmentMatrix([
    definition({ LEVEL: 'hidden', ONLY: 'hidden' }, { SAME: '/a', OTHER: '/prod' }),
    definition({ LEVEL: 'hidden too' }, { SAME: '/a', OTHER: '/staging' }, 'web'),
  ]);
  expect(rows.map(({ key, state }) => [key, state])).toEqual([
    ['LEVEL', 'same'],
    ['ONLY', 'missing'],
    ['OTHER', 'differs'],
    ['SAME', 'same'],
  ]);
  expect(rows[0]?.cells).toEqual([
    [{ container: 'app', kind: 'plain' }],
    [{ container: 'web', kind: 'plain' }],
  ]);
  expect(rows[1]?.cells[1]).toEqual([]);
  expect(JSON.stringify(rows)).not.toContain('hidden');
});

test('a key that is plain here and a reference there differs', () => {
  expect(environmentMatrix([definition({ A: 'x' }, {}), definition({}, { A: '/a' })])[0]?.state).toBe(
    'differs',
  );
});
