import { CreateLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import { DescribeClustersCommand, RegisterTaskDefinitionCommand } from '@aws-sdk/client-ecs';
import {
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateUserCommand,
  DeleteAccessKeyCommand,
  DetachUserPolicyCommand,
  GetRoleCommand,
  ListRolesCommand,
  PutUserPolicyCommand,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam';
import { GetParameterCommand, GetParametersCommand, PutParameterCommand } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EmbeddedAws } from '../../../embedded-aws.ts';
import {
  type Clients,
  clientsOf,
  errorOf,
  fargateDefinition,
  startTestAccount,
} from '../../../testing/test-account.ts';

const ANN = 'arn:aws:iam::123456789012:user/team/ann';
const ARN = 'arn:aws:ssm:us-east-1:123456789012:parameter';
const ROLE = 'arn:aws:iam::123456789012:role/app';

let account: EmbeddedAws & Clients;
let ann: Clients;
let accessKeyId: string | undefined;

beforeAll(async () => {
  account = await startTestAccount();
  await account.iam.send(new CreateUserCommand({ UserName: 'ann', Path: '/team/' }));
  const { AccessKey } = await account.iam.send(new CreateAccessKeyCommand({ UserName: 'ann' }));
  accessKeyId = AccessKey?.AccessKeyId;
  ann = clientsOf(account, {
    accessKeyId: String(AccessKey?.AccessKeyId),
    secretAccessKey: String(AccessKey?.SecretAccessKey),
  });
  for (const Name of ['/app/a', '/other/b']) {
    await account.ssm.send(new PutParameterCommand({ Name, Value: 'v', Type: 'String' }));
  }
});
afterAll(() => account.close());
beforeEach(() => allow());

async function allow(...statements: object[]): Promise<void> {
  const PolicyDocument = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'none:None', Resource: '*' }, ...statements],
  });
  await account.iam.send(new PutUserPolicyCommand({ UserName: 'ann', PolicyName: 'rights', PolicyDocument }));
}

const textFor = (action: string, resource: string) =>
  `User: ${ANN} is not authorized to perform: ${action} on resource: ${resource}`;
const because = (action: string) => `because no identity-based policy allows the ${action} action`;

describe('without a right', () => {
  it.each<[string, (clients: Clients) => Promise<unknown>, string, string]>([
    [
      'Parameter Store',
      ({ ssm }) => ssm.send(new GetParametersCommand({ Names: ['/app/a'] })),
      'ssm:GetParameters',
      `${ARN}/app/a`,
    ],
    [
      'a task definition',
      ({ ecs }) => ecs.send(new RegisterTaskDefinitionCommand(fargateDefinition())),
      'ecs:RegisterTaskDefinition',
      '*',
    ],
    [
      'a cluster',
      ({ ecs }) => ecs.send(new DescribeClustersCommand({ clusters: ['c'] })),
      'ecs:DescribeClusters',
      'arn:aws:ecs:us-east-1:123456789012:cluster/c',
    ],
    [
      'a log group',
      ({ logs }) => logs.send(new CreateLogGroupCommand({ logGroupName: '/ecs/app' })),
      'logs:CreateLogGroup',
      'arn:aws:logs:us-east-1:123456789012:log-group:/ecs/app:log-stream:',
    ],
  ])('%s is refused', async (_, send, action, resource) => {
    expect(await errorOf(send(ann))).toEqual({
      name: 'AccessDeniedException',
      status: 400,
      message: `${textFor(action, resource)} ${because(action)}`,
    });
  });

  it('IAM refuses with a code of its own', async () => {
    expect(await errorOf(ann.iam.send(new GetRoleCommand({ RoleName: 'app' })))).toEqual({
      name: 'AccessDenied',
      status: 403,
      message: `${textFor('iam:GetRole', 'role app')} ${because('iam:GetRole')}`,
    });
    expect((await errorOf(ann.iam.send(new ListRolesCommand({})))).message).toContain(
      'on resource: arn:aws:iam::123456789012:role/ because',
    );
  });

  it('everyone may ask who they are', async () => {
    expect((await ann.sts.send(new GetCallerIdentityCommand({}))).Arn).toBe(ANN);
  });
});

describe('with some rights', () => {
  it('gives what is below the path, and refuses the first name that is not', async () => {
    await allow({ Effect: 'Allow', Action: 'ssm:GetParameters', Resource: `${ARN}/app/*` });
    const { Parameters } = await ann.ssm.send(new GetParametersCommand({ Names: ['/app/a'] }));
    expect(Parameters).toHaveLength(1);
    const both = ann.ssm.send(new GetParametersCommand({ Names: ['/app/a', '/other/b'] }));
    expect((await errorOf(both)).message).toContain(`${ARN}/other/b because no identity-based policy`);
    // The plural is another action than the singular.
    const one = ann.ssm.send(new GetParameterCommand({ Name: '/app/a' }));
    expect((await errorOf(one)).name).toBe('AccessDeniedException');
  });

  it('says that a policy denies', async () => {
    await allow(
      { Effect: 'Allow', Action: 'ssm:*', Resource: '*' },
      { Effect: 'Deny', Action: 'ssm:Get*', Resource: `${ARN}/other/*` },
    );
    const denied = ann.ssm.send(new GetParametersCommand({ Names: ['/other/b'] }));
    expect((await errorOf(denied)).message).toBe(
      `${textFor('ssm:GetParameters', `${ARN}/other/b`)} with an explicit deny in an identity-based policy`,
    );
  });

  it('asks for the right to pass each role', async () => {
    const register = { Effect: 'Allow', Action: 'ecs:RegisterTaskDefinition', Resource: '*' };
    const pass = (service: string) => ({
      Effect: 'Allow',
      Action: 'iam:PassRole',
      Resource: ROLE,
      Condition: { StringEquals: { 'iam:PassedToService': service } },
    });
    const send = () =>
      ann.ecs.send(
        new RegisterTaskDefinitionCommand(fargateDefinition({ executionRoleArn: ROLE, taskRoleArn: 'app' })),
      );
    for (const statements of [[register], [register, pass('lambda.amazonaws.com')]]) {
      await allow(...statements);
      expect(await errorOf(send())).toEqual({
        name: 'AccessDeniedException',
        status: 400,
        message: `${textFor('iam:PassRole', ROLE)} ${because('iam:PassRole')}`,
      });
    }
    await allow(register, pass('ecs-tasks.amazonaws.com'));
    expect((await send()).taskDefinition?.taskRoleArn).toBe(ROLE);
  });

  it('looks at the tags of what is asked for', async () => {
    await account.ssm.send(
      new PutParameterCommand({
        Name: 'tagged',
        Value: 'v',
        Type: 'String',
        Tags: [{ Key: 'team', Value: 'a' }],
      }),
    );
    const forTeam = (team: string) => ({
      Effect: 'Allow',
      Action: 'ssm:GetParameter',
      Resource: '*',
      Condition: { StringEquals: { 'aws:ResourceTag/team': team } },
    });
    const get = () => ann.ssm.send(new GetParameterCommand({ Name: 'tagged' }));
    await allow(forTeam('b'));
    expect((await errorOf(get())).name).toBe('AccessDeniedException');
    await allow(forTeam('a'));
    expect((await get()).Parameter?.Value).toBe('v');
  });

  it('sees at once that an administrator is none any more', async () => {
    const policy = { UserName: 'ann', PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' };
    const get = () => ann.ssm.send(new GetParameterCommand({ Name: '/other/b' }));
    await account.iam.send(new AttachUserPolicyCommand(policy));
    expect((await get()).Parameter?.Value).toBe('v');
    await account.iam.send(new DetachUserPolicyCommand(policy));
    expect((await errorOf(get())).name).toBe('AccessDeniedException');
    // Everything, but not always, is not everything.
    const never = { DateLessThan: { 'aws:CurrentTime': '2000-01-01T00:00:00Z' } };
    await allow({ Effect: 'Allow', Action: '*', Resource: '*', Condition: never });
    expect((await errorOf(get())).name).toBe('AccessDeniedException');
  });
});

describe('rights over rights', () => {
  const read = 'arn:aws:iam::aws:policy/AmazonSSMReadOnlyAccess';
  const all = 'arn:aws:iam::aws:policy/AdministratorAccess';
  const bob = { UserName: 'bob' };

  it('can be for some policies only', async () => {
    await account.iam.send(new CreateUserCommand({ ...bob, Tags: [{ Key: 'team', Value: 'a' }] }));
    await allow({
      Effect: 'Allow',
      Action: 'iam:AttachUserPolicy',
      Resource: 'arn:aws:iam::123456789012:user/b*',
      Condition: {
        ArnEquals: { 'iam:PolicyARN': read },
        StringEquals: { 'aws:ResourceTag/team': 'a', 'aws:PrincipalAccount': '123456789012' },
      },
    });
    const attach = (PolicyArn: string, UserName = 'bob') =>
      ann.iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn }));
    await attach(read);
    expect((await errorOf(attach(all))).message).toBe(
      `${textFor('iam:AttachUserPolicy', 'user bob')} ${because('iam:AttachUserPolicy')}`,
    );
    expect((await errorOf(attach(read, 'ann'))).name).toBe('AccessDenied');
  });

  it('can ask for a boundary', async () => {
    await allow({
      Effect: 'Allow',
      Action: 'iam:CreateUser',
      Resource: '*',
      Condition: { StringEquals: { 'iam:PermissionsBoundary': read } },
    });
    const create = (more: object) => ann.iam.send(new CreateUserCommand({ UserName: 'carl', ...more }));
    expect((await errorOf(create({}))).message).toContain(
      'on resource: arn:aws:iam::123456789012:user/carl because',
    );
    expect((await errorOf(create({ PermissionsBoundary: all }))).name).toBe('AccessDenied');
    expect((await create({ PermissionsBoundary: read })).User?.UserName).toBe('carl');
  });
});

it('takes no key that is switched off or deleted', async () => {
  const { AccessKey } = await account.iam.send(new CreateAccessKeyCommand({ UserName: 'ann' }));
  const { AccessKeyId = '', SecretAccessKey = '' } = AccessKey ?? {};
  const { sts } = clientsOf(account, { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey });
  const who = () => sts.send(new GetCallerIdentityCommand({}));
  const key = { UserName: 'ann', AccessKeyId };
  await account.iam.send(new UpdateAccessKeyCommand({ ...key, Status: 'Inactive' }));
  expect((await errorOf(who())).name).toBe('InvalidClientTokenId');
  await account.iam.send(new UpdateAccessKeyCommand({ ...key, Status: 'Active' }));
  expect((await who()).Arn).toBe(ANN);
  await account.iam.send(new DeleteAccessKeyCommand(key));
  expect((await errorOf(who())).name).toBe('InvalidClientTokenId');
  expect(accessKeyId).not.toBe(AccessKeyId);
});
