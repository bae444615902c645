import type { DeleteRoleRequest } from '@aws-sdk/client-iam';
import { AwsError } from '../../aws-error.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Operation } from '../../operation.ts';
import { findRole, roleNameConstraint, VALIDATION_ERROR } from './role.ts';

/**
 * Deletes a role that has no policies any more.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRole.html
 */
export const DeleteRole: Operation<DeleteRoleRequest, object> = ({ database }, input) => {
  checkConstraints(VALIDATION_ERROR, [roleNameConstraint(input.RoleName)]);
  return database.transaction(() => {
    const { name } = findRole(database, input.RoleName);
    if (database.get('SELECT 1 FROM attached_policy WHERE role = ?', name)) {
      throw deleteConflict('Cannot delete entity, must detach all policies first.');
    }
    if (database.get('SELECT 1 FROM role_policy WHERE role = ?', name)) {
      throw deleteConflict('Cannot delete entity, must delete policies first.');
    }
    database.run('DELETE FROM role WHERE name = ?', name);
    return {};
  });
};

function deleteConflict(message: string): AwsError {
  return new AwsError('DeleteConflict', message, 409);
}
