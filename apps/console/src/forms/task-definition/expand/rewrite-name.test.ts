import { expect, test } from 'vitest';
import { memberProblem, variableName, variableOf } from './rewrite-name.ts';

const rewriting = { prefix: '', case: 'upper', recursive: true } as const;
const path = { kind: 'parameter-path', source: '/team/app', rewriting } as const;
const arn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:app/db-AbCdEf';
const secret = { kind: 'json-secret', source: arn, rewriting } as const;

test.each([
  ['/team/app/db-password', path, 'DB_PASSWORD'],
  ['/team/app/db/host', path, 'DB_HOST'],
  ['/team/app/db/host', { ...path, source: '/team/app/' }, 'DB_HOST'],
  [
    '/team/app/Db.Host',
    { ...path, rewriting: { ...rewriting, case: 'keep', prefix: 'APP_' } },
    'APP_Db_Host',
  ],
  ['/team/app/DB', { ...path, rewriting: { ...rewriting, case: 'lower' } }, 'db'],
  ['user-name', secret, 'USER_NAME'],
] as const)('names the variable of %s', (member, source, name) => {
  expect(variableName(member, source)).toBe(name);
});

test('refers to a parameter by its name, and to a key by the ARN with all colons', () => {
  expect(variableOf('/team/app/a', path)).toEqual({ key: 'A', type: 'ValueFrom', value: '/team/app/a' });
  expect(variableOf('user', secret).value).toBe(`${arn}:user::`);
});

test('tells what is in the way of a row', () => {
  const none = { members: [], existing: [] };
  expect(memberProblem('a:b', secret, none)?.severity).toBe('error');
  expect(memberProblem('/team/app/a-b', path, { members: ['/team/app/a_b'], existing: [] })?.text).toContain(
    '/team/app/a_b',
  );
  expect(memberProblem('/team/app/a', path, { members: [], existing: [{ key: 'A' }] })?.severity).toBe(
    'warning',
  );
  expect(memberProblem('/team/app/a', path, none)).toBeUndefined();
});
