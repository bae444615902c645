import type { DeleteAccessKeyRequest } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { findUserOrCaller } from './user.ts';
import { deleteUserKey, requireUserKey } from './user-keys.ts';

/**
 * Deletes an access key of a user. Throws NoSuchEntity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccessKey.html
 */
export const DeleteAccessKey: Operation<DeleteAccessKeyRequest, object> = (context, input) => {
  const { name } = findUserOrCaller(context, input.UserName);
  deleteUserKey(context, requireUserKey(context, name, input.AccessKeyId));
  return {};
};
