import { expect, test } from 'vitest';
import {
  checkSecret,
  checkSecretName,
  contentText,
  type SecretDraft,
  warnOfSecretName,
} from './check-secret.ts';

const draft = (part: Partial<SecretDraft> = {}): SecretDraft => ({
  name: 'team/app',
  description: '',
  kmsKeyId: '',
  value: 'a value',
  ...part,
});

test('takes what Secrets Manager takes', () => {
  expect(checkSecret(draft({ name: 'a/b_c+=.@!-1', value: 'x'.repeat(65_536) }))).toEqual({});
});

test.each([
  [{ name: '' }, 'name', 'A name is needed.'],
  [{ name: 'a b' }, 'name', 'letters, digits'],
  [{ name: 'x'.repeat(513) }, 'name', '513'],
  [{ description: 'x'.repeat(2049) }, 'description', '2049'],
  [{ value: '' }, 'value', 'A value is needed.'],
  [{ value: 'ä'.repeat(32_769) }, 'value', '65538 bytes'],
] as const)('refuses %o', (part, field, message) => {
  expect(checkSecret(draft(part))[field]).toContain(message);
});

test.each(['team/db', 'a_+=.@!-b', 'x'.repeat(512)])('takes the name %s', (name) => {
  expect(checkSecretName(name)).toBeUndefined();
});

test('warns of a name that looks like the end of an ARN', () => {
  expect(warnOfSecretName('db-AbCdEf')).toBeTruthy();
  expect(warnOfSecretName('db-prod')).toBeUndefined();
});

test('tells a JSON object from a text, and repeats neither', () => {
  expect(contentText('{"a":"hidden","b":1}')).toMatch(/^A JSON object with 2 keys/);
  expect(contentText('{"a":"hidden"')).toMatch(/^A text/);
  expect(contentText('["hidden"]')).not.toContain('hidden');
});
