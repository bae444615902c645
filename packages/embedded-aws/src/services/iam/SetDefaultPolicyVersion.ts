import type { SetDefaultPolicyVersionRequest } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { wholeSecond } from './entity.ts';
import { requireOwnPolicy, requireVersion } from './policy-versions.ts';

/**
 * Puts a version of a managed policy in force. Throws NoSuchEntity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_SetDefaultPolicyVersion.html
 */
export const SetDefaultPolicyVersion: Operation<SetDefaultPolicyVersionRequest, object> = (
  context,
  input,
) => {
  const policy = requireOwnPolicy(context, input.PolicyArn, 'SetDefaultPolicyVersion');
  const { version } = requireVersion(context, policy, input.VersionId);
  context.database.run(
    'UPDATE managed_policy SET default_version = ?, updated_at = ? WHERE arn = ?',
    version,
    wholeSecond(context.now()),
    policy.arn,
  );
  return {};
};
