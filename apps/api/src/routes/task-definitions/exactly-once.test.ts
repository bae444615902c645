import type { Fault } from '@purser/test-kit';
import { expect, test } from 'vitest';
import { fargateDefinition } from '../../testing/definitions.ts';
import { startStack } from '../../testing/stack.ts';

/** A small generator with a seed, so that a failing run can be had again. */
function random(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

const register = (family: string, clientToken: string) => ({
  taskDefinition: fargateDefinition(family),
  clientToken,
});

test.each<Fault>(['lost-reply', 'server-error-after-commit', 'concurrent-after-commit'])(
  'one revision and a success after a %s',
  async (fault) => {
    await using stack = await startStack((operation, call) =>
      operation === 'RegisterTaskDefinition' && call === 0 ? fault : 'none',
    );
    const reply = await stack.post<{ revision: number }>(
      '/api/task-definitions',
      register('once', 'token-once'),
    );
    expect(reply.status).toBe(201);
    expect(reply.body.revision).toBe(1);
    expect(stack.proxy.calls.get('RegisterTaskDefinition')).toBe(1);
  },
);

test.each<Fault>(['lost-request', 'server-error', 'throttled', 'concurrent-registration'])(
  'a %s is tried again',
  async (fault) => {
    await using stack = await startStack((operation, call) =>
      operation === 'RegisterTaskDefinition' && call < 2 ? fault : 'none',
    );
    const reply = await stack.post<{ revision: number }>(
      '/api/task-definitions',
      register('again', 'token-again'),
    );
    expect(reply.status).toBe(201);
    expect(reply.body.revision).toBe(1);
    expect(stack.proxy.calls.get('RegisterTaskDefinition')).toBe(3);
  },
);

test('an outcome that can’t be known is said to be unknown, and the same token settles it', async () => {
  let cut = false;
  await using stack = await startStack((operation) => {
    if (operation !== 'RegisterTaskDefinition' && !cut) return 'none';
    if (operation === 'RegisterTaskDefinition' && !cut) {
      cut = true;
      return 'lost-reply';
    }
    return 'lost-request';
  });
  const lost = await stack.post('/api/task-definitions', register('cut-off', 'token-cut-off'));
  expect(lost.status).toBe(504);
  expect(lost.body.code).toBe('OUTCOME_UNKNOWN');
});

test('no duplicate and no loss in 120 registrations of which 40 in 100 meet a fault', async () => {
  const next = random(20_261_124);
  const faults: Fault[] = [
    'lost-request',
    'lost-reply',
    'server-error',
    'server-error-after-commit',
    'throttled',
  ];
  await using stack = await startStack((operation) =>
    operation === 'RegisterTaskDefinition' && next() < 0.4
      ? (faults[Math.floor(next() * faults.length)] ?? 'none')
      : 'none',
  );
  const families = ['alpha', 'beta', 'gamma'];
  const replies = await Promise.all(
    Array.from({ length: 120 }, async (_, n) => {
      const family = families[n % families.length] ?? 'alpha';
      const { status, body } = await stack.post<{ taskDefinitionArn: string }>(
        '/api/task-definitions',
        register(family, `token-${family}-${n}`),
      );
      expect(status).toBe(201);
      return body.taskDefinitionArn;
    }),
  );
  expect(new Set(replies).size).toBe(120);
  for (const family of families) {
    const { body } = await stack.get<{ revisions: unknown[] }>(
      `/api/task-definition-families/${family}/revisions?maxResults=100`,
    );
    expect(body.revisions).toHaveLength(40);
  }
}, 60_000);
