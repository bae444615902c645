import {
  AttachRolePolicyCommand,
  CreateRoleCommand,
  CreateServiceLinkedRoleCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  DetachRolePolicyCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
  ListRoleTagsCommand,
  PutRolePolicyCommand,
  paginateListRoles,
  TagRoleCommand,
  UntagRoleCommand,
  UpdateAssumeRolePolicyCommand,
  UpdateRoleCommand,
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

it('says which letters a name can have', async () => {
  await using account = await startTestAccount();
  expect(await errorOf(account.iam.send(new GetRoleCommand({ RoleName: 'a b' })))).toMatchObject({
    name: 'ValidationError',
    status: 400,
    message:
      'The specified value for roleName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-',
  });
});

it('changes a role', async () => {
  await using account = await startTestAccount();
  const { iam } = account;
  const role = { RoleName: 'app' };
  await iam.send(new CreateRoleCommand({ ...role, AssumeRolePolicyDocument: TRUST, Description: 'old' }));
  await iam.send(new UpdateRoleCommand({ ...role, Description: 'new', MaxSessionDuration: 7200 }));
  await iam.send(
    new TagRoleCommand({
      ...role,
      Tags: [
        { Key: 'b', Value: '1' },
        { Key: 'a', Value: '2' },
      ],
    }),
  );
  const first = await iam.send(new ListRoleTagsCommand({ ...role, MaxItems: 1 }));
  expect(first).toMatchObject({ Tags: [{ Key: 'a', Value: '2' }], IsTruncated: true });
  const second = await iam.send(new ListRoleTagsCommand({ ...role, Marker: first.Marker }));
  expect(second.Tags).toEqual([{ Key: 'b', Value: '1' }]);
  await iam.send(new UntagRoleCommand({ ...role, TagKeys: ['a'] }));

  const trust = (Principal: object) =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Principal, Action: 'sts:AssumeRole' },
    });
  const nobody = 'arn:aws:iam::123456789012:user/nobody';
  const bad = { ...role, PolicyDocument: trust({ AWS: nobody }) };
  expect(await errorOf(iam.send(new UpdateAssumeRolePolicyCommand(bad)))).toMatchObject({
    name: 'MalformedPolicyDocumentException',
    message: `Invalid principal in policy: "AWS":"${nobody}"`,
  });
  const PolicyDocument = trust({ AWS: 'arn:aws:iam::123456789012:user/purser' });
  await iam.send(new UpdateAssumeRolePolicyCommand({ ...role, PolicyDocument }));
  const { Role } = await iam.send(new GetRoleCommand(role));
  expect(Role).toMatchObject({
    Description: 'new',
    MaxSessionDuration: 7200,
    Tags: [{ Key: 'b', Value: '1' }],
  });
  expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')).toBe(PolicyDocument);
});

it('makes the role of a service, which only the service may change', async () => {
  await using account = await startTestAccount();
  const { iam } = account;
  const service = { AWSServiceName: 'ecs.amazonaws.com' };
  const { Role } = await iam.send(new CreateServiceLinkedRoleCommand(service));
  const RoleName = 'AWSServiceRoleForECS';
  expect(Role?.Arn).toBe(`arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/${RoleName}`);
  expect(await errorOf(iam.send(new CreateServiceLinkedRoleCommand(service)))).toMatchObject({
    name: 'InvalidInputException',
    message: `Service role name ${RoleName} has been taken in this account, please try a different suffix.`,
  });
  expect(await errorOf(iam.send(new DeleteRoleCommand({ RoleName })))).toMatchObject({
    name: 'UnmodifiableEntityException',
    message: `Cannot perform the operation on the protected role '${RoleName}' - this role is only modifiable by AWS`,
  });
});
