import {
  DescribeTaskDefinitionCommand,
  ListClustersCommand,
  ListTaskDefinitionsCommand,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
} from '@aws-sdk/client-secrets-manager';
import { GetParameterCommand, PutParameterCommand } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EmbeddedAws } from '../embedded-aws.ts';
import { type Clients, errorOf, fargateDefinition, startTestAccount } from '../testing/test-account.ts';

let account: EmbeddedAws & Clients;
beforeAll(async () => {
  account = await startTestAccount();
});
beforeEach(async () => {
  await account.reset();
  await admin('faults', { faults: [] });
  await admin('settings', { throttling: false, visibilityLagMs: 0, clockSkewMs: 0 });
});
afterAll(() => account.close());

async function admin(
  path: string,
  body?: object,
  method = 'POST',
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${account.url}/_purser/${path}`, {
    method: body ? method : 'GET',
    headers: { 'content-type': 'application/json', 'x-purser': '1' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}
const fail = (fault: object) => admin('faults', { faults: [fault] });
const register = () => account.ecs.send(new RegisterTaskDefinitionCommand(fargateDefinition()));
const revisions = async () =>
  (await account.ecs.send(new ListTaskDefinitionsCommand({}))).taskDefinitionArns?.length;

describe('faults', () => {
  it('answers an error for one operation, as often as is asked', async () => {
    await fail({ operation: 'ListClusters', kind: 'error', code: 'ServerException', status: 500, times: 1 });
    const list = () => account.ecs.send(new ListClustersCommand({}));
    expect(await errorOf(list())).toMatchObject({ name: 'ServerException', status: 500 });
    expect((await list()).clusterArns).toEqual([]);
  });

  it.each([
    ['throttle', 'ThrottlingException'],
    ['expired-token', 'ExpiredTokenException'],
  ])('knows %s', async (kind, name) => {
    await fail({ service: 'ecs', kind });
    expect(await errorOf(register())).toMatchObject({ name });
  });

  it('cuts the connection before or after the change', async () => {
    await fail({ kind: 'reset-before', operation: 'RegisterTaskDefinition' });
    await expect(register()).rejects.toThrow(/ECONNRESET|socket hang up|aborted/);
    await fail({ kind: 'reset-after', operation: 'RegisterTaskDefinition' });
    await expect(register()).rejects.toThrow(/ECONNRESET|socket hang up|aborted/);
    expect(await revisions()).toBe(1);
  });

  it('lets a call wait, and another not at all', async () => {
    await fail({ operation: 'ListClusters', kind: 'latency', milliseconds: 300 });
    const order: string[] = [];
    const slow = account.ecs.send(new ListClustersCommand({})).then(() => order.push('slow'));
    const quick = account.ecs.send(new ListTaskDefinitionsCommand({})).then(() => order.push('quick'));
    await Promise.all([slow, quick]);
    expect(order).toEqual(['quick', 'slow']);
  });

  it('never answers where that is asked for, and does nothing', async () => {
    await fail({ operation: 'RegisterTaskDefinition', kind: 'hang' });
    const abort = new AbortController();
    const command = new RegisterTaskDefinitionCommand(fargateDefinition());
    const hanging = account.ecs.send(command, { abortSignal: abort.signal });
    expect(await revisions()).toBe(0);
    abort.abort();
    await expect(hanging).rejects.toMatchObject({ name: 'AbortError' });
    expect(await revisions()).toBe(0);
  });

  it('refuses what is no fault', async () => {
    expect(await fail({ kind: 'nope' })).toMatchObject({
      status: 400,
      body: { message: expect.stringMatching(/^kind has to be one of throttle, /) },
    });
  });
});

describe('settings', () => {
  it('throttles registrations as AWS does: twenty, and then one a second', async () => {
    await admin('settings', { throttling: true });
    for (let call = 0; call < 20; call += 1) await register();
    expect(await errorOf(register())).toMatchObject({
      name: 'ThrottlingException',
      message: 'Rate exceeded',
    });
    await admin('clock', { advanceMs: 1000 });
    await register();
  });

  it('lets reads see a write only after the lag', async () => {
    await admin('settings', { visibilityLagMs: 60_000 });
    await register();
    const describeOne = () =>
      account.ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: 'app:1' }));
    await account.ssm.send(new PutParameterCommand({ Name: '/a', Value: 'x', Type: 'String' }));
    expect(await errorOf(describeOne())).toMatchObject({ message: 'Unable to describe task definition.' });
    expect(await revisions()).toBe(0);
    const read = () => account.ssm.send(new GetParameterCommand({ Name: '/a' }));
    expect(await errorOf(read())).toMatchObject({ name: 'ParameterNotFound' });
    await admin('clock', { advanceMs: 61_000 });
    expect((await describeOne()).taskDefinition?.revision).toBe(1);
    expect((await read()).Parameter?.Value).toBe('x');
  });

  it('takes signatures for too old when its clock is ahead', async () => {
    await admin('settings', { clockSkewMs: 600_000 });
    expect(await errorOf(register())).toMatchObject({ message: /^Signature expired: / });
  });
});

it('has a journal of calls without their values', async () => {
  await admin('journal', {}, 'DELETE');
  await account.ssm.send(new PutParameterCommand({ Name: '/a', Value: 'canary', Type: 'SecureString' }));
  await errorOf(account.ssm.send(new GetParameterCommand({ Name: '/nope' })));
  const { body } = await admin('journal');
  expect(body).toMatchObject({
    calls: [
      { service: 'ssm', operation: 'PutParameter', status: 200, accountId: account.accountId },
      { operation: 'GetParameter', status: 400, error: 'ParameterNotFound' },
    ],
  });
  expect(JSON.stringify(body)).not.toContain('canary');
});

it('keeps a snapshot and puts it back, secrets too', async () => {
  await account.ssm.send(new PutParameterCommand({ Name: '/a', Value: 'canary', Type: 'SecureString' }));
  await register();
  expect((await admin('snapshot', { name: 'before' })).status).toBe(204);
  await register();
  await account.ssm.send(new PutParameterCommand({ Name: '/a', Value: 'other', Overwrite: true }));
  expect((await admin('restore', { name: 'before' })).status).toBe(204);
  expect(await revisions()).toBe(1);
  const { Parameter } = await account.ssm.send(new GetParameterCommand({ Name: '/a', WithDecryption: true }));
  expect(Parameter).toMatchObject({ Value: 'canary', Version: 1 });
  expect((await admin('restore', { name: 'nope' })).status).toBe(400);
});

it('does what becomes due when the clock is set forward', async () => {
  await account.secrets.send(new CreateSecretCommand({ Name: 'a', SecretString: 'canary' }));
  await account.secrets.send(new DeleteSecretCommand({ SecretId: 'a', RecoveryWindowInDays: 7 }));
  await admin('clock', { advanceMs: 8 * 24 * 3_600_000 });
  expect(await errorOf(account.secrets.send(new DescribeSecretCommand({ SecretId: 'a' })))).toMatchObject({
    name: 'ResourceNotFoundException',
  });
  expect((await admin('clock', { advanceMs: -1 })).status).toBe(400);
});

it('makes another world', async () => {
  expect((await admin('seed', { world: 'demo' })).status).toBe(204);
  expect(await revisions()).toBeGreaterThan(3);
  expect(await admin('seed', { world: 'nope' })).toMatchObject({ status: 400 });
});
