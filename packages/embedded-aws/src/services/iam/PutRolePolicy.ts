import type { PutRolePolicyRequest } from '@aws-sdk/client-iam';
import { checkConstraints } from '../../constraints.ts';
import type { Operation } from '../../operation.ts';
import {
  checkPolicyDocument,
  findRole,
  policyNameConstraint,
  roleNameConstraint,
  VALIDATION_ERROR,
} from './role.ts';

/**
 * Writes an inline policy of a role, or replaces it.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html
 */
export const PutRolePolicy: Operation<PutRolePolicyRequest, object> = ({ database }, input) => {
  checkConstraints(VALIDATION_ERROR, [
    roleNameConstraint(input.RoleName),
    policyNameConstraint(input.PolicyName),
    {
      at: 'policyDocument',
      value: input.PolicyDocument,
      required: true,
      min: 1,
      max: 131072,
      sensitive: true,
    },
  ]);
  const { name } = findRole(database, input.RoleName);
  checkPolicyDocument(input.PolicyDocument);
  database.run(
    'INSERT INTO role_policy (role, name, document) VALUES (?, ?, ?) ' +
      'ON CONFLICT (role, name) DO UPDATE SET document = excluded.document',
    name,
    String(input.PolicyName),
    String(input.PolicyDocument),
  );
  return {};
};
