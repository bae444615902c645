import { DeleteParameterCommand, PutParameterCommand } from '@aws-sdk/client-ssm';
import type { RedeployPolicy, RolloutSummary } from '@purser/contract';
import { expect, test, vi } from 'vitest';
import { LaunchAccount } from '../testing/launch-account.ts';
import { passingTime, passTime } from '../testing/passing-time.ts';
import { createService, done, register, settle, standstill } from '../testing/service-fleet.ts';
import { type Stack, startStack } from '../testing/stack.ts';
import { RedeployWatcher } from './redeploy-watcher.ts';

// Many services take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const rolloutsOf = async (stack: Stack) =>
  (await stack.get<{ rollouts: RolloutSummary[] }>('/api/rollouts')).body.rollouts;

/** Looks as the server does, with nothing that others read a moment ago. */
async function look(stack: Stack): Promise<boolean> {
  stack.context.references.forget();
  stack.context.ledger.forget();
  return new RedeployWatcher(stack.context, passingTime(stack.aws)).look();
}

test('a service that asks for it is redeployed once for a change, after its wait; others are not', async () => {
  await using stack = await startStack();
  const account = new LaunchAccount(stack);
  const parameter = await account.parameter('first');
  const definition = await register(account, 'web', parameter);
  const tags = { 'purser:redeploy': 'auto', 'purser:redeploy-after': '5m' };
  await createService(account, 'asks', definition, { tags });
  await createService(account, 'asks-too', definition, { tags });
  await createService(account, 'opted-out', definition, { tags: { 'purser:redeploy': 'off' } });
  await createService(account, 'says-nothing', definition);
  await createService(account, 'mistyped', definition, {
    tags: { 'purser:redeploy': 'auto', 'purser:redeploy-window': 'nights' },
  });
  await settle(stack);
  expect(await look(stack)).toBe(true);
  expect(await rolloutsOf(stack)).toEqual([]);

  await account.ssm.send(new PutParameterCommand({ Name: parameter, Value: 'second', Overwrite: true }));
  await passTime(stack.aws, 4 * 60_000);
  await look(stack);
  expect(await rolloutsOf(stack)).toEqual([]);
  await passTime(stack.aws, 2 * 60_000);
  await look(stack);
  const [rollout] = await rolloutsOf(stack);
  expect(rollout?.reason).toMatch(new RegExp(`^${parameter} changed at 2\\d{3}-`));
  // While it is under way, and after it, the change is dealt with.
  await look(stack);
  const ended = await standstill(stack, rollout?.id ?? 0);
  expect(ended.steps.map(({ service, state }) => `${service} ${state}`)).toEqual([
    'asks succeeded',
    'asks-too succeeded',
  ]);
  await look(stack);
  expect(await rolloutsOf(stack)).toHaveLength(1);
  expect(done(stack, 'UpdateService')).toBe(2);
});

test('a service that ECS does not deploy by itself holds up no other that the same change is due for', async () => {
  await using stack = await startStack();
  const account = new LaunchAccount(stack);
  const parameter = await account.parameter('first');
  const definition = await register(account, 'web', parameter);
  const tags = { 'purser:redeploy': 'auto', 'purser:redeploy-after': '1m' };
  await createService(account, 'blue-green', definition, { tags, controller: 'CODE_DEPLOY' });
  await createService(account, 'asks', definition, { tags });
  await settle(stack);
  await account.ssm.send(new PutParameterCommand({ Name: parameter, Value: 'second', Overwrite: true }));
  await passTime(stack.aws, 2 * 60_000);
  await look(stack);
  const [rollout] = await rolloutsOf(stack);
  const ended = await standstill(stack, rollout?.id ?? 0);
  expect(ended.steps.map(({ service, state }) => `${service} ${state}`)).toEqual(['asks succeeded']);
  await look(stack);
  expect(await rolloutsOf(stack)).toHaveLength(1);
});

test('a service whose new tasks would not start keeps those that it has, until that is mended', async () => {
  await using stack = await startStack();
  const account = new LaunchAccount(stack);
  const [changed, other] = [await account.parameter('first'), await account.parameter('other')];
  const tags = { 'purser:redeploy': 'auto', 'purser:redeploy-after': '1m' };
  await createService(account, 'fine', await register(account, 'fine', changed), { tags });
  await createService(account, 'held', await register(account, 'held', changed, other), { tags });
  await settle(stack);
  await account.ssm.send(new DeleteParameterCommand({ Name: other }));
  await account.ssm.send(new PutParameterCommand({ Name: changed, Value: 'second', Overwrite: true }));
  await passTime(stack.aws, 2 * 60_000);
  await look(stack);
  const [rollout] = await rolloutsOf(stack);
  const ended = await standstill(stack, rollout?.id ?? 0);
  expect(ended.steps.map(({ service, state }) => `${service} ${state}`)).toEqual(['fine succeeded']);
  // The same is said once, however often it looks.
  await look(stack);
  const trail = () => stack.store.audit.list({ subject: 'default/held', limit: 10 });
  expect(await trail()).toMatchObject([
    {
      action: 'ecs:UpdateService',
      outcome: 'PREFLIGHT_FAILED',
      reason: expect.stringMatching(
        new RegExp(`^${changed} changed at .*Not redeployed, for new tasks would not start: .*${other}`),
      ),
    },
  ]);
  const policy = '/api/services/redeploy-policy?cluster=default&service=';
  const held = await stack.get<RedeployPolicy>(`${policy}held`);
  expect(held.body.heldBack?.reason).toContain(other);
  expect((await stack.get<RedeployPolicy>(`${policy}fine`)).body).not.toHaveProperty('heldBack');

  await account.ssm.send(new PutParameterCommand({ Name: other, Value: 'again', Type: 'SecureString' }));
  stack.context.forgetReads();
  await passTime(stack.aws, 2 * 60_000);
  await look(stack);
  const [second] = await rolloutsOf(stack);
  const mended = await standstill(stack, second?.id ?? 0);
  expect(mended.steps.map(({ service, state }) => `${service} ${state}`)).toEqual(['held succeeded']);
  expect((await trail()).map(({ outcome }) => outcome)).toEqual(['done', 'PREFLIGHT_FAILED']);
  expect((await stack.get<RedeployPolicy>(`${policy}held`)).body).not.toHaveProperty('heldBack');
});

test('that services cannot be read is said in the log', async () => {
  await using stack = await startStack();
  await stack.context.identity();
  stack.aws.faults.set([{ service: 'ecs', kind: 'error', code: 'AccessDeniedException', status: 400 }]);
  expect(await look(stack)).toBe(false);
  expect(stack.logLines.join('\n')).toContain('services were not read anew');
});

test('while no service has the tag, a look reads no tasks and no versions', async () => {
  await using stack = await startStack();
  const account = new LaunchAccount(stack);
  await createService(account, 'web', await register(account, 'web', await account.parameter('x')));
  await settle(stack);
  stack.aws.journal.clear();
  expect(await look(stack)).toBe(false);
  const calls = new Set(stack.aws.journal.list().map(({ operation }) => operation));
  for (const operation of ['ListTasks', 'DescribeTasks', 'DescribeParameters', 'ListSecretVersionIds'])
    expect(calls).not.toContain(operation);
});

test('it looks at its pace, more seldom while nobody asks, and goes on after a failure', async () => {
  await using stack = await startStack();
  const waits: number[] = [];
  const stop = new AbortController();
  const watcher = new RedeployWatcher(stack.context, {
    now: Date.now,
    async wait(milliseconds) {
      waits.push(milliseconds);
      if (waits.length === 2)
        stack.aws.faults.set([{ service: 'sts', kind: 'error', code: 'InternalFailure', status: 500 }]);
      if (waits.length === 4) stop.abort();
    },
  });
  await watcher.run(60_000, stop.signal);
  expect(waits[0]).toBe(60_000);
  expect(waits[1]).toBe(300_000);
  expect(waits).toHaveLength(4);
});
