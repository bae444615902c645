import type { DeleteUserPermissionsBoundaryRequest } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { noSuchEntity } from './errors.ts';
import { findUser } from './user.ts';

/**
 * Takes the permissions boundary from a user. Throws NoSuchEntity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUserPermissionsBoundary.html
 */
export const DeleteUserPermissionsBoundary: Operation<DeleteUserPermissionsBoundaryRequest, object> = (
  context,
  input,
) => {
  const { name, boundary } = findUser(context, input.UserName);
  if (boundary === null) throw noSuchEntity(`User ${name} does not have a permissions boundary.`);
  context.database.run('UPDATE iam_user SET boundary = NULL WHERE name = ?', name);
  return {};
};
