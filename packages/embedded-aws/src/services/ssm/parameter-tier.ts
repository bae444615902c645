import type { ParameterTier } from '@aws-sdk/client-ssm';
import { AwsError } from '../../aws-error.ts';
import { needsAdvancedTier } from './parameter-value.ts';

const DOWNGRADE =
  "This parameter uses the advanced-parameter tier. You can't downgrade a parameter from the advanced-parameter tier to " +
  'the standard-parameter tier. If necessary, you can delete the advanced parameter and recreate it as a standard parameter.';

/**
 * Gives the tier that a version is kept in. Throws ValidationException for a step down and
 * InvalidPolicyTypeException for policies of a standard parameter.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html
 */
export function chooseTier(
  asked: ParameterTier | undefined,
  value: string,
  hasPolicies: boolean,
  current: ParameterTier | undefined,
): 'Standard' | 'Advanced' {
  if (current === 'Advanced') {
    if (asked === 'Standard') throw new AwsError('ValidationException', DOWNGRADE);
    return 'Advanced';
  }
  if (asked === 'Advanced') return 'Advanced';
  if (asked === 'Intelligent-Tiering' && (hasPolicies || needsAdvancedTier(value))) return 'Advanced';
  if (hasPolicies) {
    throw new AwsError(
      'InvalidPolicyTypeException',
      'Parameter policies are supported by the advanced-parameter tier only.',
    );
  }
  return 'Standard';
}
