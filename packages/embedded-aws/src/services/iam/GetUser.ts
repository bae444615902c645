import type { GetUserRequest, GetUserResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { findUserOrCaller, toUser } from './user.ts';

/**
 * Gives a user, without a name the one who calls. Throws NoSuchEntity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUser.html
 */
export const GetUser: Operation<GetUserRequest, GetUserResponse> = (context, input) => {
  return { User: toUser(context, findUserOrCaller(context, input.UserName)) };
};
