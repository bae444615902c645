import type { CreateUserRequest, CreateUserResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { checkName } from './check-name.ts';
import { insertRow, newEntity } from './create-entity.ts';
import { toUser } from './user.ts';

/**
 * Creates a user. Throws EntityAlreadyExists, InvalidInput, LimitExceeded, and NoSuchEntity for its permissions boundary.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateUser.html
 */
export const CreateUser: Operation<CreateUserRequest, CreateUserResponse> = (context, input) => {
  const row = newEntity(context, 'user', checkName('userName', input.UserName), input);
  insertRow(context, 'iam_user', row);
  return { User: toUser(context, row) };
};
