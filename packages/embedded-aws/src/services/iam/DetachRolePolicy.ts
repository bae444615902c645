import type { DetachRolePolicyRequest } from '@aws-sdk/client-iam';
import { checkConstraints } from '../../constraints.ts';
import type { Operation } from '../../operation.ts';
import { findRole, noSuchEntity, roleNameConstraint, VALIDATION_ERROR } from './role.ts';

/**
 * Takes a managed policy from a role.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachRolePolicy.html
 */
export const DetachRolePolicy: Operation<DetachRolePolicyRequest, object> = ({ database }, input) => {
  checkConstraints(VALIDATION_ERROR, [
    roleNameConstraint(input.RoleName),
    { at: 'policyArn', value: input.PolicyArn, required: true, min: 20, max: 2048 },
  ]);
  const { name } = findRole(database, input.RoleName);
  const detached = database.run(
    'DELETE FROM attached_policy WHERE role = ? AND arn = ?',
    name,
    String(input.PolicyArn),
  );
  if (detached === 0) throw noSuchEntity(`Policy ${input.PolicyArn} was not found.`);
  return {};
};
