import type { ListAccessKeysRequest, ListAccessKeysResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { markedPage } from './marked-page.ts';
import { findUserOrCaller } from './user.ts';
import { toKeyMetadata, type UserKeyRow } from './user-keys.ts';

/**
 * Lists the access keys of a user, without a name those of the one who calls. Throws NoSuchEntity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccessKeys.html
 */
export const ListAccessKeys: Operation<ListAccessKeysRequest, ListAccessKeysResponse> = (context, input) => {
  const { name } = findUserOrCaller(context, input.UserName);
  const { items, ...page } = markedPage(input, {
    list: `AccessKeys ${name}`,
    read: (after, limit) =>
      context.database.all<UserKeyRow>(
        'SELECT * FROM user_key WHERE user = ? AND id > ? ORDER BY id LIMIT ?',
        name,
        after,
        limit,
      ),
    keyOf: ({ id }) => id,
  });
  return { AccessKeyMetadata: items.map(toKeyMetadata), ...page };
};
