import type { PutRolePermissionsBoundaryRequest } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { checkBoundary } from './permissions-boundary.ts';
import { findRole } from './role.ts';

/**
 * Sets the policy that limits all others of a role. Throws NoSuchEntity or InvalidInput.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePermissionsBoundary.html
 */
export const PutRolePermissionsBoundary: Operation<PutRolePermissionsBoundaryRequest, object> = (
  context,
  input,
) => {
  const { name } = findRole(context, input.RoleName);
  const boundary = checkBoundary(context.database, input.PermissionsBoundary);
  context.database.run('UPDATE role SET boundary = ? WHERE name = ?', boundary, name);
  return {};
};
