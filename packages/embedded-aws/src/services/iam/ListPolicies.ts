import type { ListPoliciesRequest, ListPoliciesResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { AWS_POLICIES } from './aws-policies.ts';
import { type PolicyRow, toPolicy } from './managed-policy.ts';
import { markedPage } from './marked-page.ts';

/** Whether a policy `p` is used, by the sort of use. */
const USES: Readonly<Record<string, string>> = {
  PermissionsPolicy: 'EXISTS (SELECT 1 FROM attached_policy a WHERE a.arn = p.arn)',
  PermissionsBoundary:
    '(EXISTS (SELECT 1 FROM role WHERE boundary = p.arn) OR EXISTS (SELECT 1 FROM iam_user WHERE boundary = p.arn))',
};

/**
 * Lists managed policies by their ARN, without their description and tags. Throws ValidationError for a marker of another list.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicies.html
 */
export const ListPolicies: Operation<ListPoliciesRequest, ListPoliciesResponse> = (context, input) => {
  const { Scope = 'All', OnlyAttached = false, PathPrefix = '/', PolicyUsageFilter = '' } = input;
  const isUsed = USES[PolicyUsageFilter] ?? `(${Object.values(USES).join(' OR ')})`;
  const ownPolicies = (after: string, limit: number) =>
    context.database.all<PolicyRow>(
      `SELECT * FROM managed_policy p WHERE arn > ? AND substr(path, 1, ?) = ? ${OnlyAttached ? `AND ${isUsed}` : ''} ` +
        'ORDER BY arn LIMIT ?',
      after,
      PathPrefix.length,
      PathPrefix,
      limit,
    );
  const awsPolicies = (after: string) =>
    [...AWS_POLICIES.values()]
      .map(({ policy }) => policy)
      .filter(({ arn, path }) => arn > after && path.startsWith(PathPrefix))
      .filter(
        ({ arn }) =>
          !OnlyAttached ||
          context.database.get(`SELECT 1 FROM (SELECT ? AS arn) p WHERE ${isUsed}`, arn) !== undefined,
      );
  const { items, ...page } = markedPage(input, {
    list: `Policies ${Scope} ${OnlyAttached} ${PathPrefix} ${PolicyUsageFilter}`,
    read: (after, limit) =>
      [
        ...(Scope === 'AWS' ? [] : ownPolicies(after, limit)),
        ...(Scope === 'Local' ? [] : awsPolicies(after)),
      ].sort((a, b) => (a.arn < b.arn ? -1 : 1)),
    keyOf: ({ arn }) => arn,
  });
  const listed = items.map((row) => ({ ...toPolicy(context, row), Description: undefined, Tags: undefined }));
  return { Policies: listed, ...page };
};
