import { PutParameterCommand } from '@aws-sdk/client-ssm';
import type { ContainerEnvironment, EffectiveVariable } from '@purser/contract';
import { createCanary, formsOfCanary } from '@purser/test-kit';
import { expect, test } from 'vitest';
import { RunningAccount } from '../../testing/running-account.ts';
import { startStack } from '../../testing/stack.ts';

const find = (containers: ContainerEnvironment[], name: string): EffectiveVariable | undefined =>
  containers[0]?.variables.find((variable) => variable.name === name);

test('the environment of a task tells what changed since it was started, and no value of a reference', async () => {
  await using stack = await startStack();
  const account = new RunningAccount(stack);
  const canary = createCanary();
  const [kept, changed] = [await account.parameter(canary), await account.parameter(canary)];
  const pinned = `${await account.secret({ SecretString: canary })}::NOPE:`;
  const revision = await account.registered({
    environment: [{ name: 'LEVEL', value: 'info' }],
    secrets: [
      { name: 'KEPT', valueFrom: kept },
      { name: 'CHANGED', valueFrom: changed },
      { name: 'GONE', valueFrom: pinned },
    ],
  });
  await account.pass();
  const environment = [{ name: 'LEVEL', value: 'debug' }];
  const [id] = await account.runTasks(revision, 1, {
    overrides: { containerOverrides: [{ name: 'app', environment }] },
  });
  await account.pass();
  const read = async () => {
    const path = `/api/clusters/default/tasks/${id}/environment`;
    return (await stack.get<{ containers: ContainerEnvironment[] }>(path)).body.containers;
  };
  expect(find(await read(), 'CHANGED')).toMatchObject({
    since: 'same',
    thing: { kind: 'parameter', name: changed },
    atStart: { state: 'known', version: '1', source: 'derived' },
  });
  await account.ssm.send(new PutParameterCommand({ Name: changed, Value: `${canary}2`, Overwrite: true }));
  await stack.get('/api/stale-secrets?refresh=true');
  const containers = await read();
  expect(find(containers, 'LEVEL')).toEqual({ name: 'LEVEL', source: 'override', value: 'debug' });
  expect(find(containers, 'KEPT')).toMatchObject({ since: 'same' });
  expect(find(containers, 'GONE')).toMatchObject({ current: { state: 'missing' } });
  // The task did not start, since a reference leads nowhere: whether it ever read the others is not known.
  expect(find(containers, 'CHANGED')).toMatchObject({
    since: 'unknown',
    current: { state: 'known', version: '2' },
    atStart: { state: 'known', version: '1' },
  });
  expect(formsOfCanary(JSON.stringify(containers) + stack.logLines.join(''), canary)).toEqual([]);
});

test('what changed after a task ran is told as changed', async () => {
  await using stack = await startStack();
  const account = new RunningAccount(stack);
  const parameter = await account.parameter('first');
  const revision = await account.registered({ secrets: [{ name: 'A', valueFrom: parameter }] });
  const [id] = await account.runTasks(revision);
  await account.pass();
  await account.ssm.send(new PutParameterCommand({ Name: parameter, Value: 'second', Overwrite: true }));
  const { body } = await stack.get<{ containers: ContainerEnvironment[] }>(
    `/api/clusters/default/tasks/${id}/environment`,
  );
  expect(find(body.containers, 'A')).toMatchObject({
    since: 'changed',
    atStart: { version: '1' },
    current: { version: '2' },
  });
});
