import { describe, expect, test } from 'vitest';
import { findingsOf } from './reference-findings.ts';
import { parseSecretReference } from './secret-reference.ts';

const SSM = 'arn:aws:ssm:eu-west-1:111122223333:parameter';
const SECRET = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/db-Ab12Cd';
const VERSION_ID = 'a1b2c3d4-5678-90ab-cdef-EXAMPLE11111';
const TASK = { region: 'eu-west-1', accountId: '111122223333' };
const find = (text: string, context: object = { ...TASK, name: 'DB' }) =>
  findingsOf(parseSecretReference(text), context);

const CHARSET =
  'is no parameter name: it may have up to 2048 letters, digits and . - _ / only, and no version or label.';
const COLONS =
  'must end with the secret, or with :json-key:version-stage:version-id, all three colons written.';
const PINNED = {
  ruleId: 'secret-sm-version-pinned',
  message: 'The version id is fixed, so a rotation of the secret never reaches the task.',
};

test.each([
  'db',
  '/app/db',
  `${SSM}/db`,
  SECRET,
  `${SECRET}:user::`,
  `${SECRET}::AWSPREVIOUS:`,
  `${SECRET}:::`,
])('%s breaks no rule', (text) => {
  expect(find(text)).toEqual([]);
});

test.each([
  ['', 'secret-valuefrom-required', 'The secret needs a parameter name or an ARN.', undefined],
  [
    'arn:aws:s3:::b/a',
    'secret-arn-service',
    'The ARN of "DB" is neither of a Systems Manager parameter nor of a Secrets Manager secret.',
    undefined,
  ],
  ['my secret', 'secret-ssm-name-charset', `The reference of "DB" ${CHARSET}`, undefined],
  [
    '/app/db:3',
    'secret-ssm-name-charset',
    `The reference of "DB" ${CHARSET}`,
    { label: 'Remove what follows the name', value: '/app/db' },
  ],
  [
    `${SSM}//app/db`,
    'secret-ssm-arn-double-slash',
    'The ARN of "DB" has two slashes after parameter; Parameter Store finds nothing by it.',
    { label: 'Use one slash', value: `${SSM}/app/db` },
  ],
  [
    `${SECRET}:user`,
    'secret-sm-colon-count',
    `The ARN of "DB" ${COLONS}`,
    { label: 'Add the two missing colons', value: `${SECRET}:user::` },
  ],
  [
    `${SECRET}:user:`,
    'secret-sm-colon-count',
    `The ARN of "DB" ${COLONS}`,
    { label: 'Add the missing colon', value: `${SECRET}:user::` },
  ],
  [`${SECRET}:a:b:c:d`, 'secret-sm-colon-count', `The ARN of "DB" ${COLONS}`, undefined],
])('%s cannot be read', (text, ruleId, message, suggestion) => {
  expect(find(text)).toEqual([{ ruleId, message, ...(suggestion && { suggestion }) }]);
});

test.each([{}, { name: '' }])('without a key the sentence does without: %o', (context) => {
  expect(find('a b', context)[0]?.message).toBe(`The reference ${CHARSET}`);
});

describe('a secret', () => {
  test('by a partial ARN', () => {
    expect(find(SECRET.slice(0, -7))).toEqual([
      {
        ruleId: 'secret-sm-suffix',
        message:
          'The ARN of "app/db" lacks the hyphen and six characters that Secrets Manager appends, so it may not be found.',
      },
    ]);
  });

  test.each([
    [31, true],
    [32, false],
    [64, false],
    [65, true],
  ])('a version id of %i characters', (length, wrong) => {
    const message = `The version id has ${length} characters; Secrets Manager takes 32 to 64.`;
    expect(find(`${SECRET}:::${'a'.repeat(length)}`)).toEqual([
      ...(wrong ? [{ ruleId: 'secret-sm-version-id-length', message }] : []),
      PINNED,
    ]);
  });

  test('stage and id', () => {
    expect(find(`${SECRET}::AWSCURRENT:${VERSION_ID}`)).toEqual([
      {
        ruleId: 'secret-sm-stage-and-id',
        message: 'Both a version stage and a version id are given; one of them is enough.',
      },
      PINNED,
    ]);
  });
});

describe('elsewhere', () => {
  const remote = {
    ruleId: 'secret-cross-region-endpoint',
    message:
      'The reference is in "us-east-1", and the task in eu-west-1; a task in a subnet that reaches VPC endpoints only cannot read it.',
    isConditional: true,
  };
  const foreign = {
    ruleId: 'secret-ssm-cross-account',
    message:
      'The parameter is in account "444455556666", and the task in 111122223333; ECS reads parameters of its own account only.',
  };

  test.each([
    [SSM.replace('eu-west-1', 'us-east-1'), [remote]],
    [SSM.replace('111122223333', '444455556666'), [foreign]],
    [SSM.replace('eu-west-1:111122223333', 'us-east-1:444455556666'), [foreign, remote]],
  ])('%s', (arn, expected) => {
    expect(find(`${arn}/a`)).toEqual(expected);
    expect(find(`${arn}/a`, {})).toEqual([]);
  });

  test('a secret may be of another account, and not of another Region', () => {
    expect(find(SECRET.replace('111122223333', '444455556666'))).toEqual([]);
    expect(find(SECRET.replace('eu-west-1', 'us-east-1'))).toEqual([remote]);
  });
});
