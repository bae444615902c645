import type { TaskDefinition } from '@purser/task-definition';
import { expect, test } from 'vitest';
import { issuePlace } from './issue-place.ts';

const definition = {
  family: 'checkout',
  containerDefinitions: [
    {
      name: 'app',
      secrets: [{ name: 'DB_PASSWORD', valueFrom: '/db' }],
      environment: [{ name: 'x'.repeat(60), value: 'v' }, { value: 'v' }],
      logConfiguration: { logDriver: 'splunk', options: { 'splunk-url': 'https://x' } },
      healthCheck: { command: ['CMD', 'true'] },
    },
    { image: 'nginx' },
  ],
  volumes: [{ name: 'data' }],
} as unknown as TaskDefinition;

test.each([
  ['', 'Task definition'],
  ['cpu', 'cpu'],
  ['containerDefinitions[0].secrets[0].valueFrom', 'Container "app" › Secret "DB_PASSWORD"'],
  ['containerDefinitions[0].environment[0].value', `Container "app" › Variable "${'x'.repeat(40)}…"`],
  ['containerDefinitions[0].environment[1].name', 'Container "app" › Variable 2 › name'],
  [
    'containerDefinitions[0].logConfiguration.options["splunk-url"]',
    'Container "app" › Log option "splunk-url"',
  ],
  ['containerDefinitions[0].healthCheck.command[1]', 'Container "app" › healthCheck › command 2'],
  ['containerDefinitions[1].image', 'Container 2 › image'],
  ['containerDefinitions[7].image', 'Container 8 › image'],
  ['volumes[0].host.sourcePath', 'Volume "data" › host › sourcePath'],
])('%s is in words %s', (path, words) => expect(issuePlace(path, definition)).toBe(words));
