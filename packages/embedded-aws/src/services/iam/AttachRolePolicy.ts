import type { AttachRolePolicyRequest } from '@aws-sdk/client-iam';
import { AwsError } from '../../aws-error.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Operation } from '../../operation.ts';
import { findRole, noSuchEntity, roleNameConstraint, VALIDATION_ERROR } from './role.ts';

/**
 * Attaches a policy managed by AWS to a role; the account holds no managed policies of its own.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachRolePolicy.html
 */
export const AttachRolePolicy: Operation<AttachRolePolicyRequest, object> = ({ database }, input) => {
  checkConstraints(VALIDATION_ERROR, [
    roleNameConstraint(input.RoleName),
    { at: 'policyArn', value: input.PolicyArn, required: true, min: 20, max: 2048 },
  ]);
  const arn = String(input.PolicyArn);
  if (!arn.startsWith('arn:')) throw new AwsError('InvalidInput', `ARN ${arn} is not valid.`);
  const policy = /^arn:aws:iam::aws:policy\/(?:[\w+=,.@-]+\/)*([\w+=,.@-]+)$/.exec(arn);
  const { name } = findRole(database, input.RoleName);
  if (!policy) throw noSuchEntity(`Policy ${arn} does not exist or is not attachable.`);
  database.run(
    'INSERT INTO attached_policy (role, arn, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    name,
    arn,
    String(policy[1]),
  );
  return {};
};
