import type { ListRolePoliciesRequest, ListRolePoliciesResponse } from '@aws-sdk/client-iam';
import { checkConstraints } from '../../constraints.ts';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../paging.ts';
import { findRole, invalidMarker, roleNameConstraint, VALIDATION_ERROR } from './role.ts';

/**
 * Lists the names of a role's inline policies.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRolePolicies.html
 */
export const ListRolePolicies: Operation<ListRolePoliciesRequest, ListRolePoliciesResponse> = (
  { database },
  input,
) => {
  checkConstraints(VALIDATION_ERROR, [
    roleNameConstraint(input.RoleName),
    { at: 'maxItems', value: input.MaxItems, min: 1, max: 1000 },
  ]);
  const { name } = findRole(database, input.RoleName);
  const policies = database.all<{ name: string }>(
    'SELECT name FROM role_policy WHERE role = ? ORDER BY name',
    name,
  );
  const page = pageOf(policies, {
    list: `ListRolePolicies ${name}`,
    keyOf: (row) => row.name,
    limit: input.MaxItems ?? 100,
    token: input.Marker,
    invalidToken: invalidMarker,
  });
  return {
    PolicyNames: page.items.map((row) => row.name),
    IsTruncated: page.nextToken !== undefined,
    Marker: page.nextToken,
  };
};
