import { expect, test } from 'vitest';
import { clashOf, type PlanRow, planErrors, planRows, tierOf } from './import-plan.ts';
import { parameterNameFrom } from './parameter-template.ts';

const PLACE = { family: 'shop', container: 'api' };
const row = (part: Partial<PlanRow>): PlanRow => ({
  id: 0,
  key: 'A',
  value: 'v',
  becomes: 'secret',
  overwrite: false,
  ...part,
});

test.each([
  ['/team/app/{key}', '/team/app/Db_Pass'],
  ['/{family}/{container}/{KEY}', '/shop/api/DB_PASS'],
  ['/{family}//{key_lower}', '/shop/db_pass'],
  ['/x/{unknown}', '/x/-unknown-'],
])('fills in the template %s', (template, name) => {
  expect(parameterNameFrom(template, { key: 'Db_Pass', ...PLACE })).toBe(name);
});

test('proposes secrets by their name and by what the value looks like', () => {
  const planned = planRows([
    { key: 'DB_PASSWORD', value: 'x' },
    { key: 'LOG_LEVEL', value: 'info' },
    { key: 'DATABASE', value: 'postgres://app:not-a-real-one@db.example:5432/app' },
    { key: 'EMPTY_PASSWORD', value: '' },
  ]);
  expect(planned.map(({ becomes }) => becomes)).toEqual(['secret', 'plain', 'secret', 'plain']);
  expect(planned[2]?.why).toMatch(/password in it/);
});

test('tells what keeps a row from being imported', () => {
  const rows = [
    row({ id: 1, key: 'A' }),
    row({ id: 2, key: 'A', ownName: '/other' }),
    row({ id: 3, key: 'B', ownName: '/x/A' }),
    row({ id: 4, key: 'C', ownName: '/aws/x' }),
    row({ id: 5, key: 'D', value: 'x'.repeat(8193) }),
    row({ id: 6, key: 'E', value: '' }),
    row({ id: 7, key: 'F', value: '', becomes: 'plain' }),
    row({ id: 8, key: 'A', becomes: 'skip' }),
    row({ id: 9, key: '' }),
  ];
  const errors = planErrors(rows, '/x/{key}', PLACE);
  expect([...errors.keys()]).toEqual([2, 3, 4, 5, 6, 9]);
  expect(errors.get(3)).toContain('Another row');
  expect(errors.get(5)).toContain('8193 bytes');
});

test('needs the Advanced tier from 4,097 bytes on', () => {
  expect([tierOf('x'.repeat(4096)), tierOf('ä'.repeat(2049))]).toEqual(['Standard', 'Advanced']);
});

test('tells what becomes of the row that is there', () => {
  expect(clashOf(undefined)).toBeUndefined();
  expect(clashOf({ key: 'A', type: 'ValueFrom', value: '/a', rest: {} })).toContain('ValueFrom');
});
