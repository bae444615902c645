import { expect, it } from 'vitest';
import { serviceCaller } from '../../caller.ts';
import { createTestContext } from '../../testing/test-context.ts';
import { roleSession } from '../iam/access/role-session.ts';
import { CreateRole } from '../iam/CreateRole.ts';
import { PutRolePolicy } from '../iam/PutRolePolicy.ts';
import { checkKeyUse } from './check-key-use.ts';

const KEY = 'arn:aws:kms:us-east-1:123456789012:key/k1';
const PARAMETER = 'arn:aws:ssm:us-east-1:123456789012:parameter/a';
const SERVICE = 'ecs-tasks.amazonaws.com';
const text = (statement: object) => JSON.stringify({ Version: '2012-10-17', Statement: statement });
const allow = { Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*' };
const toAccount = text({ ...allow, Principal: { AWS: 'arn:aws:iam::123456789012:root' } });
const toService = (via: string) =>
  text({
    ...allow,
    Principal: '*',
    Condition: { StringEquals: { 'kms:CallerAccount': '123456789012', 'kms:ViaService': via } },
  });

function use(policy: string, statement: object) {
  const context = createTestContext();
  const AssumeRolePolicyDocument = text({
    Effect: 'Allow',
    Principal: { Service: SERVICE },
    Action: 'sts:AssumeRole',
  });
  CreateRole(context.global, { RoleName: 'app', AssumeRolePolicyDocument });
  PutRolePolicy(context.global, { RoleName: 'app', PolicyName: 'p', PolicyDocument: text(statement) });
  const session = roleSession(context, 'arn:aws:iam::123456789012:role/app', 'task', SERVICE);
  const key = { action: 'kms:Decrypt', keyArn: KEY, policy, via: 'ssm' };
  return () => checkKeyUse(context.as(session), { ...key, encryptionContext: { PARAMETER_ARN: PARAMETER } });
}

const other = { Effect: 'Allow', Action: 'ssm:GetParameters', Resource: '*' };
const withContext = (value: string) => ({
  ...allow,
  Resource: KEY,
  Condition: { StringEquals: { 'kms:EncryptionContext:PARAMETER_ARN': value } },
});
const refused = (sort: string) =>
  'User: arn:aws:sts::123456789012:assumed-role/app/task is not authorized to perform: kms:Decrypt on resource: ' +
  `${KEY} because no ${sort} policy allows the kms:Decrypt action`;

it.each<[what: string, policy: string, statement: object]>([
  ['a key of AWS', toService('ssm.us-east-1.amazonaws.com'), other],
  ['a key of the account, with a right', toAccount, allow],
  ['a right for this parameter', toAccount, withContext(PARAMETER)],
])('opens %s', (_, policy, statement) => {
  expect(use(policy, statement)).not.toThrow();
});

it.each<[what: string, policy: string, statement: object, message: string]>([
  ['a key of the account', toAccount, other, refused('identity-based')],
  ['a right for another parameter', toAccount, withContext(`${PARAMETER}b`), refused('identity-based')],
  [
    'a key for another service',
    toService('secretsmanager.us-east-1.amazonaws.com'),
    allow,
    refused('resource-based'),
  ],
])('does not open %s', (_, policy, statement, message) => {
  expect(use(policy, statement)).toThrow(expect.objectContaining({ code: 'AccessDeniedException', message }));
});

it('lets a service that works by itself through', () => {
  const context = createTestContext();
  const aws = context.as(serviceCaller(context.accountId, 'aws'));
  const key = { action: 'kms:Decrypt', keyArn: KEY, policy: toAccount, via: 'ssm', encryptionContext: {} };
  expect(() => checkKeyUse(aws, key)).not.toThrow();
});
