import type { UpdateAssumeRolePolicyRequest } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { findRole } from './role.ts';
import { refuseServiceRole } from './service-linked-role.ts';
import { checkTrustPolicy } from './trust-policy.ts';

/**
 * Changes who may assume a role. Throws NoSuchEntity, MalformedPolicyDocument, LimitExceeded or UnmodifiableEntity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAssumeRolePolicy.html
 */
export const UpdateAssumeRolePolicy: Operation<UpdateAssumeRolePolicyRequest, object> = (context, input) => {
  const role = findRole(context, input.RoleName);
  refuseServiceRole(role);
  const trust = String(input.PolicyDocument);
  checkTrustPolicy(context, trust);
  context.database.run('UPDATE role SET trust_policy = ? WHERE name = ?', trust, role.name);
  return {};
};
