import type {
  AuthorizeSecurityGroupIngressRequest,
  AuthorizeSecurityGroupIngressResult,
} from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import { addRules } from './change-rules.ts';
import { findGroup, readRules } from './security-group-rules.ts';

/**
 * Adds rules that let traffic in. Errors: InvalidGroup.NotFound, InvalidPermission.Duplicate, InvalidParameterValue,
 * MissingParameter, RulesPerSecurityGroupLimitExceeded.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupIngress.html
 */
export const AuthorizeSecurityGroupIngress: Operation<
  AuthorizeSecurityGroupIngressRequest,
  AuthorizeSecurityGroupIngressResult
> = (context, input) => {
  const group = findGroup(context, input);
  const added = addRules(context, group, readRules(context, group, input, false), input.TagSpecifications);
  return { Return: true, SecurityGroupRules: added };
};
