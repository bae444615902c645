import { describe, expect, test } from 'vitest';
import { type HeldSecret, previewInjection } from './injection.ts';
import type { JsonValueKind } from './json-value-kind.ts';
import { parseSecretReference } from './secret-reference.ts';

const SECRET = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/db-Ab12Cd';
const VERSION_ID = 'a1b2c3d4-5678-90ab-cdef-EXAMPLE11111';
const NEVER = 'Nothing: the task does not start.';

const ofParameter = (type: 'String' | 'StringList' | 'SecureString', reference = '/app/db', name?: string) =>
  previewInjection(
    parseSecretReference(reference),
    { kind: 'parameter', type },
    name === undefined ? {} : { name },
  );
const ofSecret = (tail: string, content: HeldSecret['content'], more: Partial<HeldSecret> = {}, name = '') =>
  previewInjection(parseSecretReference(`${SECRET}${tail}`), { kind: 'secret', content, ...more }, { name });
const ofKind = (kind: JsonValueKind) => ofSecret(':port::', { json: { port: kind } });

describe('a parameter', () => {
  test('that is encrypted arrives as it is', () => {
    expect(ofParameter('SecureString', '/app/password')).toEqual({
      sees: 'The decrypted text of the parameter.',
      arrives: 'exact',
      problems: [],
    });
  });

  test('that is a list arrives with commas', () => {
    expect(ofParameter('StringList')).toEqual({
      sees: 'The items of the list as one text, with commas between them.',
      example: { held: 'a, b and c', arrives: 'a,b,c' },
      arrives: 'exact',
      problems: [
        {
          ruleId: 'secret-stringlist',
          severity: 'warn',
          message:
            'The parameter is a StringList, which arrives as one text with commas; the application has to take it apart.',
        },
      ],
    });
  });

  test.each([
    ['/app/db_host', undefined, undefined],
    ['/app/db_password', undefined, '/app/db_password'],
    ['db_password', undefined, 'db_password'],
    ['/password/host', undefined, undefined],
    ['/app/x', 'DB_PASSWORD', 'DB_PASSWORD'],
    ['/app/db_password', 'DB_HOST', undefined],
  ])('in plain text, %s for %s', (reference, name, secret) => {
    expect(ofParameter('String', reference, name)).toEqual({
      sees: 'The text of the parameter.',
      arrives: 'exact',
      problems:
        secret === undefined
          ? []
          : [
              {
                ruleId: 'secret-string-type',
                severity: 'warn',
                message: `"${secret}" looks like a secret, but the parameter is a String, which is stored in plain text. A SecureString is encrypted.`,
              },
            ],
    });
  });
});

describe('a secret', () => {
  test('of text arrives as it is', () => {
    expect(ofSecret('', 'text')).toEqual({ sees: 'The text of the secret.', arrives: 'exact', problems: [] });
  });

  test.each(['', ':key::'])('that is binary never arrives%s', (tail) => {
    expect(ofSecret(tail, 'binary')).toEqual({
      sees: NEVER,
      arrives: 'never',
      problems: [
        {
          ruleId: 'secret-sm-binary',
          severity: 'launch',
          message: 'The secret is binary, and ECS injects text only. Store it as text, in Base64 if need be.',
        },
      ],
    });
  });

  test.each([
    [':key::', SECRET],
    [':key:AWSPREVIOUS:', `${SECRET}::AWSPREVIOUS:`],
    [`:key::${VERSION_ID}`, `${SECRET}:::${VERSION_ID}`],
  ])('that is no JSON has no key%s', (tail, value) => {
    expect(ofSecret(tail, 'text')).toEqual({
      sees: NEVER,
      arrives: 'never',
      problems: [
        {
          ruleId: 'secret-sm-not-json',
          severity: 'launch',
          message: 'The key "key" is asked for, but the secret is no JSON object.',
          fix: { label: 'Use the whole secret', value },
        },
      ],
    });
  });

  test.each([
    ['port', undefined, 'The secret has no key "port".'],
    ['USER', 'user', 'The secret has no key "USER", but it has "user": capital letters count.'],
    ['constructor', undefined, 'The secret has no key "constructor".'],
  ])('has to have the key %s', (key, meant, message) => {
    expect(ofSecret(`:${key}:AWSPREVIOUS:`, { json: { user: 'string' } })).toEqual({
      sees: NEVER,
      arrives: 'never',
      problems: [
        {
          ruleId: 'secret-sm-key-missing',
          severity: 'launch',
          message,
          ...(meant && { fix: { label: `Use ${meant}`, value: `${SECRET}:${meant}:AWSPREVIOUS:` } }),
        },
      ],
    });
  });
});

describe('the whole of a JSON secret', () => {
  const whole = {
    sees: 'The whole secret as JSON text, braces and all. To have one value of it, name its key.',
    arrives: 'exact',
    problems: [],
  };
  const json = {
    host: 'string',
    password: 'string',
    dbPassword: 'string',
    '': 'string',
    'a:word': 'string',
  } as const;

  test.each([
    ['DB_HOST', 'host'],
    ['MASTER_PASSWORD', 'password'],
    ['MY_DB_PASSWORD', 'dbPassword'],
  ])('for %s was probably meant to be its key %s', (name, key) => {
    expect(ofSecret('::AWSPREVIOUS:', { json }, {}, name)).toEqual({
      ...whole,
      suggestion: { label: `Take the key ${key} only`, value: `${SECRET}:${key}:AWSPREVIOUS:` },
    });
  });

  test.each(['', 'PORT', 'HOST_NAME', 'AWORD'])('for %s is what was meant', (name) => {
    expect(ofSecret('', { json }, {}, name)).toEqual(whole);
  });
});

describe('a value of a JSON secret', () => {
  test('that is a string arrives as it is', () => {
    expect(ofKind('string')).toEqual({ sees: 'The text of the key.', arrives: 'exact', problems: [] });
  });

  test.each<[JsonValueKind, string, string, string, string]>([
    ['boolean', 'a boolean', 'true', 'true', 'The word true or false.'],
    ['integer-below-million', 'a number', '5432', '5432', 'The digits of the number.'],
  ])('that is %s arrives as it is, and as a text', (kind, noun, held, arrives, sees) => {
    expect(ofKind(kind)).toEqual({
      sees,
      example: { held, arrives },
      arrives: 'exact',
      problems: [
        {
          ruleId: 'secret-sm-non-string',
          severity: 'warn',
          message: `The value of "port" is ${noun}, not a string: it arrives as a text. Store it in quotes.`,
        },
      ],
    });
  });

  test.each<[JsonValueKind, string, string, string, string]>([
    [
      'integer-of-million-or-more',
      'a number',
      '1000000',
      '1e+06',
      'The number in exponent form, since it is a million or more.',
    ],
    ['fraction', 'a number', '0.50', '0.5', 'The number in its shortest form.'],
    [
      'fraction-in-exponent-form',
      'a number',
      '0.00005',
      '5e-05',
      'The number in exponent form, since it is a million or more, or below a ten-thousandth.',
    ],
    ['null', 'null', 'null', '<nil>', 'The five characters <nil>, which are not empty.'],
    ['object', 'an object', '{"a":1}', 'map[a:1]', 'The object as Go prints it, which is no JSON.'],
    ['array', 'a list', '[1,2]', '[1 2]', 'The list as Go prints it, which is no JSON.'],
  ])('that is %s arrives as another text', (kind, noun, held, arrives, sees) => {
    expect(ofKind(kind)).toEqual({
      sees,
      example: { held, arrives },
      arrives: 'altered',
      problems: [
        {
          ruleId: 'secret-sm-non-string',
          severity: 'warn',
          message: `The value of "port" is ${noun}, not a string: it arrives as another text, as ${held} does as ${arrives}. Store it in quotes.`,
        },
      ],
    });
  });
});

describe('a secret that cannot be read', () => {
  const missing = (message: string) => ({ ruleId: 'secret-missing', severity: 'launch', message });
  const noStage = (stage: string) => missing(`No version of the secret has the stage "${stage}".`);
  const noId = missing(`The secret has no version with the id "${VERSION_ID}".`);
  const both = { stages: ['AWSCURRENT'], versionIds: ['another'] };

  test.each([
    ['', { stages: ['AWSPENDING'] }, [noStage('AWSCURRENT')]],
    ['', { stages: [] }, [noStage('AWSCURRENT')]],
    ['', both, []],
    ['', {}, []],
    ['::AWSPREVIOUS:', both, [noStage('AWSPREVIOUS')]],
    ['::AWSPREVIOUS:', { stages: ['AWSPREVIOUS'] }, []],
    ['::AWSPREVIOUS:', {}, []],
    [`:::${VERSION_ID}`, both, [noId]],
    [`:::${VERSION_ID}`, { stages: [] }, []],
    [`:::${VERSION_ID}`, { versionIds: [VERSION_ID] }, []],
    [`::AWSPREVIOUS:${VERSION_ID}`, both, [noId, noStage('AWSPREVIOUS')]],
  ])('for its version: %s of %o', (tail, versions, problems) => {
    const preview = ofSecret(tail, 'text', versions);
    expect(preview?.problems).toEqual(problems);
    expect([preview?.sees, preview?.arrives]).toEqual(
      problems.length > 0 ? [NEVER, 'never'] : ['The text of the secret.', 'exact'],
    );
  });

  test('for its deletion, with what else is wrong', () => {
    expect(ofSecret(':a::', { json: { a: 'null' } }, { deletedDate: '2026-11-25T00:00:00Z' })).toEqual({
      sees: NEVER,
      arrives: 'never',
      problems: [
        {
          ruleId: 'secret-pending-deletion',
          severity: 'launch',
          message:
            'The secret is marked for deletion, and Secrets Manager gives no value of it until it is restored.',
        },
        expect.objectContaining({ ruleId: 'secret-sm-non-string' }),
      ],
    });
  });
});

test('a reference to something else has no preview', () => {
  const secret = { kind: 'secret', content: 'text' } as const;
  expect(previewInjection(parseSecretReference('/app/db'), secret)).toBeUndefined();
  expect(
    previewInjection(parseSecretReference(SECRET), { kind: 'parameter', type: 'String' }),
  ).toBeUndefined();
  expect(previewInjection(parseSecretReference('a b'), secret)).toBeUndefined();
});
