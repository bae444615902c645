import { expect, test } from 'vitest';
import { plaintextSecrets, type TaskDefinition, withoutPlaintext } from './index.ts';

const definition: TaskDefinition = {
  family: 'web',
  containerDefinitions: [
    {
      name: 'app',
      image: 'busybox',
      environment: [
        { name: 'LEVEL', value: 'info' },
        { name: 'DB_PASSWORD', value: 'canary-of-a-password' },
      ],
      logConfiguration: { logDriver: 'splunk', options: { 'splunk-token': 'canary-of-a-token' } },
    },
  ],
};

test('what looks like a secret in plain text is named by its path, and hidden', () => {
  expect(plaintextSecrets(definition)).toEqual([
    'containerDefinitions[0].environment[1].value',
    'containerDefinitions[0].logConfiguration.options["splunk-token"]',
  ]);
  const hidden = withoutPlaintext(definition);
  expect(JSON.stringify(hidden)).not.toContain('canary');
  expect(hidden.containerDefinitions?.[0]?.environment?.[0]).toEqual({ name: 'LEVEL', value: 'info' });
  expect(definition.containerDefinitions?.[0]?.environment?.[1]?.value).toBe('canary-of-a-password');
});
