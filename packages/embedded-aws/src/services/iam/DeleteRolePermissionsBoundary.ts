import type { DeleteRolePermissionsBoundaryRequest } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { noSuchEntity } from './errors.ts';
import { findRole } from './role.ts';

/**
 * Takes the permissions boundary from a role. Throws NoSuchEntity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePermissionsBoundary.html
 */
export const DeleteRolePermissionsBoundary: Operation<DeleteRolePermissionsBoundaryRequest, object> = (
  context,
  input,
) => {
  const { name, boundary } = findRole(context, input.RoleName);
  if (boundary === null) throw noSuchEntity(`Role ${name} does not have a permissions boundary.`);
  context.database.run('UPDATE role SET boundary = NULL WHERE name = ?', name);
  return {};
};
