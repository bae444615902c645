import { expect, test } from 'vitest';
import type { TaskDefinition } from '../model.ts';
import { requirementsOf } from '../requirements.ts';
import { injecting, task } from '../testing/policy.ts';

const budget = (definition: TaskDefinition, region: string | undefined = 'eu-west-1') =>
  requirementsOf(definition, { ...(region !== '' && { region }) }).launchBudget;
const names = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);
const SSM = 'arn:aws:ssm:eu-west-1:111122223333:parameter';
const SECRET = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:a-Ab12Cd';

test.each([
  [0, 0],
  [1, 1],
  [10, 1],
  [11, 2],
  [20, 2],
])('%i parameters are %i calls', (count, calls) => {
  expect(budget(injecting(...names(count))).getParametersCalls).toBe(calls);
});

test('a parameter counts once, however it is written', () => {
  const definition = task({
    secrets: [
      { name: 'A', valueFrom: '/a' },
      { name: 'B', valueFrom: `${SSM}/a/b` },
      { name: 'C', valueFrom: '/a/b' },
    ],
    logConfiguration: { logDriver: 'splunk', secretOptions: [{ name: 'splunk-token', valueFrom: '/a/b' }] },
  });
  expect(budget(definition)).toEqual({
    getParametersCalls: 1,
    getSecretValueCalls: 0,
    byRegion: [{ region: 'eu-west-1', parameters: 2, getParametersCalls: 1, getSecretValueCalls: 0 }],
    advice: [],
  });
});

test('each Region has calls of its own, the own Region first', () => {
  const there = 'arn:aws:ssm:us-east-1:111122223333:parameter/a';
  expect(budget(injecting(there, 'a', SECRET)).byRegion).toEqual([
    { region: 'eu-west-1', parameters: 1, getParametersCalls: 1, getSecretValueCalls: 1 },
    { region: 'us-east-1', parameters: 1, getParametersCalls: 1, getSecretValueCalls: 0 },
  ]);
  expect(budget(injecting(there, 'a'), '').byRegion).toEqual([
    { parameters: 1, getParametersCalls: 1, getSecretValueCalls: 0 },
    { region: 'us-east-1', parameters: 1, getParametersCalls: 1, getSecretValueCalls: 0 },
  ]);
});

test('each distinct reference to a secret is a call', () => {
  const definition = injecting(`${SECRET}:a::`, `${SECRET}:b::`, `${SECRET}:c::`, `${SECRET}:a::`);
  expect(budget(definition)).toEqual({
    getParametersCalls: 0,
    getSecretValueCalls: 3,
    byRegion: [{ region: 'eu-west-1', parameters: 0, getParametersCalls: 0, getSecretValueCalls: 3 }],
    advice: [
      '3 references read one secret, and each is a call of its own. A whole secret, taken apart by the application, is one call.',
    ],
  });
  const other = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:b-Ab12Cd';
  expect(budget(injecting(`${SECRET}:a::`, `${SECRET}:b::`, other)).advice).toEqual([
    '3 references read 2 secrets, and each is a call of its own. A whole secret, taken apart by the application, is one call.',
  ]);
  expect(budget(injecting(SECRET, other)).advice).toEqual([]);
});

test('registries and file shares are read apart', () => {
  const fsx = (credentialsParameter: string) => ({
    name: 'v',
    fsxWindowsFileServerVolumeConfiguration: {
      fileSystemId: 'fs-1',
      rootDirectory: '\\',
      authorizationConfig: { credentialsParameter, domain: 'd' },
    },
  });
  const definition = task(
    {
      repositoryCredentials: { credentialsParameter: 'registry' },
      secrets: [{ name: 'A', valueFrom: 'fsx' }],
    },
    { volumes: [fsx(`${SSM}/fsx`), fsx(SECRET)] },
  );
  expect(budget(definition)).toMatchObject({
    getParametersCalls: 2,
    getSecretValueCalls: 2,
    byRegion: [{ parameters: 1 }],
  });
});

test.each([
  [11, 'about 20 such tasks'],
  [400, 'about one such task'],
  [410, 'not one such task'],
])('%i parameters: %s can start in one second', (count, tasks) => {
  expect(budget(injecting(...names(count))).advice).toEqual([
    `Parameter Store takes 40 requests a second from an account unless its throughput is raised: ${tasks} can start in one second.`,
  ]);
});
