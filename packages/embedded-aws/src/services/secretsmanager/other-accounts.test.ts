import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { call } from '../../call.ts';
import { rootOf } from '../../caller.ts';
import { createTestContext } from '../../testing/test-context.ts';
import { roleSession } from '../iam/access/role-session.ts';
import { CreateRole } from '../iam/CreateRole.ts';
import { CreateUser } from '../iam/CreateUser.ts';
import { GetUser } from '../iam/GetUser.ts';
import { PutRolePolicy } from '../iam/PutRolePolicy.ts';
import { PutUserPolicy } from '../iam/PutUserPolicy.ts';
import { CreateKey } from '../kms/CreateKey.ts';
import { CreateSecret } from './CreateSecret.ts';
import { PutResourcePolicy } from './PutResourcePolicy.ts';
import { secretsManager } from './secretsmanager.ts';

const OTHER = '210987654321';
const CANARY = 'canary-e5a2';

const owner = createTestContext();
const other = owner.within({ accountId: OTHER }).as(rootOf(OTHER));
const everything = { Effect: 'Allow', Action: '*', Resource: '*' };
const { Role } = CreateRole(other.global, {
  RoleName: 'tasks',
  AssumeRolePolicyDocument: JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' },
    ],
  }),
});
PutRolePolicy(other.global, {
  RoleName: 'tasks',
  PolicyName: 'all',
  PolicyDocument: JSON.stringify({ Version: '2012-10-17', Statement: [everything] }),
});
const role = other.as(roleSession(other, String(Role?.Arn), 'one', 'ecs-tasks.amazonaws.com'));

const statement = (Principal: string, Action: string | string[], Effect = 'Allow') => ({
  Effect,
  Principal: { AWS: Principal },
  Action,
  Resource: '*',
});
const policy = (...Statement: object[]) => JSON.stringify({ Version: '2012-10-17', Statement });
const keyFor = (...statements: object[]) =>
  String(
    CreateKey(owner, {
      Policy: policy(statement(`arn:aws:iam::${owner.accountId}:root`, 'kms:*'), ...statements),
    }).KeyMetadata?.Arn,
  );

function secretFor(Name: string, ResourcePolicy: string | undefined, KmsKeyId?: string): string {
  const { ARN = '' } = CreateSecret(owner, {
    Name,
    SecretString: CANARY,
    KmsKeyId,
    ClientRequestToken: randomUUID(),
  });
  if (ResourcePolicy) PutResourcePolicy(owner, { SecretId: ARN, ResourcePolicy });
  return ARN;
}

const refusalOf = (code: string, message: string) => expect.objectContaining({ code, message });
const denied = (arn: string, caller = other.callerArn) =>
  refusalOf(
    'AccessDeniedException',
    `User: ${caller} is not authorized to perform: secretsmanager:GetSecretValue on resource: ${arn} because no resource-based policy allows the secretsmanager:GetSecretValue action`,
  );

it('shows a secret to another account that its policy and the policy of its key name', () => {
  const key = keyFor(statement(`arn:aws:iam::${OTHER}:root`, ['kms:Decrypt', 'kms:DescribeKey']));
  const arn = secretFor('shared', policy(statement(`arn:aws:iam::${OTHER}:root`, 'secretsmanager:*')), key);
  for (const caller of [other, role]) {
    expect(call(secretsManager, 'GetSecretValue', caller, { SecretId: arn })).toMatchObject({
      ARN: arn,
      SecretString: CANARY,
    });
    expect(call(secretsManager, 'DescribeSecret', caller, { SecretId: arn })).toMatchObject({
      Name: 'shared',
    });
  }
  const third = owner.within({ accountId: '333333333333' }).as(rootOf('333333333333'));
  expect(() => call(secretsManager, 'GetSecretValue', third, { SecretId: arn })).toThrow(
    denied(arn, third.callerArn),
  );
});

it('knows patterns of actions', () => {
  const key = keyFor(statement(OTHER, 'kms:*crypt'));
  for (const [index, action] of [
    '*',
    'secretsmanager:Get*',
    'SecretsManager:*Secret*Value',
    '*Value',
  ].entries()) {
    const arn = secretFor(`pattern-${index}`, policy(statement(OTHER, action)), key);
    expect(call(secretsManager, 'GetSecretValue', other, { SecretId: arn })).toMatchObject({
      SecretString: CANARY,
    });
  }
});

it('lets in the one role that is named', () => {
  const name = `arn:aws:iam::${OTHER}:role/tasks`;
  const read = 'secretsmanager:GetSecretValue';
  const arn = secretFor('for-role', policy(statement(name, read)), keyFor(statement(name, 'kms:Decrypt')));
  expect(call(secretsManager, 'GetSecretValue', role, { SecretId: arn })).toMatchObject({
    SecretString: CANARY,
  });
  expect(() => call(secretsManager, 'GetSecretValue', other, { SecretId: arn })).toThrow(denied(arn));
});

it('refuses where a policy does not let it in, and tells nothing of what is there', () => {
  const key = keyFor(statement('*', 'kms:*'));
  const read = 'secretsmanager:GetSecretValue';
  const arns = [
    secretFor('private', undefined, key),
    secretFor('write-only', policy(statement('*', 'secretsmanager:PutSecretValue')), key),
    secretFor('patterns', policy(statement('*', ['secretsmanager:Get*Policy', 'ssm:*', '*Secret'])), key),
    `arn:aws:secretsmanager:us-east-1:${owner.accountId}:secret:nothing-AAAAAA`,
    'arn:aws:secretsmanager:us-east-1:999999999999:secret:nothing-AAAAAA',
  ];
  for (const arn of arns)
    expect(() => call(secretsManager, 'GetSecretValue', other, { SecretId: arn })).toThrow(denied(arn));
  const forbidden = secretFor('forbidden', policy(statement('*', read), statement(OTHER, read, 'Deny')), key);
  expect(() => call(secretsManager, 'GetSecretValue', other, { SecretId: forbidden })).toThrow(
    refusalOf(
      'AccessDeniedException',
      `User: ${other.callerArn} is not authorized to perform: ${read} on resource: ${forbidden} with an explicit deny in a resource-based policy`,
    ),
  );
  expect(owner.server.stores.scopes().map(({ accountId }) => accountId)).not.toContain('999999999999');
});

it('refuses where the key is not shared', () => {
  const everyone = policy(statement(OTHER, 'secretsmanager:GetSecretValue'));
  const own = secretFor('own-key', everyone, keyFor());
  expect(() => call(secretsManager, 'GetSecretValue', other, { SecretId: own })).toThrow(
    refusalOf('AccessDeniedException', 'Access to KMS is not allowed'),
  );
  const ofAws = secretFor('key-of-aws', everyone);
  expect(() => call(secretsManager, 'GetSecretValue', other, { SecretId: ofAws })).toThrow(
    refusalOf(
      'InvalidRequestException',
      "You can't access a secret from a different AWS account if you encrypt the secret with the default KMS service key.",
    ),
  );
});

it('gives nothing of many secrets at once that it may not read one by one', () => {
  const mine = secretFor('mine', undefined);
  const shared = secretFor('not-shared', policy(statement('*', 'secretsmanager:PutSecretValue')));
  PutUserPolicy(owner.global, {
    UserName: CreateUser(owner.global, { UserName: 'ann' }).User?.UserName,
    PolicyName: 'batch',
    PolicyDocument: policy(
      { Effect: 'Allow', Action: 'secretsmanager:BatchGetSecretValue', Resource: '*' },
      { Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: mine },
    ),
  });
  const { User } = GetUser(owner.global, { UserName: 'ann' });
  const ann = owner.as({
    kind: 'user',
    arn: String(User?.Arn),
    accountId: owner.accountId,
    userId: String(User?.UserId),
    name: 'ann',
  });
  const batch = (input: object) => call(secretsManager, 'BatchGetSecretValue', ann, input);
  expect(batch({ SecretIdList: [mine, shared] })).toMatchObject({
    SecretValues: [{ ARN: mine, SecretString: CANARY }],
    Errors: [{ SecretId: shared, ErrorCode: 'AccessDeniedException' }],
  });
  expect(() => batch({ Filters: [{ Key: 'name', Values: ['m'] }] })).toThrow(/secretsmanager:ListSecrets/);
});
