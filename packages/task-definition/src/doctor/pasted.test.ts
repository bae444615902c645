import { describe, expect, test } from 'vitest';
import { explainReference } from '../reference-doctor.ts';

const TASK = { region: 'eu-west-1', accountId: '111122223333' };
const SSM = 'arn:aws:ssm:eu-west-1:111122223333:parameter';
const NAME = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/db';
const SECRET = `${NAME}-Ab12Cd`;
const VERSION_ID = 'a1b2c3d4-5678-90ab-cdef-EXAMPLE11111';
const CANARY = 'correct horse/battery$staple';

const explain = (text: string, facts: object = TASK) => explainReference(text, facts);
const notes = (text: string, facts: object = TASK) => explain(text, facts).notes;
const fix = (text: string, facts: object = TASK) => notes(text, facts).find((note) => note.fix)?.fix;

describe('what is pasted', () => {
  const last = (text: string, facts: object = TASK) => notes(text, facts).at(-1);

  test.each([
    [' /app/db', '/app/db'],
    [`${SECRET}:user::\n`, `${SECRET}:user::`],
  ])('blanks: %j', (text, value) => {
    expect(notes(text).filter((note) => note.ruleId === undefined)).toContainEqual({
      tone: 'error',
      message: 'There are blanks around the reference; ECS takes them as a part of it.',
      fix: { label: 'Remove the blanks', value },
    });
  });

  test.each([
    ['{{resolve:ssm:/app/db}}', '/app/db'],
    ['{{resolve:ssm-secure:/app/db:3}}', '/app/db'],
    [`{{resolve:secretsmanager:${SECRET}}}`, SECRET],
    [`{{resolve:secretsmanager:${SECRET}:SecretString:user}}`, `${SECRET}:user::`],
    [`{{resolve:secretsmanager:${SECRET}:SecretString::AWSPREVIOUS}}`, `${SECRET}::AWSPREVIOUS:`],
    [
      `{{resolve:secretsmanager:${SECRET}:SecretString:user::${VERSION_ID}}}`,
      `${SECRET}:user::${VERSION_ID}`,
    ],
    ['{{resolve:secretsmanager:app/db:SecretString:user}}', undefined],
    ['{{resolve:ssm:a b}}', undefined],
    ['{{resolve:other:a}}', undefined],
    ['{{resolve:ssm:/app/db', undefined],
  ])('a dynamic reference of CloudFormation: %s', (text, value) => {
    expect(last(text)).toEqual({
      tone: 'info',
      message:
        'This is a dynamic reference of CloudFormation, which ECS does not read. In a template it would put the value itself into the definition.',
      ...(value && { fix: { label: 'Use the reference of ECS', value } }),
    });
  });

  test.each([
    [
      's3://bucket/a.env',
      'An object of Amazon S3 is no secret; a file of variables belongs to the environment files.',
    ],
    [
      'postgres://user:pass@db/app',
      'This is an address, not a reference. If there is a password in it, put it into Parameter Store or Secrets Manager and refer to it.',
    ],
    ['secretsmanager:app/db', 'ECS knows no prefix: a secret of Secrets Manager is given by its full ARN.'],
    [`\${DB_SECRET}`, 'A placeholder stands here that was not filled in; ECS takes it by its letter.'],
    ['<your ARN>', 'A placeholder stands here that was not filled in; ECS takes it by its letter.'],
    ['{{ secret }}', 'A placeholder stands here that was not filled in; ECS takes it by its letter.'],
    ['$(secret)', 'A placeholder stands here that was not filled in; ECS takes it by its letter.'],
  ])('%s', (text, message) => {
    expect(last(text)).toEqual({ tone: 'info', message });
  });

  test.each([
    ['ssm:/app/db', '/app/db'],
    ['SSM: /app/db', '/app/db'],
    ['valueFrom=/app/db', '/app/db'],
    [`asm:${SECRET}`, SECRET],
    ['ssm:not a name', undefined],
  ])('a prefix: %s', (text, value) => {
    expect(last(text)).toEqual({
      tone: 'info',
      message: 'ECS knows no prefix: a parameter is given by its name or its ARN alone.',
      ...(value && { fix: { label: 'Remove the prefix', value } }),
    });
  });

  test('a secret’s name with a tail', () => {
    const message = 'A JSON key or version is taken of a secret only, and a secret is given by its full ARN.';
    expect(last('app/db:user::')).toEqual({ tone: 'info', message });
    expect(last('app/db:user::', { secretArn: SECRET })).toEqual({
      tone: 'info',
      message,
      fix: { label: 'Use the full ARN', value: `${SECRET}:user::` },
    });
    expect(last('app/db:user:')).toMatchObject({ ruleId: 'secret-ssm-name-charset' });
  });

  test('a parameter’s ARN with a colon', () => {
    expect(notes(`${SSM}:/app/db`).map(({ message }) => message)).toEqual([
      expect.stringContaining('is no parameter name'),
      'In the ARN of a parameter a slash follows the word parameter, not a colon.',
    ]);
    expect(fix(`${SSM}:/app/db`)?.value).toBe(`${SSM}/app/db`);
  });
});

test.each([
  CANARY,
  ` ${CANARY} `,
  `ssm:${CANARY}`,
  `{{resolve:ssm:${CANARY}}}`,
  `{{resolve:secretsmanager:arn:${CANARY}}}`,
  `https://user:${CANARY}@host`,
  `${CANARY}:a::`,
  `arn:${CANARY}`,
  `arn:aws:ssm:eu-west-1:111122223333:parameter/${CANARY}`,
  `arn:aws:secretsmanager:${CANARY}`,
  `\${${CANARY}}`,
  `${'x'.repeat(5000)}${CANARY}`,
])('a pasted secret is nowhere in the explanation: %#', (text) => {
  expect(JSON.stringify(explain(text, { ...TASK, secretArn: SECRET }))).not.toContain('battery');
});
