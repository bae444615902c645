import type { ListRolesRequest, ListRolesResponse } from '@aws-sdk/client-iam';
import { checkConstraints } from '../../constraints.ts';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../paging.ts';
import { invalidMarker, type RoleRow, toRole, VALIDATION_ERROR } from './role.ts';

/**
 * Lists the roles below a path, without their tags.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html
 */
export const ListRoles: Operation<ListRolesRequest, ListRolesResponse> = (context, input) => {
  checkConstraints(VALIDATION_ERROR, [
    { at: 'pathPrefix', value: input.PathPrefix, min: 1, max: 512, pattern: /^\/[!-\u007F]*$/ },
    { at: 'marker', value: input.Marker, min: 1, max: 320 },
    { at: 'maxItems', value: input.MaxItems, min: 1, max: 1000 },
  ]);
  const roles = context.database
    .all<RoleRow>('SELECT * FROM role ORDER BY name')
    .filter((row) => row.path.startsWith(input.PathPrefix ?? '/'));
  const page = pageOf(roles, {
    list: 'ListRoles',
    keyOf: (row) => row.name,
    limit: input.MaxItems ?? 100,
    token: input.Marker,
    invalidToken: invalidMarker,
  });
  return {
    Roles: page.items.map((row) => ({ ...toRole(context, row), Tags: undefined })),
    IsTruncated: page.nextToken !== undefined,
    Marker: page.nextToken,
  };
};
