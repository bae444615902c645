import { applyFix, type TaskDefinition, validate } from '@purser/task-definition';
import { expect, test } from 'vitest';
import { parameterMove } from './parameter-move.ts';

const definition = {
  family: 'checkout',
  containerDefinitions: [
    {
      name: 'app',
      image: 'nginx:1.29',
      environment: [
        { name: 'LEVEL', value: 'info' },
        { name: 'DB_PASSWORD', value: 'in the open' },
      ],
      logConfiguration: {
        logDriver: 'gelf',
        options: { 'api-token': 'open too', 'gelf-address': 'udp://x' },
      },
    },
  ],
} as unknown as TaskDefinition;

test.each([
  [
    'env-plaintext-secret',
    'in the open',
    '/checkout/app/DB_PASSWORD',
    {
      environment: [{ name: 'LEVEL', value: 'info' }],
      secrets: [{ name: 'DB_PASSWORD', valueFrom: '/new' }],
    },
  ],
  [
    'log-option-plaintext-secret',
    'open too',
    '/checkout/app/api-token',
    {
      logConfiguration: {
        options: { 'gelf-address': 'udp://x' },
        secretOptions: [{ name: 'api-token', valueFrom: '/new' }],
      },
    },
  ],
])('the fix of %s moves the value to a parameter of any name', (rule, value, name, container) => {
  const issue = validate(definition).find(({ ruleId }) => ruleId === rule);
  const move = issue && parameterMove(issue, definition);
  expect(move).toMatchObject({ name, value, key: name.slice(name.lastIndexOf('/') + 1) });
  const moved = applyFix(definition, move?.referTo('/new') ?? { patch: [] });
  expect(moved.containerDefinitions?.[0]).toMatchObject(container);
  expect(JSON.stringify(moved)).not.toContain(value);
});

test('other fixes, and a value that is gone, move nothing', () => {
  const fix = { label: 'Set it', patch: [] };
  expect(parameterMove({ path: 'family', fix }, definition)).toBeUndefined();
  const gone = {
    path: 'containerDefinitions[3].environment[0].value',
    fix: { ...fix, createsParameter: { name: '/a' } },
  };
  expect(parameterMove(gone, definition)).toBeUndefined();
});
