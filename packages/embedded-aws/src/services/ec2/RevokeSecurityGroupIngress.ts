import type {
  RevokeSecurityGroupIngressRequest,
  RevokeSecurityGroupIngressResult,
} from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import { revokeRules } from './change-rules.ts';
import { findGroup } from './security-group-rules.ts';

/**
 * Takes rules away that let traffic in. Errors: InvalidGroup.NotFound, InvalidPermission.NotFound,
 * InvalidSecurityGroupRuleId.NotFound, MissingParameter.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RevokeSecurityGroupIngress.html
 */
export const RevokeSecurityGroupIngress: Operation<
  RevokeSecurityGroupIngressRequest,
  RevokeSecurityGroupIngressResult
> = (context, input) => {
  const group = findGroup(context, input);
  return { Return: true, RevokedSecurityGroupRules: revokeRules(context, group, input, false) };
};
