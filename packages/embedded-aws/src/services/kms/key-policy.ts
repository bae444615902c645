import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';

/** The one name that a key's policy can have. */
export const POLICY_NAME = 'default';

interface Statement {
  Effect?: unknown;
  Principal?: unknown;
  Action?: unknown;
  Resource?: unknown;
}

/** Gives the policy of a key that is created without one: the account's own policies decide. */
export function defaultPolicy({ accountId }: OperationContext): string {
  const statement = {
    Sid: 'Enable IAM User Permissions',
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${accountId}:root` },
    Action: 'kms:*',
    Resource: '*',
  };
  return toText('key-default-1', [statement]);
}

/** Gives the policy of a key that AWS manages: its service alone uses it, for everyone in the account. */
export function managedPolicy({ accountId, region }: OperationContext, service: string): string {
  const use = {
    Sid: `Allow access through ${service} for all principals in the account that are authorized to use it`,
    Effect: 'Allow',
    Principal: { AWS: '*' },
    Action: [
      'kms:Encrypt',
      'kms:Decrypt',
      'kms:ReEncrypt*',
      'kms:GenerateDataKey*',
      'kms:CreateGrant',
      'kms:DescribeKey',
    ],
    Resource: '*',
    Condition: {
      StringEquals: {
        'kms:CallerAccount': accountId,
        'kms:ViaService': `${service}.${region}.amazonaws.com`,
      },
    },
  };
  const look = {
    Sid: 'Allow direct access to key metadata to the account',
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${accountId}:root` },
    Action: ['kms:Describe*', 'kms:Get*', 'kms:List*', 'kms:RevokeGrant'],
    Resource: '*',
  };
  return toText(`auto-${service}-2`, [use, look]);
}

/**
 * Checks a policy that a caller gives. Throws MalformedPolicyDocumentException for what is no policy, and for one that
 * shuts the caller out for good.
 */
export function checkPolicy(context: OperationContext, text: string, bypassLockoutCheck: boolean): void {
  const statements = statementsOf(text);
  if (bypassLockoutCheck || statements.some((statement) => letsCallerBack(context, statement))) return;
  throw malformed('The new key policy will not allow you to update the key policy in the future.');
}

function statementsOf(text: string): Statement[] {
  const broken = malformed('The key policy is not a valid policy document.');
  let policy: { Statement?: unknown } | null;
  try {
    policy = JSON.parse(text);
  } catch {
    throw broken;
  }
  const statements = listOf(policy?.Statement) as Statement[];
  for (const { Effect, Principal, Action, Resource } of statements) {
    const isWhole = Principal !== undefined && Action !== undefined && Resource !== undefined;
    if (!isWhole || (Effect !== 'Allow' && Effect !== 'Deny')) throw broken;
  }
  if (statements.length === 0) throw broken;
  return statements;
}

function letsCallerBack({ accountId, callerArn }: OperationContext, statement: Statement): boolean {
  if (statement.Effect !== 'Allow') return false;
  const { Principal: principal } = statement;
  const named = listOf(
    typeof principal === 'object' ? (principal as { AWS?: unknown } | null)?.AWS : principal,
  );
  const accepted = ['*', accountId, `arn:aws:iam::${accountId}:root`, callerArn];
  const actions = listOf(statement.Action).map(String);
  return (
    named.some((name) => accepted.includes(String(name))) &&
    actions.some((action) => ['*', 'kms:*', 'kms:put*', 'kms:putkeypolicy'].includes(action.toLowerCase()))
  );
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function toText(id: string, statements: object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Id: id, Statement: statements }, undefined, 2);
}

function malformed(message: string): AwsError {
  return new AwsError('MalformedPolicyDocumentException', message);
}
