import type { CreatePolicyVersionRequest, CreatePolicyVersionResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { wholeSecond } from './entity.ts';
import { limitExceeded } from './errors.ts';
import { toVersion } from './managed-policy.ts';
import { checkDocument, insertVersion, requireOwnPolicy } from './policy-versions.ts';

const MOST_VERSIONS = 5;
const TOO_MANY =
  'A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.';

/**
 * Adds a version to a managed policy. Throws NoSuchEntity, MalformedPolicyDocument or LimitExceeded.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicyVersion.html
 */
export const CreatePolicyVersion: Operation<CreatePolicyVersionRequest, CreatePolicyVersionResponse> = (
  context,
  input,
) => {
  const { database, now } = context;
  const document = String(input.PolicyDocument);
  return database.transaction(() => {
    const policy = requireOwnPolicy(context, input.PolicyArn, 'CreatePolicyVersion');
    checkDocument(document);
    const kept = database.get<{ total: number }>(
      'SELECT COUNT(*) AS total FROM policy_version WHERE arn = ?',
      policy.arn,
    );
    if ((kept?.total ?? 0) >= MOST_VERSIONS) throw limitExceeded(TOO_MANY);
    const version = policy.last_version + 1;
    const row = insertVersion(context, policy.arn, version, document);
    const inForce = input.SetAsDefault ? version : policy.default_version;
    database.run(
      'UPDATE managed_policy SET last_version = ?, default_version = ?, updated_at = ? WHERE arn = ?',
      version,
      inForce,
      wholeSecond(now()),
      policy.arn,
    );
    const made = toVersion({ ...policy, default_version: inForce }, row);
    return { PolicyVersion: { ...made, Document: undefined } };
  });
};
