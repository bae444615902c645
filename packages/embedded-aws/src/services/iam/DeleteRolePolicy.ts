import type { DeleteRolePolicyRequest } from '@aws-sdk/client-iam';
import { checkConstraints } from '../../constraints.ts';
import type { Operation } from '../../operation.ts';
import {
  findRole,
  noSuchEntity,
  policyNameConstraint,
  roleNameConstraint,
  VALIDATION_ERROR,
} from './role.ts';

/**
 * Deletes an inline policy of a role.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePolicy.html
 */
export const DeleteRolePolicy: Operation<DeleteRolePolicyRequest, object> = ({ database }, input) => {
  checkConstraints(VALIDATION_ERROR, [
    roleNameConstraint(input.RoleName),
    policyNameConstraint(input.PolicyName),
  ]);
  const { name } = findRole(database, input.RoleName);
  const deleted = database.run(
    'DELETE FROM role_policy WHERE role = ? AND name = ?',
    name,
    String(input.PolicyName),
  );
  if (deleted === 0) throw noSuchEntity(`The role policy with name ${input.PolicyName} cannot be found.`);
  return {};
};
