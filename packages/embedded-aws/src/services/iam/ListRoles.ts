import type { ListRolesRequest, ListRolesResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { listEntities } from './list-entities.ts';
import { toRole } from './role.ts';

/**
 * Lists the roles below a path, without their tags and boundaries. Throws ValidationError for a marker of another list.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html
 */
export const ListRoles: Operation<ListRolesRequest, ListRolesResponse> = (context, input) => {
  const { items, ...page } = listEntities(context, 'role', input);
  const listed = items.map((row) => ({
    ...toRole(context, row),
    Tags: undefined,
    PermissionsBoundary: undefined,
  }));
  return { Roles: listed, ...page };
};
