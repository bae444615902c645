import type { CreateRoleRequest, CreateRoleResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { checkName } from './check-name.ts';
import { insertRow, newEntity } from './create-entity.ts';
import { type RoleRow, toRole } from './role.ts';
import { checkTrustPolicy } from './trust-policy.ts';

/**
 * Creates a role. Throws EntityAlreadyExists, MalformedPolicyDocument, LimitExceeded, InvalidInput, and NoSuchEntity
 * for its permissions boundary.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html
 */
export const CreateRole: Operation<CreateRoleRequest, CreateRoleResponse> = (context, input) => {
  const name = checkName('roleName', input.RoleName);
  const trust = String(input.AssumeRolePolicyDocument);
  checkTrustPolicy(context, trust);
  const row: RoleRow = {
    ...newEntity(context, 'role', name, input),
    trust_policy: trust,
    description: input.Description ?? null,
    max_session_duration: input.MaxSessionDuration ?? 3600,
  };
  insertRow(context, 'role', row);
  return { Role: { ...toRole(context, row) } };
};
