import type { UpdateAccessKeyRequest } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { findUserOrCaller } from './user.ts';
import { requireUserKey, setUserKeyStatus } from './user-keys.ts';

/**
 * Switches an access key of a user on or off. Throws NoSuchEntity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccessKey.html
 */
export const UpdateAccessKey: Operation<UpdateAccessKeyRequest, object> = (context, input) => {
  const { name } = findUserOrCaller(context, input.UserName);
  setUserKeyStatus(context, requireUserKey(context, name, input.AccessKeyId), String(input.Status));
  return {};
};
