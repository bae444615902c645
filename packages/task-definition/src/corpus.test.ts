import { expect, test } from 'vitest';
import { CORPUS } from '../corpus/index.ts';
import { isSameDefinition, normalize, TASK_DEFINITION_SHAPE, validate } from './index.ts';
import type { Shape } from './shape.ts';

test.each(CORPUS)('ECS takes $name', ({ definition }) => {
  const refused = validate(definition, { region: 'eu-west-1', accountId: '111122223333' }).filter(
    ({ severity }) => severity === 'error',
  );
  expect(refused).toEqual([]);
});

test.each(CORPUS)('$name is the same after ECS has filled it in', ({ definition }) => {
  expect(isSameDefinition(definition, normalize(definition))).toBe(true);
});

test('the corpus uses every member that ECS knows, but for the retired accelerators', () => {
  const used = new Set<string>();
  for (const { definition } of CORPUS) collectUsed(definition, '', used);
  const unused = allMembers(TASK_DEFINITION_SHAPE, '').filter((member) => !used.has(member));
  expect(unused).toEqual([
    '.inferenceAccelerators',
    '.inferenceAccelerators[].deviceName',
    '.inferenceAccelerators[].deviceType',
  ]);
});

function collectUsed(value: unknown, path: string, used: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collectUsed(item, `${path}[]`, used);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      used.add(`${path}.${key}`);
      collectUsed(member, `${path}.${key}`, used);
    }
  }
}

function allMembers(shape: Shape, path: string): string[] {
  if (shape.type === 'list') return allMembers(shape.item, `${path}[]`);
  if (shape.type !== 'structure') return [];
  return Object.entries(shape.members).flatMap(([name, member]) => [
    `${path}.${name}`,
    ...allMembers(member, `${path}.${name}`),
  ]);
}
