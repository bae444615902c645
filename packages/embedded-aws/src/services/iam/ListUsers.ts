import type { ListUsersRequest, ListUsersResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { listEntities } from './list-entities.ts';
import { toUser } from './user.ts';

/**
 * Lists the users below a path, without their tags and boundaries. Throws ValidationError for a marker of another list.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html
 */
export const ListUsers: Operation<ListUsersRequest, ListUsersResponse> = (context, input) => {
  const { items, ...page } = listEntities(context, 'user', input);
  const listed = items.map((row) => ({
    ...toUser(context, row),
    Tags: undefined,
    PermissionsBoundary: undefined,
  }));
  return { Users: listed, ...page };
};
