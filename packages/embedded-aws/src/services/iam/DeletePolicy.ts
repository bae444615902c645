import type { DeletePolicyRequest } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { deleteConflict } from './errors.ts';
import { toPolicy } from './managed-policy.ts';
import { requireOwnPolicy } from './policy-versions.ts';

const HAS_VERSIONS =
  "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The " +
  'default version is deleted with the policy.';

/**
 * Deletes a managed policy that nobody has and of which only one version is left. Throws NoSuchEntity or DeleteConflict.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicy.html
 */
export const DeletePolicy: Operation<DeletePolicyRequest, object> = (context, input) => {
  const { database } = context;
  return database.transaction(() => {
    const policy = requireOwnPolicy(context, input.PolicyArn, 'DeletePolicy');
    const { AttachmentCount = 0, PermissionsBoundaryUsageCount = 0 } = toPolicy(context, policy);
    if (AttachmentCount + PermissionsBoundaryUsageCount > 0) {
      throw deleteConflict('Cannot delete a policy attached to entities.');
    }
    const versions = database.all('SELECT 1 FROM policy_version WHERE arn = ? LIMIT 2', policy.arn);
    if (versions.length > 1) throw deleteConflict(HAS_VERSIONS);
    database.run('DELETE FROM policy_version WHERE arn = ?', policy.arn);
    database.run('DELETE FROM managed_policy WHERE arn = ?', policy.arn);
    return {};
  });
};
