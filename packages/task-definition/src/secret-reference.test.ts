import { describe, expect, test } from 'vitest';
import {
  formatParameterReference,
  formatSecretReference,
  looksSecret,
  parseSecretReference,
} from './index.ts';

const SSM = 'arn:aws:ssm:eu-west-1:111122223333:parameter';
const SECRET = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/db-Ab12Cd';
const home = { partition: 'aws', region: 'eu-west-1', accountId: '111122223333' };
const secret = { kind: 'secret', arn: SECRET, name: 'app/db', suffix: 'Ab12Cd', ...home };
const VERSION_ID = 'a1b2c3d4-5678-90ab-cdef-EXAMPLE11111';

test.each([
  ['db_password', { kind: 'parameter', name: 'db_password' }],
  ['/app/db_password', { kind: 'parameter', name: '/app/db_password' }],
  [
    '/aws/reference/secretsmanager/app/db',
    { kind: 'parameter', name: '/aws/reference/secretsmanager/app/db' },
  ],
  [`${SSM}/db`, { kind: 'parameter', name: 'db', ...home }],
  [`${SSM}/app/db`, { kind: 'parameter', name: '/app/db', ...home }],
  [SECRET, secret],
  [`${SECRET}:user::`, { ...secret, jsonKey: 'user' }],
  [`${SECRET}::AWSPREVIOUS:`, { ...secret, versionStage: 'AWSPREVIOUS' }],
  [`${SECRET}:::${VERSION_ID}`, { ...secret, versionId: VERSION_ID }],
  [SECRET.slice(0, -7), { kind: 'secret', arn: SECRET.slice(0, -7), name: 'app/db', ...home }],
  ['a'.repeat(2048), { kind: 'parameter', name: 'a'.repeat(2048) }],
  // Six characters that are followed by others are none that Secrets Manager appended.
  [`${SECRET}/x`, { kind: 'secret', arn: `${SECRET}/x`, name: 'app/db-Ab12Cd/x', ...home }],
])('%s is read', (text, reference) => {
  expect(parseSecretReference(text)).toStrictEqual(reference);
});

test.each([
  ['', 'empty', undefined],
  ['/app/db:3', 'parameter-name', '/app/db'],
  ['/app/db:label', 'parameter-name', '/app/db'],
  ['ssm:/app/db', 'parameter-name', undefined],
  ['db-secret:password::', 'parameter-name', undefined],
  ['my secret', 'parameter-name', undefined],
  ['my db:3', 'parameter-name', undefined],
  ['a'.repeat(2049), 'parameter-name', undefined],
  [`${'a'.repeat(2048)}:${'b'.repeat(100)}`, 'parameter-name', 'a'.repeat(2048)],
  [`${'a'.repeat(2049)}:${'b'.repeat(99)}`, 'parameter-name', undefined],
  [`${'a'.repeat(2048)}:${'b'.repeat(101)}`, 'parameter-name', undefined],
  [`${SSM}/app/db:3`, 'parameter-name', `${SSM}/app/db`],
  [`${SSM}:/app/db`, 'parameter-name', `${SSM}/app/db`],
  [`${SSM}://app/db`, 'parameter-name', `${SSM}/app/db`],
  [`${SSM}//app/db`, 'parameter-slashes', `${SSM}/app/db`],
  [`${SSM}///app/db`, 'parameter-slashes', `${SSM}/app/db`],
  ['arn:aws:ssm:eu-west-1:111122223333:myparameter/a', 'service', undefined],
  ['arn:aws:dynamodb:eu-west-1:111122223333:parameter/a', 'service', undefined],
  ['arn:aws:secretsmanager:eu-west-1:111122223333:policy:app-Ab12Cd', 'service', undefined],
  ['arn:aws:ssm:eu-west-1:111122223333:document/a', 'service', undefined],
  ['arn:aws:s3:::bucket/key', 'service', undefined],
  ['arn:', 'service', undefined],
  ['arn:aws:secretsmanager:eu-west-1:111122223333:secret', 'service', undefined],
  [`${SECRET}:a:b:c:d`, 'secret-colons', undefined],
])('%s is refused', (text, reason, suggestion) => {
  expect(parseSecretReference(text)).toStrictEqual({
    kind: 'invalid',
    reason,
    ...(suggestion && { suggestion }),
  });
});

test.each([
  [`${SECRET}:user`, 2, `${SECRET}:user::`],
  [`${SECRET}:`, 2, `${SECRET}:::`],
  [`${SECRET}:user:`, 1, `${SECRET}:user::`],
  [`${SECRET}:user:AWSPREVIOUS`, 1, `${SECRET}:user:AWSPREVIOUS:`],
])('%s lacks %i colons', (text, missingColons, suggestion) => {
  expect(parseSecretReference(text)).toEqual({
    kind: 'invalid',
    reason: 'secret-colons',
    missingColons,
    suggestion,
  });
});

describe('a parameter is written', () => {
  const parameter = { name: '/app/db', ...home };

  test('by its name in the Region of the task', () => {
    expect(formatParameterReference(parameter, 'eu-west-1')).toBe('/app/db');
  });

  test('by its ARN, with one slash, in another', () => {
    expect(formatParameterReference(parameter, 'us-east-1')).toBe(`${SSM}/app/db`);
    expect(formatParameterReference({ ...parameter, name: 'db' }, 'us-east-1')).toBe(`${SSM}/db`);
    expect(formatParameterReference({ ...parameter, name: 'app/db' }, 'us-east-1')).toBe(`${SSM}/app/db`);
  });
});

test.each([
  'DB_PASSWORD',
  'dbPassword',
  'API_KEY',
  'apiKey',
  'GITHUB_TOKEN',
  'AWS_SECRET_ACCESS_KEY',
  'SENTRY_DSN',
])('%s looks like a secret', (name) => {
  expect(looksSecret(name)).toBe(true);
});

test.each([
  'DB_HOST',
  'MONKEY',
  'TOKEN_TTL',
  'PASSWORD_FILE',
  'COMPASS',
  'SECRET_ARN',
  'KEYSPACE',
  'TOKENIZER',
])('%s does not', (name) => {
  expect(looksSecret(name)).toBe(false);
});

test.each([
  [{}, ''],
  [{ jsonKey: 'user' }, ':user::'],
  [{ versionStage: 'AWSPREVIOUS' }, '::AWSPREVIOUS:'],
  [{ jsonKey: 'user', versionId: 'a'.repeat(32) }, `:user::${'a'.repeat(32)}`],
])('writes the part %o of a secret, as it is read', (part, tail) => {
  const arn = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/db-AbCdEf';
  expect(formatSecretReference(arn, part)).toBe(arn + tail);
  expect(parseSecretReference(arn + tail)).toMatchObject({ kind: 'secret', arn, ...part });
});
