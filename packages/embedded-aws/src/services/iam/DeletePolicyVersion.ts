import type { DeletePolicyVersionRequest } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { deleteConflict } from './errors.ts';
import { requireOwnPolicy, requireVersion } from './policy-versions.ts';

/**
 * Deletes a version of a managed policy that is not in force. Throws NoSuchEntity or DeleteConflict.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicyVersion.html
 */
export const DeletePolicyVersion: Operation<DeletePolicyVersionRequest, object> = (context, input) => {
  const policy = requireOwnPolicy(context, input.PolicyArn, 'DeletePolicyVersion');
  const { version } = requireVersion(context, policy, input.VersionId);
  if (version === policy.default_version) {
    throw deleteConflict('Cannot delete the default version of a policy.');
  }
  context.database.run('DELETE FROM policy_version WHERE arn = ? AND version = ?', policy.arn, version);
  return {};
};
