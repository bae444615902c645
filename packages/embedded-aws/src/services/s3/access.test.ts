import { expect, it } from 'vitest';
import { createTestContext } from '../../testing/test-context.ts';
import { ecrResources } from '../ecr/access.ts';
import { authorise } from '../iam/access/authorise.ts';
import { roleSession } from '../iam/access/role-session.ts';
import { CreateRole } from '../iam/CreateRole.ts';
import { PutRolePolicy } from '../iam/PutRolePolicy.ts';
import type { Service } from '../service.ts';
import { s3ActionNames, s3Resources } from './access.ts';

const SERVICE = 'ecs-tasks.amazonaws.com';
const text = (statement: object) => JSON.stringify({ Version: '2012-10-17', Statement: statement });

/** Gives what a role with rights to one bucket and one repository is told. */
function refusalOf(service: Partial<Service>, operation: string, input: object): string {
  const context = createTestContext();
  const trust = text({ Effect: 'Allow', Principal: { Service: SERVICE }, Action: 'sts:AssumeRole' });
  CreateRole(context.global, { RoleName: 'app', AssumeRolePolicyDocument: trust });
  const PolicyDocument = text([
    { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::config/app.env' },
    { Effect: 'Allow', Action: 'ecr:BatchGetImage', Resource: 'arn:aws:ecr:*:*:repository/team/*' },
  ]);
  PutRolePolicy(context.global, { RoleName: 'app', PolicyName: 'p', PolicyDocument });
  const session = roleSession(context, 'arn:aws:iam::123456789012:role/app', 'task', SERVICE);
  try {
    authorise(service as Service, operation, context.as(session), input);
    return '';
  } catch (error) {
    const { code, message } = error as Error & { code: string };
    return `${code} ${message}`;
  }
}

const s3 = { name: 's3', resources: s3Resources, actionNames: s3ActionNames };
const ecr = { name: 'ecr', protocol: 'json', resources: ecrResources } as const;
const refused = (action: string, shown: string) =>
  'User: arn:aws:sts::123456789012:assumed-role/app/task is not authorized to perform: ' +
  `${action} on resource: ${shown} because no identity-based policy allows the ${action} action`;

it.each<[service: Partial<Service>, operation: string, input: object, expected: string]>([
  [s3, 'GetObject', { Bucket: 'config', Key: 'app.env' }, ''],
  [s3, 'HeadObject', { Bucket: 'config', Key: 'app.env' }, ''],
  [
    s3,
    'GetObject',
    { Bucket: 'config', Key: 'other.env' },
    `AccessDenied ${refused('s3:GetObject', '"arn:aws:s3:::config/other.env"')}`,
  ],
  [
    s3,
    'ListObjectsV2',
    { Bucket: 'config' },
    `AccessDenied ${refused('s3:ListBucket', '"arn:aws:s3:::config"')}`,
  ],
  [ecr, 'BatchGetImage', { repositoryName: 'team/app' }, ''],
  [
    ecr,
    'BatchGetImage',
    { repositoryName: 'app' },
    `AccessDeniedException ${refused('ecr:BatchGetImage', 'arn:aws:ecr:us-east-1:123456789012:repository/app')}`,
  ],
  [ecr, 'GetAuthorizationToken', {}, `AccessDeniedException ${refused('ecr:GetAuthorizationToken', '*')}`],
])('%o %s %j', (service, operation, input, expected) => {
  expect(refusalOf(service, operation, input)).toBe(expected);
});
