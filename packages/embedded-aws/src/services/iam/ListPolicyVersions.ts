import type { ListPolicyVersionsRequest, ListPolicyVersionsResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { AWS_POLICIES } from './aws-policies.ts';
import { requirePolicy, toVersion, type VersionRow } from './managed-policy.ts';
import { markedPage } from './marked-page.ts';

/**
 * Lists the versions of a managed policy, the newest first, without their documents. Throws NoSuchEntity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicyVersions.html
 */
export const ListPolicyVersions: Operation<ListPolicyVersionsRequest, ListPolicyVersionsResponse> = (
  context,
  input,
) => {
  const policy = requirePolicy(context.database, input.PolicyArn);
  const { items, ...page } = markedPage(input, {
    list: `PolicyVersions ${policy.arn}`,
    read: (after, limit) => {
      const own = AWS_POLICIES.get(policy.arn);
      if (own) return [own.version];
      return context.database.all<VersionRow>(
        'SELECT * FROM policy_version WHERE arn = ? AND version < ? ORDER BY version DESC LIMIT ?',
        policy.arn,
        after === '' ? Number.MAX_SAFE_INTEGER : Number(after),
        limit,
      );
    },
    keyOf: ({ version }) => String(version),
  });
  return { Versions: items.map((row) => ({ ...toVersion(policy, row), Document: undefined })), ...page };
};
