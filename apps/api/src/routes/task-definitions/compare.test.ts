import { PutParameterCommand } from '@aws-sdk/client-ssm';
import type { ComparedReference } from '@purser/contract';
import { expect, test } from 'vitest';
import { LaunchAccount } from '../../testing/launch-account.ts';
import { startStack } from '../../testing/stack.ts';

interface Comparison {
  changes: { path: string; before?: unknown; after?: unknown }[];
  references: ComparedReference[];
}

test('a comparison tells what differs, and what changed behind a reference that did not', async () => {
  await using stack = await startStack();
  const account = new LaunchAccount(stack);
  const parameter = await account.parameter('canary-one');
  const secrets = [{ name: 'PASSWORD', valueFrom: parameter }];
  const { definition } = await account.onFargate({
    secrets,
    environment: [{ name: 'API_TOKEN', value: 'canary-of-a-plain-value' }],
  });
  const register = (memory: string, clientToken: string) =>
    stack.post('/api/task-definitions', { taskDefinition: { ...definition, memory }, clientToken });
  await register('512', 'compare-0001');
  await stack.settled();
  await account.ssm.send(new PutParameterCommand({ Name: parameter, Value: 'canary-two', Overwrite: true }));
  await account.pass();
  await register('1024', 'compare-0002');
  await stack.settled();
  await account.ssm.send(
    new PutParameterCommand({ Name: parameter, Value: 'canary-three', Overwrite: true }),
  );
  const { family } = definition;
  const path = `/api/task-definition-comparisons?from=${family}:1&to=${family}:2`;
  const { status, body } = await stack.get<Comparison>(path);
  expect(status).toBe(200);
  expect(body.changes).toMatchObject([{ path: 'memory', before: '512', after: '1024' }]);
  expect(body.references).toMatchObject([
    {
      valueFrom: parameter,
      container: 'app',
      variable: 'PASSWORD',
      isReferenceSame: true,
      from: { version: '1', source: 'recorded' },
      to: { version: '2', source: 'recorded' },
      now: { version: '3' },
    },
  ]);
  expect(JSON.stringify(body)).not.toContain('canary');

  // What was not written down is derived from the histories of AWS, and says so.
  await stack.store.clear();
  const { body: derived } = await stack.get<Comparison>(path);
  expect(derived.references).toMatchObject([
    { from: { version: '1', source: 'derived' }, to: { version: '2', source: 'derived' } },
  ]);
});

test('a value that a revision holds in plain text is hidden', async () => {
  await using stack = await startStack();
  const account = new LaunchAccount(stack);
  const register = async (value: string, clientToken: string) => {
    const { definition } = await account.onFargate({ environment: [{ name: 'API_TOKEN', value }] });
    await stack.post('/api/task-definitions', {
      taskDefinition: { ...definition, family: 'plain' },
      clientToken,
    });
  };
  await register('canary-one', 'compare-0003');
  await register('canary-two', 'compare-0004');
  const { body } = await stack.get<Comparison>('/api/task-definition-comparisons?from=plain:1&to=plain:2');
  expect(body.changes).toContainEqual(expect.objectContaining({ before: '(hidden)', after: '(hidden)' }));
  expect(JSON.stringify(body)).not.toContain('canary');
});
