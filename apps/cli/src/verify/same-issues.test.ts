import type { TaskDefinition } from '@purser/task-definition';
import { CORPUS } from '@purser/task-definition/corpus';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readText } from '../read/read-text.ts';
import { toTemplate } from '../testing/to-template.ts';
import { verifyText } from './verify-text.ts';

async function issuesOf(name: string, text: string) {
  const { issues } = verifyText(name, await readText(name, text, {}), {});
  // The order is that of the file, and a template's members have no fixes of ECS's JSON to compare.
  return issues
    .map(({ ruleId, severity, path, message }) => `${path} ${severity} ${ruleId} ${message}`)
    .sort();
}

const spoilt: [string, (definition: TaskDefinition) => object][] = [
  ['as it is', (definition) => definition],
  ['without roles', ({ executionRoleArn: _execution, taskRoleArn: _task, ...rest }) => rest],
  ['without sizes', ({ cpu: _cpu, memory: _memory, ...rest }) => rest],
  ['with an unknown network mode', (definition) => ({ ...definition, networkMode: 'awsvp' })],
  ['without volumes', ({ volumes: _volumes, ...rest }) => rest],
  [
    'with its containers twice',
    (definition) => ({
      ...definition,
      containerDefinitions: [
        ...(definition.containerDefinitions ?? []),
        ...(definition.containerDefinitions ?? []),
      ],
    }),
  ],
];

const cases = CORPUS.flatMap(({ name, definition }) =>
  spoilt.map(([how, spoil]) => ({ name, how, definition: spoil(definition) as TaskDefinition })),
);

test.each(cases)('$name, $how, has the same issues however it is written', async ({ definition }) => {
  const expected = await issuesOf('a.json', JSON.stringify(definition));
  const template = toTemplate(definition);
  expect(await issuesOf('a.yaml', stringify(definition))).toEqual(expected);
  expect(await issuesOf('template.json', JSON.stringify(template))).toEqual(expected);
  expect(await issuesOf('template.yaml', stringify(template, { version: '1.1' }))).toEqual(expected);
  const described = { taskDefinition: { ...definition, revision: 1, status: 'ACTIVE' } };
  expect(await issuesOf('described.json', JSON.stringify(described))).toEqual(expected);
});
