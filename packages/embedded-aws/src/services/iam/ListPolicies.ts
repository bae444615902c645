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

/** What a policy is known by in a marker; an ARN can be too long for one. */
const KEY = /^(own|aws) (.*)$/;

/**
 * Lists managed policies, the account's own first, by their names and without description and tags. Throws
 * ValidationError for a marker of another list.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicies.html
 */
export const ListPolicies: Operation<ListPoliciesRequest, ListPoliciesResponse> = (context, input) => {
  const { Scope = 'All', OnlyAttached = false, PathPrefix = '/', PolicyUsageFilter = '' } = input;
  const isUsed = USES[PolicyUsageFilter] ?? `(${Object.values(USES).join(' OR ')})`;
  const ownPolicies = (name: string, limit: number) =>
    context.database.all<PolicyRow>(
      'SELECT * FROM managed_policy p WHERE name > ? AND substr(path, 1, ?) = ? ' +
        `${OnlyAttached ? `AND ${isUsed} ` : ''}ORDER BY name LIMIT ?`,
      name,
      PathPrefix.length,
      PathPrefix,
      limit,
    );
  const isListed = ({ arn, path }: PolicyRow) =>
    path.startsWith(PathPrefix) &&
    (!OnlyAttached ||
      context.database.get(`SELECT 1 FROM (SELECT ? AS arn) p WHERE ${isUsed}`, arn) !== undefined);
  const awsPolicies = (after: string) =>
    [...AWS_POLICIES.values()].map(({ policy }) => policy).filter((row) => row.name > after && isListed(row));
  const { items, ...page } = markedPage(input, {
    list: `Policies ${Scope} ${OnlyAttached} ${PathPrefix} ${PolicyUsageFilter}`,
    read: (after, limit) => {
      const [, section = 'own', name = ''] = KEY.exec(after) ?? [];
      const own = section === 'own' && Scope !== 'AWS' ? ownPolicies(name, limit) : [];
      const aws = Scope === 'Local' ? [] : awsPolicies(section === 'aws' ? name : '');
      return [...own, ...aws];
    },
    keyOf: ({ arn, name }) => `${AWS_POLICIES.has(arn) ? 'aws' : 'own'} ${name}`,
  });
  const listed = items.map((row) => ({ ...toPolicy(context, row), Description: undefined, Tags: undefined }));
  return { Policies: listed, ...page };
};
