import { expect, test } from 'vitest';
import { checkParameter, type ParameterDraft } from './check-parameter.ts';

const draft = (part: Partial<ParameterDraft> = {}): ParameterDraft => ({
  name: '/team/app/password',
  description: '',
  type: 'SecureString',
  tier: 'Standard',
  value: 'a value',
  ...part,
});

test.each(['password', 'a.b-c_d', '/a', `/${Array.from({ length: 15 }, () => 'a').join('/')}`])(
  'takes the name %s',
  (name) => expect(checkParameter(draft({ name }))).toEqual({}),
);

test.each([
  ['', 'A name is needed.'],
  ['with space', 'letters, digits'],
  ['a/b', 'begins with /'],
  ['aws-secret', 'aws or ssm'],
  ['/SSM/x', 'aws or ssm'],
  [`/${Array.from({ length: 16 }, () => 'a').join('/')}`, '16 levels'],
])('refuses the name %j', (name, message) => expect(checkParameter(draft({ name })).name).toContain(message));

test.each([
  ['Standard', 4096],
  ['Advanced', 8192],
  ['Intelligent-Tiering', 8192],
] as const)('counts the value of tier %s in bytes', (tier, most) => {
  expect(checkParameter(draft({ tier, value: 'ä'.repeat(most / 2) }))).toEqual({});
  expect(checkParameter(draft({ tier, value: `${'ä'.repeat(most / 2)}x` })).value).toContain(
    `${most + 1} bytes`,
  );
});

test('refuses a value that AWS would take for a reference', () => {
  expect(checkParameter(draft({ value: 'a {{ssm:b}} c' })).value).toContain('{{ }}');
  expect(checkParameter(draft({ value: '{"a":{"b":1}}' }))).toEqual({});
});

test('needs a value, and limits the description', () => {
  expect(checkParameter(draft({ value: '' })).value).toBe('A value is needed.');
  expect(checkParameter(draft({ description: 'x'.repeat(1024) }))).toEqual({});
  expect(checkParameter(draft({ description: 'x'.repeat(1025) })).description).toContain('1025');
});
