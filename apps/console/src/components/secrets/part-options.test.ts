import { expect, test } from 'vitest';
import { keyOptions, versionOptions, versionPart, versionValue } from './part-options.ts';

const ARN = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:app/db-AbCdEf';

test('keys are told with the kind of their value and what it becomes', () => {
  const options = keyOptions(ARN, {
    kind: 'json',
    keys: [
      { key: 'user', valueKind: 'string' },
      { key: 'id', valueKind: 'integer-of-million-or-more' },
      { key: 'a:b', valueKind: 'string' },
    ],
  });
  expect(options.map(({ label, labelTag }) => [label, labelTag])).toEqual([
    ['The whole secret', undefined],
    ['user', 'text'],
    ['id', 'a number of a million or more'],
    ['a:b', 'text'],
  ]);
  expect(options[2]?.description).toMatch(/e\+06|exponent|scientific/i);
  expect(options[3]).toMatchObject({ disabled: true });
});

test.each([
  [{}, ''],
  [{ versionStage: 'AWSPREVIOUS' }, 'stage:AWSPREVIOUS'],
  [{ versionId: 'a'.repeat(32) }, `id:${'a'.repeat(32)}`],
])('the version %o is an option and is read back from it', (part, value) => {
  expect(versionValue(part)).toBe(value);
  expect(versionPart(value)).toEqual(part);
});

test('stages stand before ids, and the current one is the default', () => {
  const options = versionOptions([
    { versionId: 'b'.repeat(32), stages: ['AWSCURRENT', 'green'] },
    { versionId: 'a'.repeat(32), stages: [] },
  ]);
  expect(options).toMatchObject([
    { value: '' },
    { value: 'stage:green' },
    { options: [{ description: 'AWSCURRENT, green' }, { value: `id:${'a'.repeat(32)}` }] },
  ]);
});
