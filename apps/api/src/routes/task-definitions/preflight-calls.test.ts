import type { PreflightEvent } from '@purser/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LaunchAccount } from '../../testing/launch-account.ts';
import { readEvents } from '../../testing/read-events.ts';
import { type Stack, startStack } from '../../testing/stack.ts';

const REFERENCES = 200;
const NAMES_PER_CALL = 50;

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
  await fetch(`${stack.aws.url}/_purser/seed`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-purser': '1' },
    body: JSON.stringify({ world: 'large' }),
  });
}, 120_000);
afterAll(() => stack[Symbol.asyncDispose]());

test('200 references in an account of 100,000 parameters take no more calls than they need', async () => {
  const account = new LaunchAccount(stack);
  const executionRoleArn = await account.role();
  const names = await namesOf();
  const secrets = names.map((valueFrom, index) => ({ name: `SETTING_${index}`, valueFrom }));
  const { definition, target } = await account.onFargate({ secrets }, { executionRoleArn });
  await stack.get('/api/identity');
  stack.aws.journal.clear();
  const events = await readEvents(`${stack.url}/api/task-definitions/preflight`, {
    taskDefinition: definition,
    target,
  });
  const parts = events.filter(({ event }) => event === 'checks').map(({ data }) => data as PreflightEvent);
  const passed = parts.flatMap(({ checks }) => checks).filter(({ status }) => status === 'pass');
  expect(passed.filter(({ ruleId }) => ruleId === 'secret-missing')).toHaveLength(REFERENCES);
  expect(passed.filter(({ ruleId }) => ruleId === 'secret-no-iam')).toHaveLength(REFERENCES);
  const calls = stack.aws.journal.list().map(({ operation }) => operation);
  const needed = {
    DescribeParameters: REFERENCES / NAMES_PER_CALL,
    GetRole: 1,
    // May the caller pass the role, and may the role read.
    SimulatePrincipalPolicy: 2,
    DescribeSubnets: 1,
    DescribeRouteTables: 1,
    DescribeVpcEndpoints: 1,
  };
  const most = Object.values(needed).reduce((sum, count) => sum + count, 0) * 1.05;
  expect(calls.length, calls.join()).toBeLessThanOrEqual(most);
  // Lines come as they are known: the first ones long before everything is.
  const first = parts.find(({ checks }) => checks.length > 0);
  expect(first?.done).toBeLessThan(first?.total ?? 0);
}, 60_000);

/** Names of parameters that are there, page by page. */
async function namesOf(): Promise<string[]> {
  const names: string[] = [];
  let page = '';
  while (names.length < REFERENCES) {
    const { body } = await stack.get<{ parameters: { name: string }[]; nextToken: string }>(
      `/api/parameters?search=/team-&maxResults=50${page}`,
    );
    names.push(...body.parameters.map(({ name }) => name));
    page = `&nextToken=${encodeURIComponent(body.nextToken)}`;
  }
  return names.slice(0, REFERENCES);
}
