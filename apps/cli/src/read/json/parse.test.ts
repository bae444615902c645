import { createCanary, formsOfCanary } from '@purser/test-kit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Unreadable } from '../unreadable.ts';
import { parseJson } from './parse.ts';

const thrownBy = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
};

test('what is read is what the engine reads', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const [document] = parseJson(text).documents;
      expect(document?.value).toEqual(JSON.parse(text));
      expect(document?.repeated()).toEqual([]);
    }),
  );
});

test.each([
  ['{"a": 1, "a": 2}', 9],
  ['{"a\\": {": 1, "b": {"c": "x:\\\\"}, "b": 2}', 34],
  ['{"\\u0061": 1, "a": 2}', 14],
])('%s gives a key twice', (text, offset) => {
  expect(parseJson(text).documents[0]?.repeated()).toMatchObject([{ offset }]);
});

test('a fault says where it is, and quotes nothing', () => {
  const canary = createCanary();
  const error = thrownBy(() => parseJson(`{\n  "password": "${canary}"\n  "b": ${canary}\n}`));
  expect(error).toBeInstanceOf(Unreadable);
  expect(error).toMatchObject({ position: { line: 3, column: 3 } });
  expect(formsOfCanary(String(error), canary)).toEqual([]);
});
