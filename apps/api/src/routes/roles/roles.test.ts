import {
  AttachUserPolicyCommand,
  CreatePolicyCommand,
  GetRolePolicyCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import type { RolePolicyPatch } from '@purser/contract';
import { nameOfArn } from '@purser/task-definition';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { document, LaunchAccount } from '../../testing/launch-account.ts';
import { type Stack, startStack } from '../../testing/stack.ts';

let stack: Stack;
let account: LaunchAccount;
beforeAll(async () => {
  stack = await startStack();
  account = new LaunchAccount(stack);
});
afterAll(() => stack[Symbol.asyncDispose]());

const puts = () => stack.aws.journal.list('PutRolePolicy').length;
async function seed(actions: string[]) {
  const executionRoleArn = await account.role({ actions });
  const key = await account.key();
  const { definition } = await account.withSecret(await account.parameter('canary', key), {
    executionRoleArn,
  });
  return { key, roleName: nameOfArn(executionRoleArn), body: { taskDefinition: definition } };
}

test('shows what the role lacks, and writes exactly that, once, also where the reply is lost', async () => {
  const { key, roleName, body } = await seed([]);
  const path = `/api/roles/${roleName}/policy-`;
  const preview = await stack.post<RolePolicyPatch>(`${path}preview`, body);
  expect(preview.body).toMatchObject({ roleName, policyName: 'purser-secrets', mayApply: true });
  expect(preview.body.before).toBeUndefined();
  expect(preview.body.statements.map(({ sid, resources }) => [sid, resources])).toEqual([
    ['ReadParameters', [expect.stringContaining(':parameter/launch/parameter-')]],
    ['DecryptParameters', [key]],
  ]);
  stack.aws.faults.set([{ operation: 'PutRolePolicy', kind: 'reset-after', times: 1 }]);
  const putsBefore = puts();
  const applied = await stack.post(`${path}apply`, { ...body, policy: preview.body.after });
  expect(applied).toMatchObject({ status: 200, body: { policyName: 'purser-secrets' } });
  expect(puts()).toBe(putsBefore + 1);
  const { PolicyDocument = '' } = await account.iam.send(
    new GetRolePolicyCommand({ RoleName: roleName, PolicyName: 'purser-secrets' }),
  );
  expect(decodeURIComponent(PolicyDocument)).toBe(preview.body.after);
  const again = await stack.post<RolePolicyPatch>(`${path}preview`, body);
  expect(again.body.statements).toEqual([]);
  expect(again.body.after).toBeUndefined();
  const checks = await stack.post<{ checks: object[] }>('/api/task-definitions/preflight', body);
  expect(checks.body.checks).not.toContainEqual(expect.objectContaining({ status: 'fail' }));
});

test('leaves what the role may do already, and keeps what the policy has', async () => {
  const { key, roleName, body } = await seed(['ssm:GetParameters']);
  const mine = { Sid: 'Mine', Effect: 'Deny', Action: 's3:*', Resource: '*' };
  await account.iam.send(
    new PutRolePolicyCommand({
      RoleName: roleName,
      PolicyName: 'purser-secrets',
      PolicyDocument: document(mine),
    }),
  );
  const { body: patch } = await stack.post<RolePolicyPatch>(`/api/roles/${roleName}/policy-preview`, body);
  expect(patch.before).toBe(document(mine));
  expect(JSON.parse(patch.after ?? '')).toMatchObject({
    Statement: [mine, { Sid: 'DecryptParameters', Resource: key }],
  });
});

test('writes nothing where the role has changed since, and nothing of another role', async () => {
  const { roleName, body } = await seed([]);
  const { body: patch } = await stack.post<RolePolicyPatch>(`/api/roles/${roleName}/policy-preview`, body);
  await account.iam.send(
    new PutRolePolicyCommand({
      RoleName: roleName,
      PolicyName: 'other',
      PolicyDocument: document({ Effect: 'Allow', Action: 'ssm:*', Resource: '*' }),
    }),
  );
  const before = puts();
  const late = await stack.post(`/api/roles/${roleName}/policy-apply`, { ...body, policy: patch.after });
  expect(late).toMatchObject({ status: 409, body: { code: 'CHANGED_MEANWHILE' } });
  const other = await stack.post('/api/roles/ecsTaskExecutionRole/policy-preview', body);
  expect(other.status).toBe(404);
  expect(puts()).toBe(before);
});

test('says that the caller may not write it', async () => {
  const { roleName, body } = await seed([]);
  const PolicyDocument = document({ Effect: 'Deny', Action: 'iam:PutRolePolicy', Resource: '*' });
  const { Policy } = await account.iam.send(
    new CreatePolicyCommand({ PolicyName: 'no-roles', PolicyDocument }),
  );
  await account.iam.send(new AttachUserPolicyCommand({ UserName: 'purser', PolicyArn: Policy?.Arn ?? '' }));
  const path = `/api/roles/${roleName}/policy-`;
  const { body: patch } = await stack.post<RolePolicyPatch>(`${path}preview`, body);
  expect(patch.mayApply).toBe(false);
  const refused = await stack.post(`${path}apply`, { ...body, policy: patch.after });
  expect(refused).toMatchObject({ status: 403, body: { code: 'AWS_REFUSED' } });
  const { events } = (await stack.get<{ events: object[] }>('/api/audit-events')).body;
  expect(events[0]).toMatchObject({
    action: 'iam:PutRolePolicy',
    subject: `${roleName}/purser-secrets`,
    outcome: 'AccessDenied',
  });
});

test('creates a log group once, and tells the trail', async () => {
  const group = { logGroupName: '/mended/app' };
  expect((await stack.post('/api/log-groups', group)).status).toBe(201);
  expect(await stack.post('/api/log-groups', group)).toMatchObject({
    status: 400,
    body: { aws: { code: 'ResourceAlreadyExistsException' } },
  });
});
