import { type Check, explainStop } from '@purser/task-definition';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LaunchAccount, type Launchable } from '../../testing/launch-account.ts';
import { LAUNCH_CASES } from '../../testing/launch-cases.ts';
import { type Stack, startStack } from '../../testing/stack.ts';

let stack: Stack;
let account: LaunchAccount;
beforeAll(async () => {
  stack = await startStack();
  account = new LaunchAccount(stack);
});
afterAll(() => stack[Symbol.asyncDispose]());

async function preflight({ definition, target }: Launchable): Promise<Check[]> {
  const body = { taskDefinition: definition, target };
  const reply = await stack.post<{ checks: Check[] }>('/api/task-definitions/preflight', body);
  expect(reply.status).toBe(200);
  return reply.body.checks;
}

const failures = (checks: readonly Check[]) => checks.filter(({ status }) => status === 'fail');

describe('a cause for which no task starts', () => {
  it.each(LAUNCH_CASES)(
    '$name: is told before the launch, is the cause at the launch, and is translated to the same field',
    async (one) => {
      const launchable = await one.seed(account);
      const checks = await preflight(launchable);
      expect(failures(checks)).toContainEqual(
        expect.objectContaining({ ruleId: one.ruleId, path: one.path }),
      );
      const { stoppedReason } = await account.launch(launchable);
      expect(stoppedReason).toMatch(one.stoppedReason);
      const explained = explainStop({ stoppedReason }, launchable.definition);
      expect(explained.map(({ causeId }) => causeId)).toEqual([one.told ?? one.ruleId]);
      expect(explained.flatMap(({ paths }) => paths)).toContain(one.path);
      expect(JSON.stringify(checks)).not.toContain('canary');
    },
  );
});

describe('a task that starts', () => {
  it('fails no check, and passes one for each thing that was asked', async () => {
    const launchable = await account.withSecret(await account.parameter('canary', await account.key()));
    const checks = await preflight(launchable);
    expect(failures(checks)).toEqual([]);
    const passed = checks.filter(({ status }) => status === 'pass').map(({ ruleId }) => ruleId);
    expect(passed).toEqual(
      expect.arrayContaining([
        'secret-missing',
        'secret-no-iam',
        'secret-key-state',
        'secret-key-policy',
        'role-trust',
        'pass-role',
        'secret-network',
        'secret-platform-full',
      ]),
    );
    const { lastStatus, stoppedReason } = await account.launch(launchable);
    expect(stoppedReason).toBe('');
    expect(lastStatus).toBe('RUNNING');
  });

  it('warns of a number that arrives as another text', async () => {
    const arn = await account.secret({ SecretString: '{"limit":5000000}' });
    const launchable = await account.withSecret(`${arn}:limit::`);
    const checks = await preflight(launchable);
    expect(failures(checks)).toEqual([]);
    expect(checks).toContainEqual(
      expect.objectContaining({
        ruleId: 'secret-sm-non-string',
        status: 'warn',
        path: 'containerDefinitions[0].secrets[0].valueFrom',
      }),
    );
  });
});
