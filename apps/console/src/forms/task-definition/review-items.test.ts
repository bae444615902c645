import type { TaskDefinition } from '@purser/task-definition';
import { expect, test } from 'vitest';
import { reviewPanels } from './review-items.ts';

const definition = (container: object, task: object = {}) =>
  ({ family: 'a', ...task, containerDefinitions: [{ name: 'app', ...container }] }) as TaskDefinition;
const containerPanel = (container: object) => {
  const found = reviewPanels(definition(container)).find(({ step }) => step === 'containers');
  if (found === undefined) throw new Error('The container has no panel.');
  return found;
};

test('plain values and references stand in one table, as in the form', () => {
  const { tables } = containerPanel({
    environment: [{ name: 'EMPTY', value: '' }],
    secrets: [{ name: 'DB', valueFrom: '/db' }],
  });
  expect(tables).toEqual([
    {
      title: 'Environment variables',
      label: 'Container 1 environment variables',
      columns: ['Key', 'Value type', 'Value'],
      rows: [
        ['EMPTY', 'Value', '(empty)'],
        ['DB', 'ValueFrom', '/db'],
      ],
    },
  ]);
});

test('parts that no column is known for have columns of their own', () => {
  const { tables } = containerPanel({ portMappings: [{ containerPort: 80 }, { containerPortRange: '1-2' }] });
  expect(tables[0]?.columns).toEqual(['Container port', 'containerPortRange']);
  expect(tables[0]?.rows).toEqual([
    ['80', '-'],
    ['-', '1-2'],
  ]);
});

test.each([
  ['environment', 'not a list'],
  ['secrets', [{ name: 'A', valueFrom: 'b' }, 'not an object']],
  ['dockerLabels', 'not a map'],
  ['logConfiguration', { logDriver: 'awslogs', options: 'not a map' }],
  ['portMappings', 'not a list'],
])('what is no list under %s is shown all the same', (key, value) => {
  const { items, tables } = containerPanel({ [key]: value });
  expect(JSON.stringify([items, tables])).toContain('not a');
});

test('one table has the mount points of all containers', () => {
  const mount = { sourceVolume: 'data', containerPath: '/data', readOnly: true };
  const storage = reviewPanels(definition({ mountPoints: [mount] })).find(({ step }) => step === 'storage');
  expect(storage?.tables[0]?.rows).toEqual([['app', 'data', '/data', 'Yes']]);
});
