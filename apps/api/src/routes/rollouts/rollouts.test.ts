import { DeleteServiceCommand, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { DeleteSecretCommand, RestoreSecretCommand } from '@aws-sdk/client-secrets-manager';
import type { Rollout, RolloutSummary } from '@purser/contract';
import { createCanary, formsOfCanary } from '@purser/test-kit';
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
import { startStack } from '../../testing/stack.ts';

// Many services take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** The tests are of what comes after a preflight that failed. */
const acceptFailures = true;
const ACCEPTED = 'a test (Accepted that the preflight fails: secret-pending-deletion)';

const names = (count: number) => Array.from({ length: count }, (_, index) => `web-${index + 1}`);

test('40 services with the 17th failing: it stops, goes on after the mend, and does nothing twice', async () => {
  await using stack = await startStack();
  const account = new LaunchAccount(stack);
  const canary = createCanary();
  const secret = await account.secret({ SecretString: canary });
  const plain = await register(account, 'plain');
  const withSecret = await register(account, 'with-secret', secret);
  const services = names(40);
  for (const [index, name] of services.entries())
    await createService(account, name, index === 16 ? withSecret : plain);
  await settle(stack);
  await account.secrets.send(new DeleteSecretCommand({ SecretId: secret, RecoveryWindowInDays: 7 }));
  stack.aws.journal.clear();
  const started = await startRollout(stack, services, { acceptFailures });
  expect(started.status).toBe(202);
  const paused = await standstill(stack, started.body.id);
  expect(paused).toMatchObject({
    state: 'paused-by-failure',
    counts: { succeeded: 16, failed: 1, waiting: 23 },
  });
  expect(paused.steps[16]).toMatchObject({
    state: 'failed',
    service: 'web-17',
    rolloutState: 'FAILED',
    message: expect.stringContaining('ECS deployment circuit breaker: tasks failed to start.'),
    failures: [{ paths: ['containerDefinitions[0].secrets[0].valueFrom'] }],
  });
  await account.secrets.send(new RestoreSecretCommand({ SecretId: secret }));
  const resumed = await stack.post<{ state: string }>(`/api/rollouts/${started.body.id}/resume`, {});
  expect(resumed.body.state).toBe('queued');
  const ended = await standstill(stack, started.body.id);
  expect(ended).toMatchObject({ state: 'succeeded', counts: { succeeded: 40, failed: 0, waiting: 0 } });
  // Each service once, and the one that failed once more.
  expect(done(stack, 'UpdateService')).toBe(41);
  const { body } = await stack.get<{ events: { action: string; reason?: string; outcome: string }[] }>(
    '/api/audit-events?maxResults=100',
  );
  const updates = body.events.filter(({ action }) => action === 'ecs:UpdateService');
  expect(updates).toHaveLength(41);
  expect(updates[0]).toMatchObject({ reason: ACCEPTED, outcome: 'done' });
  expect(formsOfCanary(JSON.stringify([ended, paused, stack.logLines]), canary)).toEqual([]);
});

test('a deployment that is rolled back has failed, and it is told to what', async () => {
  await using stack = await startStack();
  const account = new LaunchAccount(stack);
  const secret = await account.secret({ SecretString: 'x' });
  await createService(account, 'web', await register(account, 'web'), { rollback: true });
  await settle(stack);
  const taskDefinition = await register(account, 'web', secret.replace(/secret-/, 'nope-'));
  const { body } = await startRollout(stack, ['web'], { taskDefinition, acceptFailures });
  const ended = await standstill(stack, body.id);
  expect(ended).toMatchObject({ state: 'failed', taskDefinition: 'web:2' });
  expect(ended.steps[0]?.message).toMatch(/tasks failed to start\. It rolls back to web:1\.$/);
  expect(ended.steps[0]?.taskDefinitionArn).toMatch(/\/web:2$/);
});

test('a service without a circuit breaker that does not settle is given up in time, and waited for again', async () => {
  await using stack = await startStack();
  const account = new LaunchAccount(stack);
  const secret = await account.secret({ SecretString: 'x' });
  await createService(account, 'web', await register(account, 'web', secret), { circuitBreaker: false });
  await settle(stack);
  await account.secrets.send(new DeleteSecretCommand({ SecretId: secret, RecoveryWindowInDays: 7 }));
  const { body } = await startRollout(stack, ['web'], { timeoutMinutes: 15, acceptFailures });
  const failed = await standstill(stack, body.id);
  expect(failed.steps[0]).toMatchObject({
    state: 'failed',
    rolloutState: 'IN_PROGRESS',
    message: expect.stringMatching(
      /no steady state within 15 minutes\. The service has no deployment circuit breaker/,
    ),
    failures: [{ causeId: expect.any(String) }],
  });
  await account.secrets.send(new RestoreSecretCommand({ SecretId: secret }));
  await stack.post(`/api/rollouts/${body.id}/resume`, {});
  expect(await standstill(stack, body.id)).toMatchObject({ state: 'succeeded' });
  expect(done(stack, 'UpdateService')).toBe(1);
});

test('a deployment that somebody else replaces has failed, and it is told by what', async () => {
  await using stack = await startStack();
  const account = new LaunchAccount(stack);
  const secret = await account.secret({ SecretString: 'x' });
  await createService(account, 'web', await register(account, 'web', secret), { circuitBreaker: false });
  const other = await register(account, 'web');
  await settle(stack);
  await account.secrets.send(new DeleteSecretCommand({ SecretId: secret, RecoveryWindowInDays: 7 }));
  const { body } = await startRollout(stack, ['web'], { timeoutMinutes: 720, acceptFailures });
  await vi.waitFor(() => expect(done(stack, 'UpdateService')).toBe(1), { timeout: 20_000 });
  await account.ecs.send(new UpdateServiceCommand({ service: 'web', taskDefinition: other }));
  const ended = await standstill(stack, body.id);
  expect(ended.state).toBe('failed');
  expect(ended.steps[0]?.message).toMatch(/^Somebody else started a deployment of web:2 \(ecs-svc\/\d+\)/);
});

test('a lost reply starts no second deployment, and neither does the same wish sent again', async () => {
  await using stack = await startStack((operation, call) =>
    operation === 'UpdateService' && call % 2 === 0 ? 'lost-reply' : 'none',
  );
  const account = new LaunchAccount(stack);
  const plain = await register(account, 'plain');
  for (const name of names(3)) await createService(account, name, plain);
  await settle(stack);
  const clientToken = crypto.randomUUID();
  const same = await Promise.all(
    Array.from({ length: 4 }, () => startRollout(stack, names(3), { clientToken })),
  );
  expect(new Set(same.map(({ body }) => body.id)).size).toBe(1);
  const ended = await standstill(stack, same[0]?.body.id ?? 0);
  expect(ended).toMatchObject({ state: 'succeeded', counts: { succeeded: 3 } });
  expect(done(stack, 'UpdateService')).toBe(3);
  await account.ecs.send(new DeleteServiceCommand({ service: 'web-1', force: true }));
  const again = await startRollout(stack, names(3), { clientToken });
  expect(again).toMatchObject({ status: 202, body: { id: ended.id } });
  const reused = await startRollout(stack, ['web-1'], { clientToken });
  expect(reused).toMatchObject({ status: 409, body: { code: 'CLIENT_TOKEN_REUSED' } });
});

test('cancelled, it starts nothing more, and resumed it waits for what ECS goes on with', async () => {
  await using stack = await startStack();
  const account = new LaunchAccount(stack);
  const secret = await account.secret({ SecretString: 'x' });
  const definition = await register(account, 'web', secret);
  for (const name of names(3)) await createService(account, name, definition, { circuitBreaker: false });
  await settle(stack);
  await account.secrets.send(new DeleteSecretCommand({ SecretId: secret, RecoveryWindowInDays: 7 }));
  const { body } = await startRollout(stack, names(3), { timeoutMinutes: 720, acceptFailures });
  await vi.waitFor(() => expect(done(stack, 'UpdateService')).toBe(1), { timeout: 20_000 });
  const cancelled = await stack.post<{ state: string }>(`/api/rollouts/${body.id}/cancel`, {});
  expect(cancelled.body.state).toBe('cancelled');
  const seen = await standstill(stack, body.id);
  expect(seen.steps.map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  expect(seen.steps[0]?.message).toMatch(/ECS goes on with deployment ecs-svc/);
  await account.secrets.send(new RestoreSecretCommand({ SecretId: secret }));
  await stack.post(`/api/rollouts/${body.id}/resume`, {});
  expect(await standstill(stack, body.id)).toMatchObject({ state: 'succeeded' });
  expect(done(stack, 'UpdateService')).toBe(3);
});

test('what ECS would not deploy is refused before anything is begun, all of it at once', async () => {
  await using stack = await startStack();
  const account = new LaunchAccount(stack);
  const plain = await register(account, 'plain');
  await createService(account, 'fine', plain);
  await createService(account, 'blue-green', plain, { controller: 'CODE_DEPLOY' });
  await createService(account, 'outside', plain, { controller: 'EXTERNAL' });
  await createService(account, 'deleted', plain);
  await account.ecs.send(new DeleteServiceCommand({ service: 'deleted', force: true }));
  await settle(stack);
  const refused = await startRollout(stack, ['fine', 'blue-green', 'nope', 'outside', 'deleted']);
  expect(refused).toMatchObject({
    status: 400,
    body: {
      issues: [
        { path: 'services[1]', message: expect.stringContaining('AWS CodeDeploy') },
        { path: 'services[2]', message: expect.stringContaining('no such service') },
        { path: 'services[3]', message: expect.stringContaining('by task sets') },
        { path: 'services[4]', message: 'The service is INACTIVE: it was deleted.' },
      ],
    },
  });
  const noRevision = await startRollout(stack, ['fine'], { taskDefinition: 'plain:99' });
  expect(noRevision.status).toBe(404);
  expect(await stack.get('/api/rollouts/1')).toMatchObject({ status: 404 });
  expect(await stack.post('/api/rollouts/1/cancel', {})).toMatchObject({ status: 404 });
  expect(done(stack, 'UpdateService')).toBe(0);
});

test('30 services are waited for by shared readings, and rollouts are listed with how far they are', async () => {
  await using stack = await startStack();
  const account = new LaunchAccount(stack);
  const plain = await register(account, 'plain');
  for (const name of names(30)) await createService(account, name, plain);
  await settle(stack);
  stack.aws.journal.clear();
  const { body } = await startRollout(stack, names(30), { atOnce: 20 });
  expect(await standstill(stack, body.id)).toMatchObject({ state: 'succeeded' });
  // 3 to check, one before each write, and the shared ones.
  expect(done(stack, 'DescribeServices')).toBeLessThan(3 + 30 + 40);
  const list = await stack.get<{ rollouts: RolloutSummary[] }>('/api/rollouts');
  expect(list.body.rollouts).toMatchObject([
    { id: body.id, state: 'succeeded', reason: 'a test', counts: { succeeded: 30 } },
  ]);
  const whole = await stack.get<Rollout>(`/api/rollouts/${body.id}`);
  expect(whole.body).toMatchObject({
    atOnce: 20,
    pauseSeconds: 0,
    continueOnFailure: false,
    timeoutMinutes: 20,
  });
});
