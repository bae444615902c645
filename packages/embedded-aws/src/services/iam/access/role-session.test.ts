import { describe, expect, it } from 'vitest';
import { createTestContext } from '../../../testing/test-context.ts';
import { CreateRole } from '../CreateRole.ts';
import { PutRolePolicy } from '../PutRolePolicy.ts';
import { isAllowed } from './decide-access.ts';
import { roleSession } from './role-session.ts';

const SERVICE = 'ecs-tasks.amazonaws.com';
const ROLE = 'arn:aws:iam::123456789012:role/team/app';

function withRole(trust: object) {
  const context = createTestContext();
  const document = (statement: object) => JSON.stringify({ Version: '2012-10-17', Statement: statement });
  CreateRole(context.global, {
    RoleName: 'app',
    Path: '/team/',
    AssumeRolePolicyDocument: document({ Effect: 'Allow', Action: 'sts:AssumeRole', ...trust }),
  });
  PutRolePolicy(context.global, {
    RoleName: 'app',
    PolicyName: 'read',
    PolicyDocument: document({ Effect: 'Allow', Action: 'ssm:GetParameters', Resource: '*' }),
  });
  return context;
}

const like = (SourceAccount: string, SourceArn: string) => ({
  StringEquals: { 'aws:SourceAccount': SourceAccount },
  ArnLike: { 'aws:SourceArn': SourceArn },
});

describe('a session for a service', () => {
  it('has the rights of the role and no more', () => {
    const context = withRole({ Principal: { Service: SERVICE } });
    const session = roleSession(context, ROLE, 'task-1', SERVICE);
    expect(session).toMatchObject({
      kind: 'role',
      arn: 'arn:aws:sts::123456789012:assumed-role/app/task-1',
      name: 'app',
      userId: expect.stringMatching(/^AROA\w{17}:task-1$/),
    });
    const parameter = 'arn:aws:ssm:us-east-1:123456789012:parameter/a';
    expect(isAllowed(context, session, 'ssm:GetParameters', parameter)).toBe(true);
    expect(isAllowed(context, session, 'ssm:PutParameter', parameter)).toBe(false);
  });

  it('needs the account and the source that the role trusts', () => {
    const here = like('123456789012', 'arn:aws:ecs:us-east-1:123456789012:*');
    const context = withRole({ Principal: { Service: SERVICE }, Condition: here });
    expect(roleSession(context, ROLE, 'task-1', SERVICE).kind).toBe('role');
    const sourceArn = 'arn:aws:ecs:us-east-1:123456789012:task/default/abc';
    expect(roleSession(context, ROLE, 'task-1', SERVICE, { sourceArn }).kind).toBe('role');
    expect(() => roleSession(context.within({ region: 'eu-west-1' }), ROLE, 'task-1', SERVICE)).toThrow();
  });

  it.each<[what: string, trust: object, role: string]>([
    ['another service is trusted', { Principal: { Service: 'lambda.amazonaws.com' } }, ROLE],
    ['only the account is trusted', { Principal: { AWS: '123456789012' } }, ROLE],
    [
      'another account is the source',
      { Principal: { Service: SERVICE }, Condition: like('999999999999', 'arn:*') },
      ROLE,
    ],
    ['the role has another path', { Principal: { Service: SERVICE } }, 'arn:aws:iam::123456789012:role/app'],
    ['no account has it', { Principal: { Service: SERVICE } }, 'arn:aws:iam::999999999999:role/app'],
    ['it is no ARN', { Principal: { Service: SERVICE } }, 'app'],
  ])('is refused when %s', (_, trust, role) => {
    const context = withRole(trust);
    expect(() => roleSession(context, role, 'task-1', SERVICE)).toThrow(
      expect.objectContaining({
        code: 'AccessDenied',
        status: 403,
        message: `User: ${SERVICE} is not authorized to perform: sts:AssumeRole on resource: ${role}`,
      }),
    );
    expect(context.server.stores.scopes().map(({ accountId }) => accountId)).not.toContain('999999999999');
  });
});
