import { randomBytes } from 'node:crypto';
import type { CreateRoleRequest, CreateRoleResponse } from '@aws-sdk/client-iam';
import { AwsError } from '../../aws-error.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Operation } from '../../operation.ts';
import { checkPolicyDocument, findRole, roleNameConstraint, toRole, VALIDATION_ERROR } from './role.ts';

/**
 * Creates a role.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html
 */
export const CreateRole: Operation<CreateRoleRequest, CreateRoleResponse> = (context, input) => {
  const { database, now } = context;
  checkConstraints(VALIDATION_ERROR, [
    roleNameConstraint(input.RoleName),
    { at: 'path', value: input.Path, min: 1, max: 512, pattern: /^(\/)$|^(\/[!-~]+\/)$/ },
    {
      at: 'assumeRolePolicyDocument',
      value: input.AssumeRolePolicyDocument,
      required: true,
      min: 1,
      max: 131072,
      sensitive: true,
    },
    { at: 'description', value: input.Description, max: 1000 },
    { at: 'maxSessionDuration', value: input.MaxSessionDuration, min: 3600, max: 43200 },
    { at: 'tags', value: input.Tags, max: 50, sensitive: true },
  ]);
  checkPolicyDocument(input.AssumeRolePolicyDocument);
  const added = database.run(
    'INSERT INTO role (name, path, id, trust_policy, description, max_session_duration, created_at, tags) ' +
      'VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    String(input.RoleName),
    input.Path ?? '/',
    `AROA${randomBytes(8).toString('hex').toUpperCase()}0`,
    String(input.AssumeRolePolicyDocument),
    input.Description ?? null,
    input.MaxSessionDuration ?? 3600,
    Math.floor(now().getTime() / 1000) * 1000,
    JSON.stringify(input.Tags ?? []),
  );
  if (added === 0)
    throw new AwsError('EntityAlreadyExists', `Role with name ${input.RoleName} already exists.`, 409);
  return { Role: toRole(context, findRole(database, input.RoleName)) };
};
