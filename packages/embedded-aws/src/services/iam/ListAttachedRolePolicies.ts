import type { ListAttachedRolePoliciesRequest, ListAttachedRolePoliciesResponse } from '@aws-sdk/client-iam';
import { checkConstraints } from '../../constraints.ts';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../paging.ts';
import { findRole, invalidMarker, roleNameConstraint, VALIDATION_ERROR } from './role.ts';

/**
 * Lists the managed policies of a role.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedRolePolicies.html
 */
export const ListAttachedRolePolicies: Operation<
  ListAttachedRolePoliciesRequest,
  ListAttachedRolePoliciesResponse
> = ({ database }, input) => {
  checkConstraints(VALIDATION_ERROR, [
    roleNameConstraint(input.RoleName),
    { at: 'maxItems', value: input.MaxItems, min: 1, max: 1000 },
  ]);
  const { name } = findRole(database, input.RoleName);
  const attached = database
    .all<{ arn: string; name: string }>(
      'SELECT arn, name FROM attached_policy WHERE role = ? ORDER BY name',
      name,
    )
    .filter((policy) => pathOf(policy.arn).startsWith(input.PathPrefix ?? '/'));
  const page = pageOf(attached, {
    list: `ListAttachedRolePolicies ${name}`,
    keyOf: (row) => row.arn,
    limit: input.MaxItems ?? 100,
    token: input.Marker,
    invalidToken: invalidMarker,
  });
  return {
    AttachedPolicies: page.items.map((row) => ({ PolicyName: row.name, PolicyArn: row.arn })),
    IsTruncated: page.nextToken !== undefined,
    Marker: page.nextToken,
  };
};

function pathOf(arn: string): string {
  return arn.slice(arn.indexOf('/'), arn.lastIndexOf('/') + 1);
}
