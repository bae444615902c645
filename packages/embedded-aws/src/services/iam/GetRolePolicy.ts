import type { GetRolePolicyRequest, GetRolePolicyResponse } from '@aws-sdk/client-iam';
import { checkConstraints } from '../../constraints.ts';
import type { Operation } from '../../operation.ts';
import {
  encodePolicy,
  findRole,
  noSuchEntity,
  policyNameConstraint,
  roleNameConstraint,
  VALIDATION_ERROR,
} from './role.ts';

/**
 * Gives an inline policy of a role.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html
 */
export const GetRolePolicy: Operation<GetRolePolicyRequest, GetRolePolicyResponse> = (
  { database },
  input,
) => {
  checkConstraints(VALIDATION_ERROR, [
    roleNameConstraint(input.RoleName),
    policyNameConstraint(input.PolicyName),
  ]);
  const { name } = findRole(database, input.RoleName);
  const policy = database.get<{ name: string; document: string }>(
    'SELECT name, document FROM role_policy WHERE role = ? AND name = ?',
    name,
    String(input.PolicyName),
  );
  if (!policy) throw noSuchEntity(`The role policy with name ${input.PolicyName} cannot be found.`);
  return { RoleName: name, PolicyName: policy.name, PolicyDocument: encodePolicy(policy.document) };
};
