import type { DescribedTaskDefinition } from '@purser/contract';
import {
  executionRolePolicy,
  type Issue,
  type PolicyDocument,
  type PolicyNote,
  type PolicyStatement,
  type Requirements,
  requirementsOf,
  type TaskDefinition,
} from '@purser/task-definition';
import { CORPUS } from '@purser/task-definition/corpus';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fargateDefinition } from '../../testing/definitions.ts';
import { type Stack, startStack } from '../../testing/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack[Symbol.asyncDispose]());

interface Policy {
  statements: PolicyStatement[];
  policy: PolicyDocument;
  trustPolicy: PolicyDocument;
  notes: PolicyNote[];
  terraform: string;
  cloudFormation: string;
}

const policyOf = (taskDefinition: unknown, roleName?: string) =>
  stack.post<Policy>('/api/task-definitions/execution-role-policy', { taskDefinition, roleName });
const requirements = (taskDefinition: unknown) =>
  stack.post<Requirements>('/api/task-definitions/requirements', { taskDefinition });
const roleIn = ({ cloudFormation }: Policy) =>
  JSON.parse(cloudFormation).Resources.TaskExecutionRole.Properties.RoleName;

test('the policy is one for this account, in every form', async () => {
  const { status, body } = await policyOf(fargateDefinition('checkout'));
  const parameter = 'arn:aws:ssm:us-east-1:123456789012:parameter/checkout/prod/db_password';
  expect(status).toBe(200);
  expect(body.statements).toEqual([
    {
      sid: 'ReadParameters',
      actions: ['ssm:GetParameters'],
      resources: [parameter],
      reason: 'ECS reads parameters for environment variables.',
      because: ['containerDefinitions[0].secrets[0].valueFrom'],
    },
  ]);
  expect(body.policy.Statement[0]?.Resource).toBe(parameter);
  expect(body.trustPolicy.Statement[0]?.Condition?.StringEquals).toEqual({
    'aws:SourceAccount': '123456789012',
  });
  expect(body.notes).toHaveLength(1);
  expect(body.terraform).toContain('name               = "checkout-execution"');
  expect(roleIn(body)).toBe('checkout-execution');
});

test.each([
  [{ family: 'checkout' }, 'my-role', 'my-role'],
  [{ family: 'x'.repeat(255) }, undefined, `${'x'.repeat(54)}-execution`],
  [{ family: 'not allowed' }, undefined, 'not-allowed-execution'],
  [{}, undefined, 'task-execution'],
])('the role of %o is named', async (taskDefinition, roleName, expected) => {
  expect(roleIn((await policyOf(taskDefinition, roleName)).body)).toBe(expected);
});

test('a role name that IAM does not take is refused', async () => {
  expect((await policyOf({}, 'a b')).status).toBe(400);
});

test('both replies have all that the domain says, for every definition of the corpus', async () => {
  const facts = { region: 'us-east-1', accountId: '123456789012', partition: 'aws' };
  for (const { definition } of CORPUS) {
    expect((await requirements(definition)).body).toEqual(requirementsOf(definition, facts));
    const { statements, document, trustPolicy, notes } = executionRolePolicy(definition, facts);
    expect((await policyOf(definition)).body).toMatchObject({
      statements,
      policy: document,
      trustPolicy,
      notes,
    });
  }
});

test('the attributes are those that the embedded account lists', async () => {
  const ofAccount = (definition: TaskDefinition): TaskDefinition =>
    JSON.parse(JSON.stringify(definition).replaceAll(/\b\d{12}\b/g, stack.aws.accountId));
  let compared = 0;
  for (const { name, definition } of CORPUS) {
    const taskDefinition = { ...ofAccount(definition), family: name, requiresCompatibilities: [] };
    const registered = await stack.post('/api/task-definitions', {
      taskDefinition,
      clientToken: `advice-${name}`,
    });
    if (registered.status !== 201) continue;
    compared += 1;
    const { body } = await stack.get<{ taskDefinition: DescribedTaskDefinition }>(
      `/api/task-definitions/${name}`,
    );
    const listed = body.taskDefinition.requiresAttributes?.map((attribute) => attribute.name ?? '') ?? [];
    const { attributes } = (await requirements(taskDefinition)).body;
    const names = attributes.map((attribute) => attribute.name);
    expect(names, name).toEqual(
      expect.arrayContaining(listed.filter((one) => !one.includes('docker-remote-api'))),
    );
  }
  expect(compared).toBeGreaterThan(15);
});

test('a registration tells what will not stop it', async () => {
  const definition = fargateDefinition('told');
  const [container] = definition.containerDefinitions ?? [];
  const secrets = [
    { name: 'A', valueFrom: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:a-Ab12Cd:key' },
  ];
  const taskDefinition = { ...definition, containerDefinitions: [{ ...container, secrets }] };
  const { status, body } = await stack.post<{ revision: number; issues: Issue[] }>('/api/task-definitions', {
    taskDefinition,
    clientToken: 'token-advice-told',
  });
  expect(status).toBe(201);
  expect(body.issues).toContainEqual(
    expect.objectContaining({
      ruleId: 'secret-sm-colon-count',
      severity: 'launch',
      path: 'containerDefinitions[0].secrets[0].valueFrom',
    }),
  );
  expect(body.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('nothing is sent to AWS', async () => {
  await requirements({});
  const calls = () => [...stack.proxy.calls.values()].reduce((sum, count) => sum + count, 0);
  const before = calls();
  await requirements(fargateDefinition('silent'));
  await policyOf(fargateDefinition('silent'));
  expect(calls()).toBe(before);
});
