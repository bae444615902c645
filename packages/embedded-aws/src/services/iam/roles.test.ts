import {
  AttachRolePolicyCommand,
  CreateRoleCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  DetachRolePolicyCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
  PutRolePolicyCommand,
  paginateListRoles,
} from '@aws-sdk/client-iam';
import { expect, it } from 'vitest';
import { errorOf, startTestAccount } from '../../testing/test-account.ts';

const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    { Sid: '', Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' },
  ],
});
const INLINE = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Action: 'ssm:GetParameters', Resource: '*', Condition: { Bool: { '<&>': 'true' } } },
  ],
});
const PolicyArn = 'arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy';

it('keeps a role with its policies until they are gone', async () => {
  await using account = await startTestAccount();
  const { iam } = account;
  const role = { RoleName: 'app' };
  await iam.send(new CreateRoleCommand({ ...role, Path: '/team/', AssumeRolePolicyDocument: TRUST }));
  const { Role } = await iam.send(new GetRoleCommand(role));
  expect(Role?.Arn).toBe('arn:aws:iam::123456789012:role/team/app');
  expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')).toBe(TRUST);
  expect(
    await errorOf(iam.send(new CreateRoleCommand({ ...role, AssumeRolePolicyDocument: TRUST }))),
  ).toMatchObject({
    name: 'EntityAlreadyExistsException',
    status: 409,
    message: 'Role with name app already exists.',
  });

  await iam.send(new PutRolePolicyCommand({ ...role, PolicyName: 'inline', PolicyDocument: INLINE }));
  await iam.send(new AttachRolePolicyCommand({ ...role, PolicyArn }));
  expect((await iam.send(new ListRolePoliciesCommand(role))).PolicyNames).toEqual(['inline']);
  expect((await iam.send(new ListAttachedRolePoliciesCommand(role))).AttachedPolicies).toEqual([
    { PolicyName: 'AmazonECSTaskExecutionRolePolicy', PolicyArn },
  ]);
  const inline = await iam.send(new GetRolePolicyCommand({ ...role, PolicyName: 'inline' }));
  expect(decodeURIComponent(inline.PolicyDocument ?? '')).toBe(INLINE);

  expect((await errorOf(iam.send(new DeleteRoleCommand(role)))).message).toBe(
    'Cannot delete entity, must detach all policies first.',
  );
  await iam.send(new DetachRolePolicyCommand({ ...role, PolicyArn }));
  expect((await errorOf(iam.send(new DeleteRoleCommand(role)))).message).toBe(
    'Cannot delete entity, must delete policies first.',
  );
  await iam.send(new DeleteRolePolicyCommand({ ...role, PolicyName: 'inline' }));
  await iam.send(new DeleteRoleCommand(role));
  expect(await errorOf(iam.send(new GetRoleCommand(role)))).toMatchObject({
    name: 'NoSuchEntityException',
    status: 404,
    message: 'The role with name app cannot be found.',
  });
});

it('lists the roles of the demo world in pages, by path', async () => {
  await using account = await startTestAccount({ world: 'demo' });
  const found: (string | undefined)[] = [];
  for await (const page of paginateListRoles({ client: account.iam, pageSize: 2 }, { PathPrefix: '/' })) {
    found.push(...(page.Roles ?? []).map(({ RoleName }) => RoleName));
  }
  expect(found).toEqual([
    'checkoutTaskRole',
    'ecsTaskExecutionRole',
    'ecsTaskExecutionRoleWithoutSecrets',
    'invoiceRendererRole',
    'ordersWorkerTaskRole',
  ]);
});
