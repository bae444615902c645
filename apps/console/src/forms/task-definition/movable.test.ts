import { applyFix, type TaskDefinition } from '@purser/task-definition';
import { expect, test } from 'vitest';
import { moveOf } from './movable.ts';

const definition = {
  family: 'checkout',
  containerDefinitions: [
    {
      name: 'app',
      environment: [
        { name: 'LEVEL', value: 'info' },
        { name: 'DB PASSWORD', value: 'plain' },
      ],
      logConfiguration: {
        logDriver: 'splunk',
        options: { 'splunk-token': 'plain', 'splunk-url': 'https://x' },
        secretOptions: [{ name: 'a', valueFrom: '/a' }],
      },
    },
  ],
} as unknown as TaskDefinition;

const moved = (path: string) => {
  const move = moveOf(path, definition);
  return move && { ...move, after: applyFix(definition, move.replaceBy('/new')).containerDefinitions?.[0] };
};

test('a plain variable becomes a secret of the container', () => {
  expect(moved('containerDefinitions[0].environment[1].value')).toMatchObject({
    value: 'plain',
    name: '/checkout/app/DB-PASSWORD',
    after: {
      environment: [{ name: 'LEVEL', value: 'info' }],
      secrets: [{ name: 'DB PASSWORD', valueFrom: '/new' }],
    },
  });
});

test('a plain log option becomes a secret option', () => {
  const found = moved('containerDefinitions[0].logConfiguration.options["splunk-token"]');
  expect(found).toMatchObject({ value: 'plain', name: '/checkout/app/splunk-token' });
  expect(found?.after?.logConfiguration).toEqual({
    logDriver: 'splunk',
    options: { 'splunk-url': 'https://x' },
    secretOptions: [
      { name: 'a', valueFrom: '/a' },
      { name: 'splunk-token', valueFrom: '/new' },
    ],
  });
});

test.each([
  'family',
  'containerDefinitions[0].image',
  'containerDefinitions[0].environment[9].value',
  'containerDefinitions[3].environment[0].value',
  'containerDefinitions[0].logConfiguration.options["toString"]',
])('nothing can be moved from %s', (path) => expect(moveOf(path, definition)).toBeUndefined());
