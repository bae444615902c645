import { expect, test } from 'vitest';
import { checkParameterForm, type ParameterFormDraft } from './check-parameter-form.ts';

const draft = (part: Partial<ParameterFormDraft> = {}): ParameterFormDraft => ({
  name: '/team/app/password',
  description: '',
  type: 'String',
  tier: 'Standard',
  value: 'a value',
  keyId: '',
  allowedPattern: '',
  dataType: 'text',
  ...part,
});

test('takes a name as long as its ARN lets it be', () => {
  expect(checkParameterForm(draft({ name: 'x'.repeat(961) }), 50)).toEqual({});
  expect(checkParameterForm(draft({ name: 'x'.repeat(962) }), 50).name).toContain('1012');
});

test.each([
  ['[0-9]+', '123', false],
  ['[0-9]+', '12x', true],
  ['[0-9', 'anything', false],
  ['(?i)abc', 'ABC', false],
  ['.*', 'x'.repeat(2000), false],
])('holds the pattern %s against %s', (allowedPattern, value, refused) => {
  expect('value' in checkParameterForm(draft({ allowedPattern, value }), 0)).toBe(refused);
});

test.each([
  ['String', 'ami-0123456789abcdef0', {}],
  ['String', 'ami-012', { value: expect.stringContaining('ami-') }],
  ['SecureString', 'ami-0123456789abcdef0', { dataType: expect.stringContaining('String') }],
] as const)('an image of the type %s named %s', (type, value, errors) => {
  expect(checkParameterForm(draft({ type, value, dataType: 'aws:ec2:image' }), 0)).toEqual(errors);
});

test('keeps the limits that the dialog has, and that of a pattern', () => {
  expect(checkParameterForm(draft({ value: '' }), 0).value).toBe('A value is needed.');
  expect(checkParameterForm(draft({ value: 'a {{ssm:b}}' }), 0).value).toContain('{{');
  expect(checkParameterForm(draft({ allowedPattern: 'x'.repeat(1025) }), 0).allowedPattern).toContain('1025');
});
