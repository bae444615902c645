import { DeleteParameterCommand, PutParameterCommand } from '@aws-sdk/client-ssm';
import type { ApiErrorBody, Rollout } from '@purser/contract';
import { expect, test, vi } from 'vitest';
import { LaunchAccount } from '../../testing/launch-account.ts';
import {
  createService,
  done,
  register,
  settle,
  standstill,
  startRollout,
} from '../../testing/service-fleet.ts';
import { type Stack, startStack } from '../../testing/stack.ts';

// Many services take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const refusal = ({ status, body }: { status: number; body: unknown }) => {
  const { code, issues } = body as ApiErrorBody;
  return { status, code, issues: issues.map(({ path, ruleId, message }) => ({ path, ruleId, message })) };
};

/** A stack with services that run revisions of their own, one of which lacks its parameter by now. */
async function withLost(stack: Stack) {
  const account = new LaunchAccount(stack);
  const [kept, lost] = [await account.parameter('kept'), await account.parameter('lost')];
  const fine = await register(account, 'fine', kept);
  const broken = await register(account, 'broken', lost);
  await createService(account, 'fine-1', fine);
  for (const name of ['broken-1', 'broken-2', 'broken-3']) await createService(account, name, broken);
  await settle(stack);
  await account.ssm.send(new DeleteParameterCommand({ Name: lost }));
  return { account, lost, broken };
}

test('new tasks of what each service runs are checked, and nothing is begun where some would not start', async () => {
  await using stack = await startStack();
  const { lost, broken } = await withLost(stack);
  const refused = await startRollout(stack, ['fine-1', 'broken-1', 'broken-2', 'broken-3']);
  expect(refusal(refused)).toEqual({
    status: 422,
    code: 'PREFLIGHT_FAILED',
    issues: [
      {
        path: 'services[1].containerDefinitions[0].secrets[0].valueFrom',
        ruleId: 'secret-missing',
        message: expect.stringMatching(
          new RegExp(`${lost}.* The same goes for 2 other services that run alike\\.$`),
        ),
      },
    ],
  });
  // What all of them are going to run counts, not what they run.
  const wrong = await startRollout(stack, ['fine-1'], { taskDefinition: broken });
  expect(refusal(wrong)).toMatchObject({ status: 422, issues: [{ ruleId: 'secret-missing' }] });
  expect(done(stack, 'UpdateService')).toBe(0);
  expect(await stack.get('/api/rollouts/1')).toMatchObject({ status: 404 });
  const right = await startRollout(stack, ['broken-1'], { taskDefinition: 'fine:1' });
  expect(await standstill(stack, right.body.id)).toMatchObject({ state: 'succeeded' });
});

test('failures that were accepted are kept with the reason, and the same wish is still the same', async () => {
  await using stack = await startStack();
  const { account, lost } = await withLost(stack);
  const wish = { acceptFailures: true, clientToken: crypto.randomUUID() };
  const { status, body } = await startRollout(stack, ['broken-1'], wish);
  expect(status).toBe(202);
  expect((await stack.get<Rollout>(`/api/rollouts/${body.id}`)).body.reason).toBe(
    'a test (Accepted that the preflight fails: secret-missing)',
  );
  await vi.waitFor(
    async () => {
      const [event] = await stack.store.audit.list({ subject: 'default/broken-1', limit: 1 });
      expect(event?.reason).toBe('a test (Accepted that the preflight fails: secret-missing)');
    },
    { timeout: 20_000 },
  );
  await account.ssm.send(new PutParameterCommand({ Name: lost, Value: 'again', Type: 'SecureString' }));
  expect((await startRollout(stack, ['broken-1'], wish)).body).toEqual(body);
});

test('40 services that run alike are checked by one preflight', async () => {
  await using stack = await startStack();
  const account = new LaunchAccount(stack);
  const definition = await register(account, 'web', await account.parameter('x'));
  const services = Array.from({ length: 40 }, (_, index) => `web-${index + 1}`);
  for (const name of services) await createService(account, name, definition);
  await settle(stack);
  await stack.get('/api/identity');
  stack.aws.journal.clear();
  const calls = (operation: string) => stack.proxy.calls.get(operation) ?? 0;
  const before = calls('DescribeServices');
  const { body } = await startRollout(stack, services, { atOnce: 20 });
  // Ten services at a call, the one of the preflight, and what the rollout has begun with since.
  expect(calls('DescribeServices') - before).toBeLessThanOrEqual(4 + 1 + 20);
  for (const operation of ['DescribeTaskDefinition', 'DescribeParameters', 'DescribeSubnets'])
    expect([operation, done(stack, operation)]).toEqual([operation, 1]);
  expect(await standstill(stack, body.id)).toMatchObject({ state: 'succeeded' });
});
