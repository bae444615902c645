import type { RevokeSecurityGroupEgressRequest, RevokeSecurityGroupEgressResult } from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import { revokeRules } from './change-rules.ts';
import { findGroup } from './security-group-rules.ts';

/**
 * Takes rules away that let traffic out. Errors: InvalidGroup.NotFound, InvalidPermission.NotFound,
 * InvalidSecurityGroupRuleId.NotFound, MissingParameter.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RevokeSecurityGroupEgress.html
 */
export const RevokeSecurityGroupEgress: Operation<
  RevokeSecurityGroupEgressRequest,
  RevokeSecurityGroupEgressResult
> = (context, input) => {
  const group = findGroup(context, input);
  return { Return: true, RevokedSecurityGroupRules: revokeRules(context, group, input, true) };
};
