import { expect, test } from 'vitest';
import { CORPUS } from '../corpus/index.ts';
import { MAX_VARIABLE_BYTES, measure } from './meters.ts';
import type { TaskDefinition } from './model.ts';
import { validate } from './validate.ts';

const VARIABLE = { name: 'GRÜSSE', value: 'ü' };

test('counts each container and the whole', () => {
  const definition = {
    family: 'é',
    containerDefinitions: [
      { name: 'app', environment: [VARIABLE, { name: 'A' }], secrets: [{ name: 'B', valueFrom: 'b' }] },
      { environment: [{ name: 'A', value: 'a' }] },
    ],
  } as TaskDefinition;
  expect(measure(definition)).toEqual({
    bytes: Buffer.byteLength(JSON.stringify(definition)),
    maxBytes: 65_536,
    variables: 3,
    secrets: 1,
    environmentBytes: 18,
    containers: [
      // Each variable has an equals sign and a byte that ends it.
      { name: 'app', index: 0, variables: 2, secrets: 1, environmentBytes: 7 + 2 + 2 + 1 + 2 },
      { name: '', index: 1, variables: 1, secrets: 0, environmentBytes: 4 },
    ],
  });
  expect(MAX_VARIABLE_BYTES).toBe(131_072);
});

test.each(CORPUS.map(({ name, definition }) => [name, definition] as const))('%s', (_name, definition) => {
  expect(measure(definition).bytes).toBe(Buffer.byteLength(JSON.stringify(definition)));
});

test('says of the size what the rule says', () => {
  const sized = (bytes: number) => {
    const { bytes: empty } = measure({ family: '', containerDefinitions: [] });
    return { family: 'x'.repeat(bytes - empty), containerDefinitions: [] };
  };
  const tooLarge = (definition: TaskDefinition) =>
    validate(definition).some(({ ruleId }) => ruleId === 'taskdef-size');
  expect(measure(sized(65_536)).bytes).toBe(65_536);
  expect(tooLarge(sized(65_536))).toBe(false);
  expect(tooLarge(sized(65_537))).toBe(true);
});

test.each([
  null,
  7,
  'text',
  [],
  { containerDefinitions: [null, { environment: [null, 7], secrets: 'none' }] },
])('no JSON makes it throw: %o', (json) => {
  expect(measure(json as unknown as TaskDefinition)).toMatchObject({
    variables: 0,
    secrets: 0,
    environmentBytes: 0,
  });
});
