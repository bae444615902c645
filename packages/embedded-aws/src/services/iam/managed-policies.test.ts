import {
  AttachRolePolicyCommand,
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  CreateRoleCommand,
  CreateUserCommand,
  DeletePolicyCommand,
  DeletePolicyVersionCommand,
  DeleteRolePermissionsBoundaryCommand,
  DeleteUserPermissionsBoundaryCommand,
  DetachRolePolicyCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  ListEntitiesForPolicyCommand,
  ListPoliciesCommand,
  ListPolicyVersionsCommand,
  PutRolePermissionsBoundaryCommand,
  PutUserPermissionsBoundaryCommand,
  paginateListPolicies,
  SetDefaultPolicyVersionCommand,
} from '@aws-sdk/client-iam';
import { expect, it } from 'vitest';
import { errorOf, startTestAccount } from '../../testing/test-account.ts';

const PolicyArn = 'arn:aws:iam::123456789012:policy/team/read';
const document = (Action: string) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] });
const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' },
  ],
});

it('keeps the versions of a policy', async () => {
  await using account = await startTestAccount();
  const { iam } = account;
  const policy = { PolicyName: 'read', Path: '/team/', PolicyDocument: document('ssm:Get*') };
  const { Policy } = await iam.send(new CreatePolicyCommand({ ...policy, Description: 'Reads' }));
  expect(Policy).toMatchObject({ Arn: PolicyArn, DefaultVersionId: 'v1', AttachmentCount: 0 });
  expect(await errorOf(iam.send(new CreatePolicyCommand({ ...policy, Path: '/' })))).toMatchObject({
    name: 'EntityAlreadyExistsException',
    message: 'A policy called read already exists. Duplicate names are not allowed.',
  });
  expect(
    await errorOf(
      iam.send(new CreatePolicyCommand({ PolicyName: 'bad', PolicyDocument: '{"Version":"2012-10-17"}' })),
    ),
  ).toMatchObject({
    name: 'MalformedPolicyDocumentException',
    status: 400,
    message: 'Syntax errors in policy.',
  });

  for (const action of ['a:A', 'b:B', 'c:C', 'd:D']) {
    await iam.send(
      new CreatePolicyVersionCommand({
        PolicyArn,
        PolicyDocument: document(action),
        SetAsDefault: action === 'b:B',
      }),
    );
  }
  const more = { PolicyArn, PolicyDocument: document('e:E') };
  expect(await errorOf(iam.send(new CreatePolicyVersionCommand(more)))).toMatchObject({
    name: 'LimitExceededException',
    message:
      'A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.',
  });
  expect((await iam.send(new GetPolicyCommand({ PolicyArn }))).Policy).toMatchObject({
    DefaultVersionId: 'v3',
    Description: 'Reads',
  });
  const first = await iam.send(new ListPolicyVersionsCommand({ PolicyArn, MaxItems: 2 }));
  expect(first.Versions?.map(({ VersionId }) => VersionId)).toEqual(['v5', 'v4']);
  const second = await iam.send(new ListPolicyVersionsCommand({ PolicyArn, Marker: first.Marker }));
  expect(second.Versions?.map(({ VersionId, IsDefaultVersion }) => [VersionId, IsDefaultVersion])).toEqual([
    ['v3', true],
    ['v2', false],
    ['v1', false],
  ]);
  expect((await errorOf(iam.send(new ListPoliciesCommand({ Marker: first.Marker })))).message).toBe(
    'Invalid Marker.',
  );

  expect(
    (await errorOf(iam.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId: 'v3' })))).message,
  ).toBe('Cannot delete the default version of a policy.');
  await iam.send(new SetDefaultPolicyVersionCommand({ PolicyArn, VersionId: 'v1' }));
  const { PolicyVersion } = await iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId: 'v1' }));
  expect(decodeURIComponent(PolicyVersion?.Document ?? '')).toBe(document('ssm:Get*'));
  expect((await errorOf(iam.send(new DeletePolicyCommand({ PolicyArn })))).message).toContain(
    'This policy has more than one version.',
  );
  for (const VersionId of ['v2', 'v3', 'v4', 'v5']) {
    await iam.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId }));
  }
  expect(await errorOf(iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId: 'v2' })))).toMatchObject({
    name: 'NoSuchEntityException',
    message: `Policy ${PolicyArn} version v2 does not exist or is not attachable.`,
  });
  await iam.send(new DeletePolicyCommand({ PolicyArn }));
  expect(await errorOf(iam.send(new GetPolicyCommand({ PolicyArn })))).toMatchObject({
    name: 'NoSuchEntityException',
    message: `Policy ${PolicyArn} was not found.`,
  });
});

it('knows who has a policy', async () => {
  await using account = await startTestAccount();
  const { iam } = account;
  await iam.send(
    new CreatePolicyCommand({ PolicyName: 'read', Path: '/team/', PolicyDocument: document('a:A') }),
  );
  const [role, user] = [{ RoleName: 'app' }, { UserName: 'ann' }];
  await iam.send(new CreateRoleCommand({ ...role, AssumeRolePolicyDocument: TRUST }));
  await iam.send(new CreateUserCommand(user));
  await iam.send(new AttachRolePolicyCommand({ ...role, PolicyArn }));
  await iam.send(new PutUserPermissionsBoundaryCommand({ ...user, PermissionsBoundary: PolicyArn }));
  await iam.send(new PutRolePermissionsBoundaryCommand({ ...role, PermissionsBoundary: PolicyArn }));
  const names = async (input: object) => {
    const { PolicyRoles = [], PolicyUsers = [] } = await iam.send(
      new ListEntitiesForPolicyCommand({ PolicyArn, ...input }),
    );
    return [...PolicyRoles.map(({ RoleName }) => RoleName), ...PolicyUsers.map(({ UserName }) => UserName)];
  };
  expect(await names({})).toEqual(['app', 'ann']);
  expect(await names({ EntityFilter: 'User' })).toEqual(['ann']);
  expect(await names({ PolicyUsageFilter: 'PermissionsPolicy' })).toEqual(['app']);
  expect(await names({ PathPrefix: '/x/' })).toEqual([]);
  const page = await iam.send(new ListEntitiesForPolicyCommand({ PolicyArn, MaxItems: 1 }));
  expect(page.PolicyRoles).toHaveLength(1);
  expect(await names({ Marker: page.Marker })).toEqual(['ann']);
  expect((await iam.send(new GetPolicyCommand({ PolicyArn }))).Policy).toMatchObject({
    AttachmentCount: 1,
    PermissionsBoundaryUsageCount: 2,
  });
  await iam.send(new DetachRolePolicyCommand({ ...role, PolicyArn }));
  await iam.send(new DeleteRolePermissionsBoundaryCommand(role));
  expect((await errorOf(iam.send(new DeletePolicyCommand({ PolicyArn })))).message).toBe(
    'Cannot delete a policy attached to entities.',
  );
  await iam.send(new DeleteUserPermissionsBoundaryCommand(user));
  await iam.send(new DeletePolicyCommand({ PolicyArn }));
});

it('has policies of AWS, and does not let them be changed', async () => {
  await using account = await startTestAccount();
  const { iam } = account;
  const managed = 'arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy';
  const { PolicyVersion } = await iam.send(
    new GetPolicyVersionCommand({ PolicyArn: managed, VersionId: 'v1' }),
  );
  expect(JSON.parse(decodeURIComponent(PolicyVersion?.Document ?? '')).Statement[0].Action).toContain(
    'ecr:BatchGetImage',
  );
  expect(
    await errorOf(
      iam.send(new CreatePolicyVersionCommand({ PolicyArn: managed, PolicyDocument: document('a:A') })),
    ),
  ).toMatchObject({ name: 'AccessDenied', status: 403 });
  const unknown = { RoleName: 'app', PolicyArn: 'arn:aws:iam::aws:policy/Nothing' };
  await iam.send(new CreateRoleCommand({ RoleName: 'app', AssumeRolePolicyDocument: TRUST }));
  expect((await errorOf(iam.send(new AttachRolePolicyCommand(unknown)))).message).toBe(
    'Policy arn:aws:iam::aws:policy/Nothing does not exist or is not attachable.',
  );

  await iam.send(new CreatePolicyCommand({ PolicyName: 'read', PolicyDocument: document('a:A') }));
  const names = async (input: object) => {
    const found: string[] = [];
    for await (const { Policies = [] } of paginateListPolicies({ client: iam, pageSize: 3 }, input)) {
      found.push(...Policies.map(({ PolicyName }) => String(PolicyName)));
    }
    return found;
  };
  expect(await names({ Scope: 'Local' })).toEqual(['read']);
  expect(await names({ OnlyAttached: true })).toEqual(['AdministratorAccess']);
  // A policy of one's own may be called as one of AWS; both are found, even when a page ends between them.
  await iam.send(
    new CreatePolicyCommand({ PolicyName: 'AdministratorAccess', PolicyDocument: document('a:A') }),
  );
  const all = await names({});
  expect(all.slice(0, 3)).toEqual(['AdministratorAccess', 'read', 'AdministratorAccess']);
  expect(all).toHaveLength(9);
  expect(new Set(all).size).toBe(8);
  expect(await names({ Scope: 'AWS', PathPrefix: '/service-role/' })).toEqual([
    'AmazonEC2ContainerServiceforEC2Role',
    'AmazonECSTaskExecutionRolePolicy',
  ]);
});
