import {
  AttachRolePolicyCommand,
  CreateAccessKeyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  DetachRolePolicyCommand,
  PutRolePolicyCommand,
  TagRoleCommand,
} from '@aws-sdk/client-iam';
import { GetParameterCommand, PutParameterCommand } from '@aws-sdk/client-ssm';
import {
  AssumeRoleCommand,
  type AssumeRoleCommandInput,
  type Credentials,
  GetAccessKeyInfoCommand,
  GetCallerIdentityCommand,
  GetSessionTokenCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClock } from '../../clock.ts';
import type { EmbeddedAws } from '../../embedded-aws.ts';
import { type Clients, clientsOf, errorOf, startTestAccount } from '../../testing/test-account.ts';

const PURSER = 'arn:aws:iam::123456789012:user/purser';
const ACCOUNT = 'arn:aws:iam::123456789012:root';
const policy = (statement: object) => JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
const readAll = policy({ Effect: 'Allow', Action: ['ssm:GetParameter', 'sts:AssumeRole'], Resource: '*' });

const clock = createClock(new Date());
let account: EmbeddedAws & Clients;

beforeAll(async () => {
  account = await startTestAccount({ clock });
  for (const Name of ['/a/x', '/b/x']) {
    await account.ssm.send(new PutParameterCommand({ Name, Value: 'v', Type: 'String' }));
  }
  await createRole('app', { AWS: PURSER });
});
afterAll(() => account.close());

async function createRole(RoleName: string, Principal: object, more: object = {}): Promise<void> {
  const statement = { Effect: 'Allow', Principal, Action: ['sts:AssumeRole', 'sts:TagSession'], ...more };
  await account.iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: policy(statement) }));
  await account.iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'p', PolicyDocument: readAll }));
}

function assume(role: string, more: Partial<AssumeRoleCommandInput> = {}, clients: Clients = account) {
  const RoleArn = `arn:aws:iam::123456789012:role/${role}`;
  return clients.sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'one', ...more }));
}

function as({
  AccessKeyId = '',
  SecretAccessKey = '',
  SessionToken = '',
}: Partial<Credentials> = {}): Clients {
  const credentials = {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
  };
  return clientsOf(account, credentials);
}

const get = (clients: Clients, Name = '/a/x') => clients.ssm.send(new GetParameterCommand({ Name }));
const refused = (who: string, role: string) =>
  `User: ${who} is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/${role}`;

describe('the session of a role', () => {
  it('acts as the role', async () => {
    const { Credentials, AssumedRoleUser, PackedPolicySize } = await assume('app', { DurationSeconds: 900 });
    expect(Credentials?.AccessKeyId).toMatch(/^PURSERS/);
    expect(Credentials?.Expiration?.getTime()).toBe(Math.floor(clock.now().getTime() / 1000 + 900) * 1000);
    expect(PackedPolicySize).toBeUndefined();
    const session = as(Credentials);
    const arn = 'arn:aws:sts::123456789012:assumed-role/app/one';
    expect(AssumedRoleUser).toEqual({ Arn: arn, AssumedRoleId: expect.stringMatching(/^AROA\w+:one$/) });
    expect(await session.sts.send(new GetCallerIdentityCommand({}))).toMatchObject({
      Arn: arn,
      Account: '123456789012',
      UserId: AssumedRoleUser?.AssumedRoleId,
    });
    expect((await get(session)).Parameter?.Value).toBe('v');
    const put = session.ssm.send(new PutParameterCommand({ Name: 'a', Value: 'v', Type: 'String' }));
    expect((await errorOf(put)).message).toBe(
      `User: ${arn} is not authorized to perform: ssm:PutParameter on resource: ` +
        'arn:aws:ssm:us-east-1:123456789012:parameter/a because no identity-based policy allows the ssm:PutParameter action',
    );
    const withoutToken = clientsOf(account, {
      accessKeyId: String(Credentials?.AccessKeyId),
      secretAccessKey: String(Credentials?.SecretAccessKey),
    });
    expect((await errorOf(get(withoutToken))).name).toBe('UnrecognizedClientException');
  });

  it('is narrowed by its policies', async () => {
    const arn = 'arn:aws:ssm:*:*:parameter/a/*';
    const Policy = policy({ Effect: 'Allow', Action: 'ssm:*', Resource: arn });
    const { Credentials, PackedPolicySize } = await assume('app', { Policy });
    expect(PackedPolicySize).toBeGreaterThan(0);
    const session = as(Credentials);
    expect((await get(session)).Parameter?.Value).toBe('v');
    expect((await errorOf(get(session, '/b/x'))).message).toMatch(
      / because no session policy allows the ssm:GetParameter action$/,
    );
    // It does not widen what the role may do.
    const put = session.ssm.send(new PutParameterCommand({ Name: '/a/y', Value: 'v', Type: 'String' }));
    expect((await errorOf(put)).message).toMatch(/ because no identity-based policy /);
    const managed = { PolicyArns: [{ arn: 'arn:aws:iam::aws:policy/CloudWatchLogsFullAccess' }] };
    const other = as((await assume('app', managed)).Credentials);
    expect((await errorOf(get(other))).message).toMatch(/ because no session policy /);
    const both = as((await assume('app', { ...managed, Policy })).Credentials);
    expect((await get(both)).Parameter?.Value).toBe('v');
    await account.iam.send(
      new AttachRolePolicyCommand({
        RoleName: 'app',
        PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess',
      }),
    );
    expect((await errorOf(get(session, '/b/x'))).message).toMatch(/ because no session policy /);
    await account.iam.send(
      new DetachRolePolicyCommand({
        RoleName: 'app',
        PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess',
      }),
    );
    expect(await errorOf(assume('app', { Policy: '{}' }))).toMatchObject({
      name: 'MalformedPolicyDocumentException',
    });
  });

  it('has tags', async () => {
    await createRole('tagged', { AWS: PURSER });
    await account.iam.send(new TagRoleCommand({ RoleName: 'tagged', Tags: [{ Key: 'team', Value: 'a' }] }));
    const PolicyDocument = policy({
      Effect: 'Allow',
      Action: 'ssm:GetParameter',
      Resource: `arn:aws:ssm:*:*:parameter/$\{aws:PrincipalTag/team}/*`,
    });
    await account.iam.send(new PutRolePolicyCommand({ RoleName: 'tagged', PolicyName: 'p', PolicyDocument }));
    expect((await get(as((await assume('tagged')).Credentials))).Parameter?.Value).toBe('v');
    const other = as((await assume('tagged', { Tags: [{ Key: 'team', Value: 'b' }] })).Credentials);
    expect((await get(other, '/b/x')).Parameter?.Value).toBe('v');
    expect((await errorOf(get(other))).name).toBe('AccessDeniedException');
  });
});

it('is over when the role is made anew', async () => {
  await createRole('renewed', { AWS: PURSER });
  const session = as((await assume('renewed')).Credentials);
  expect((await get(session)).Parameter?.Value).toBe('v');
  const role = { RoleName: 'renewed' };
  await account.iam.send(new DeleteRolePolicyCommand({ ...role, PolicyName: 'p' }));
  await account.iam.send(new DeleteRoleCommand(role));
  await createRole('renewed', { AWS: PURSER });
  expect((await errorOf(get(session))).name).toBe('AccessDeniedException');
});

describe('a role is not given', () => {
  it('without the trust of the role', async () => {
    await createRole('others', { Service: 'ecs-tasks.amazonaws.com' });
    for (const role of ['others', 'nowhere']) {
      expect(await errorOf(assume(role))).toEqual({
        name: 'AccessDenied',
        status: 403,
        message: refused(PURSER, role),
      });
    }
  });

  it('without the external id', async () => {
    await createRole(
      'external',
      { AWS: ACCOUNT },
      { Condition: { StringEquals: { 'sts:ExternalId': 'e-1' } } },
    );
    for (const ExternalId of [undefined, 'e-2']) {
      expect((await errorOf(assume('external', { ExternalId }))).message).toBe(refused(PURSER, 'external'));
    }
    expect((await assume('external', { ExternalId: 'e-1' })).Credentials).toBeDefined();
  });

  it('to a user without a policy where the role leaves it to the account', async () => {
    await createRole('shared', { AWS: ACCOUNT });
    await account.iam.send(new CreateUserCommand({ UserName: 'ann' }));
    const { AccessKey } = await account.iam.send(new CreateAccessKeyCommand({ UserName: 'ann' }));
    const ann = clientsOf(account, {
      accessKeyId: String(AccessKey?.AccessKeyId),
      secretAccessKey: String(AccessKey?.SecretAccessKey),
    });
    expect((await errorOf(assume('shared', {}, ann))).message).toBe(
      refused('arn:aws:iam::123456789012:user/ann', 'shared'),
    );
    await createRole('anns', { AWS: 'arn:aws:iam::123456789012:user/ann' });
    expect((await assume('anns', {}, ann)).Credentials).toBeDefined();
  });

  it('for too long', async () => {
    expect(await errorOf(assume('app', { DurationSeconds: 7200 }))).toMatchObject({
      name: 'ValidationError',
      message: 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    });
    expect((await errorOf(assume('app', { DurationSeconds: 60 }))).message).toContain(
      "at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
    );
    await createRole('chained', { AWS: ACCOUNT });
    const session = as((await assume('app')).Credentials);
    expect((await errorOf(assume('chained', { DurationSeconds: 3601 }, session))).message).toBe(
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
    );
    expect((await assume('chained', {}, session)).Credentials).toBeDefined();
  });
});

it('gives a user keys that end', async () => {
  const { Credentials } = await account.sts.send(new GetSessionTokenCommand({ DurationSeconds: 900 }));
  const session = as(Credentials);
  expect((await session.sts.send(new GetCallerIdentityCommand({}))).Arn).toBe(PURSER);
  const role = as((await assume('app')).Credentials);
  expect(await errorOf(role.sts.send(new GetSessionTokenCommand({})))).toMatchObject({
    name: 'AccessDenied',
    message: 'Cannot call GetSessionToken with session credentials',
  });
  const info = new GetAccessKeyInfoCommand({ AccessKeyId: Credentials?.AccessKeyId });
  expect((await account.sts.send(info)).Account).toBe('123456789012');
  const nobody = new GetAccessKeyInfoCommand({ AccessKeyId: 'AKIAIOSFODNN7EXAMPLE' });
  expect((await errorOf(account.sts.send(nobody))).name).toBe('ValidationError');
});

it('ends at its time', async () => {
  const clock = createClock(new Date());
  await using account = await startTestAccount({ clock });
  const { Credentials } = await account.sts.send(new GetSessionTokenCommand({ DurationSeconds: 900 }));
  const who = () =>
    new STSClient({
      endpoint: account.url,
      region: account.region,
      credentials: {
        accessKeyId: String(Credentials?.AccessKeyId),
        secretAccessKey: String(Credentials?.SecretAccessKey),
        sessionToken: String(Credentials?.SessionToken),
      },
      maxAttempts: 1,
    }).send(new GetCallerIdentityCommand({}));
  clock.advance(890_000);
  expect((await who()).Arn).toBe(PURSER);
  clock.advance(11_000);
  expect(await errorOf(who())).toMatchObject({
    name: 'ExpiredToken',
    message: 'The security token included in the request is expired',
  });
});
