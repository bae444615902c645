import {
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateUserCommand,
  DeleteAccessKeyCommand,
  DeleteUserCommand,
  DeleteUserPermissionsBoundaryCommand,
  DeleteUserPolicyCommand,
  DetachUserPolicyCommand,
  GetAccountSummaryCommand,
  GetUserCommand,
  GetUserPolicyCommand,
  ListAccessKeysCommand,
  ListAccountAliasesCommand,
  ListAttachedUserPoliciesCommand,
  ListUserPoliciesCommand,
  ListUserTagsCommand,
  PutUserPermissionsBoundaryCommand,
  PutUserPolicyCommand,
  paginateListUsers,
  TagUserCommand,
  UntagUserCommand,
} from '@aws-sdk/client-iam';
import { PutParameterCommand } from '@aws-sdk/client-ssm';
import { expect, it } from 'vitest';
import { clientsOf, errorOf, startTestAccount } from '../../testing/test-account.ts';

const ADMIN = 'arn:aws:iam::aws:policy/AdministratorAccess';
const READ = 'arn:aws:iam::aws:policy/AmazonSSMReadOnlyAccess';
const user = { UserName: 'ann' };

it('has its first user from the beginning', async () => {
  await using account = await startTestAccount();
  const { iam } = account;
  const { User } = await iam.send(new GetUserCommand({}));
  expect(User).toMatchObject({ UserName: 'purser', Arn: 'arn:aws:iam::123456789012:user/purser' });
  const { AttachedPolicies } = await iam.send(new ListAttachedUserPoliciesCommand({ UserName: 'purser' }));
  expect(AttachedPolicies).toEqual([{ PolicyName: 'AdministratorAccess', PolicyArn: ADMIN }]);
  const { AccessKeyMetadata } = await iam.send(new ListAccessKeysCommand({}));
  expect(AccessKeyMetadata).toEqual([
    {
      UserName: 'purser',
      AccessKeyId: account.credentials.accessKeyId,
      Status: 'Active',
      CreateDate: expect.any(Date),
    },
  ]);
  const { SummaryMap } = await iam.send(new GetAccountSummaryCommand({}));
  expect(SummaryMap).toMatchObject({ Users: 1, Roles: 0, AccessKeysPerUserQuota: 2 });
  expect((await iam.send(new ListAccountAliasesCommand({}))).AccountAliases).toEqual([]);
});

it('keeps a user with policies and keys until they are gone', async () => {
  await using account = await startTestAccount();
  const { iam } = account;
  await iam.send(new CreateUserCommand({ ...user, Path: '/team/', Tags: [{ Key: 'team', Value: 'a' }] }));
  expect(await errorOf(iam.send(new CreateUserCommand({ UserName: 'ANN' })))).toMatchObject({
    name: 'EntityAlreadyExistsException',
    status: 409,
    message: 'User with name ANN already exists.',
  });
  expect((await errorOf(iam.send(new CreateUserCommand({ UserName: 'a b' })))).message).toBe(
    'The specified value for userName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-',
  );
  expect((await errorOf(iam.send(new CreateUserCommand({ UserName: 'a'.repeat(65) })))).message).toContain(
    "at 'userName' failed to satisfy constraint: Member must have length less than or equal to 64",
  );

  await iam.send(
    new TagUserCommand({
      ...user,
      Tags: [
        { Key: 'Team', Value: 'b' },
        { Key: 'x', Value: '' },
      ],
    }),
  );
  await iam.send(new UntagUserCommand({ ...user, TagKeys: ['X'] }));
  expect((await iam.send(new ListUserTagsCommand(user))).Tags).toEqual([{ Key: 'Team', Value: 'b' }]);

  const PolicyDocument = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'ecs:*', Resource: '*' }],
  });
  await iam.send(new PutUserPolicyCommand({ ...user, PolicyName: 'p', PolicyDocument }));
  const inline = await iam.send(new GetUserPolicyCommand({ ...user, PolicyName: 'p' }));
  expect(decodeURIComponent(inline.PolicyDocument ?? '')).toBe(PolicyDocument);
  const long = PolicyDocument.replace('ecs:*', `ecs:${'a'.repeat(2000)}`);
  expect(
    await errorOf(iam.send(new PutUserPolicyCommand({ ...user, PolicyName: 'q', PolicyDocument: long }))),
  ).toMatchObject({
    name: 'LimitExceededException',
    message: 'Maximum policy size of 2048 bytes exceeded for user ann',
  });
  expect((await iam.send(new ListUserPoliciesCommand(user))).PolicyNames).toEqual(['p']);
  await iam.send(new AttachUserPolicyCommand({ ...user, PolicyArn: READ }));

  const { AccessKey } = await iam.send(new CreateAccessKeyCommand(user));
  await iam.send(new CreateAccessKeyCommand(user));
  expect(await errorOf(iam.send(new CreateAccessKeyCommand(user)))).toMatchObject({
    name: 'LimitExceededException',
    message: 'Cannot exceed quota for AccessKeysPerUser: 2',
  });
  expect((await errorOf(iam.send(new DeleteUserCommand(user)))).message).toBe(
    'Cannot delete entity, must remove access keys first.',
  );
  const { AccessKeyMetadata = [] } = await iam.send(new ListAccessKeysCommand(user));
  expect(AccessKeyMetadata.map(({ AccessKeyId }) => AccessKeyId)).toContain(AccessKey?.AccessKeyId);
  for (const { AccessKeyId } of AccessKeyMetadata)
    await iam.send(new DeleteAccessKeyCommand({ ...user, AccessKeyId }));
  expect((await errorOf(iam.send(new DeleteUserCommand(user)))).message).toBe(
    'Cannot delete entity, must detach all policies first.',
  );
  await iam.send(new DetachUserPolicyCommand({ ...user, PolicyArn: READ }));
  await iam.send(new DeleteUserPolicyCommand({ ...user, PolicyName: 'p' }));
  await iam.send(new DeleteUserCommand(user));
  expect(await errorOf(iam.send(new GetUserCommand(user)))).toMatchObject({
    name: 'NoSuchEntityException',
    status: 404,
    message: 'The user with name ann cannot be found.',
  });
});

it('limits a user by a boundary', async () => {
  await using account = await startTestAccount();
  const { iam } = account;
  await iam.send(new CreateUserCommand(user));
  await iam.send(new AttachUserPolicyCommand({ ...user, PolicyArn: ADMIN }));
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand(user));
  const { ssm } = clientsOf(account, {
    accessKeyId: String(AccessKey?.AccessKeyId),
    secretAccessKey: String(AccessKey?.SecretAccessKey),
  });
  const put = () =>
    ssm.send(new PutParameterCommand({ Name: 'a', Value: 'v', Type: 'String', Overwrite: true }));
  expect((await put()).Version).toBe(1);
  const bad = { ...user, PermissionsBoundary: 'arn:aws:iam::aws:policy/Nothing' };
  expect((await errorOf(iam.send(new PutUserPermissionsBoundaryCommand(bad)))).name).toBe(
    'NoSuchEntityException',
  );
  await iam.send(new PutUserPermissionsBoundaryCommand({ ...user, PermissionsBoundary: READ }));
  expect((await iam.send(new GetUserCommand(user))).User?.PermissionsBoundary?.PermissionsBoundaryArn).toBe(
    READ,
  );
  expect((await errorOf(put())).message).toBe(
    'User: arn:aws:iam::123456789012:user/ann is not authorized to perform: ssm:PutParameter on resource: ' +
      'arn:aws:ssm:us-east-1:123456789012:parameter/a because no permissions boundary allows the ssm:PutParameter action',
  );
  await iam.send(new DeleteUserPermissionsBoundaryCommand(user));
  expect((await put()).Version).toBe(2);
});

it('lists users in pages, by path', async () => {
  await using account = await startTestAccount();
  for (const UserName of ['d', 'B', 'a', 'c']) {
    await account.iam.send(new CreateUserCommand({ UserName, Path: UserName === 'c' ? '/x/' : '/team/' }));
  }
  const found: string[] = [];
  for await (const page of paginateListUsers(
    { client: account.iam, pageSize: 2 },
    { PathPrefix: '/team/' },
  )) {
    found.push(...(page.Users ?? []).map(({ UserName }) => String(UserName)));
  }
  expect(found).toEqual(['a', 'B', 'd']);
});
