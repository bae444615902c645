import { expect, test } from 'vitest';
import { checkModel, type Model } from './check-model.ts';

const MODEL: Model = {
  inputs: { Put: 'PutRequest' },
  shapes: {
    PutRequest: {
      members: {
        Name: { shape: 'Name', required: true },
        Value: { shape: 'Value' },
        Tags: { shape: 'Tags' },
        Secrets: { shape: 'Secrets' },
        Size: { shape: 'Size' },
      },
    },
    Name: { min: 1, max: 3, pattern: '^[a-z]+$' },
    Value: { min: 1, sensitive: true },
    Tags: { max: 1, item: 'Tag' },
    Tag: { members: { Key: { shape: 'Name', required: true }, Value: {} } },
    Secrets: { max: 1, item: 'Value' },
    Size: { min: 2, max: 4 },
  },
};

const messageOf = (input: object) => {
  try {
    checkModel('ValidationException', MODEL, 'Put', input);
  } catch (error) {
    return error instanceof Error ? error.message : undefined;
  }
  return undefined;
};

test('what fits is taken', () => {
  expect(messageOf({ Name: 'abc', Value: 'x', Tags: [{ Key: 'a' }], Size: 3 })).toBeUndefined();
});

test.each([
  [
    {},
    "1 validation error detected: Value null at 'name' failed to satisfy constraint: Member must not be null",
  ],
  [
    { Name: 'A' },
    "1 validation error detected: Value 'A' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-z]+",
  ],
  [
    { Name: '', Size: 5 },
    "3 validation errors detected: Value '' at 'name' failed to satisfy constraint: Member must have length greater than or equal to 1; Value '' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-z]+; Value '5' at 'size' failed to satisfy constraint: Member must have value less than or equal to 4",
  ],
  [
    { Name: 'a', Tags: [{ Value: 'x' }] },
    "1 validation error detected: Value null at 'tags.1.member.key' failed to satisfy constraint: Member must not be null",
  ],
])('%o is refused with every failure', (input, message) => {
  expect(messageOf(input)).toBe(message);
});

test('no sensitive value is repeated, not even one in a list', () => {
  const message = messageOf({ Name: 'a', Value: '', Secrets: ['canary', 'canary'] });
  expect(message).toContain("Value at 'secrets' failed to satisfy constraint");
  expect(message).toContain("Value at 'value' failed");
  expect(message).not.toContain('canary');
});
