import type { PutUserPermissionsBoundaryRequest } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { checkBoundary } from './permissions-boundary.ts';
import { findUser } from './user.ts';

/**
 * Sets the policy that limits all others of a user. Throws NoSuchEntity or InvalidInput.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutUserPermissionsBoundary.html
 */
export const PutUserPermissionsBoundary: Operation<PutUserPermissionsBoundaryRequest, object> = (
  context,
  input,
) => {
  const { name } = findUser(context, input.UserName);
  const boundary = checkBoundary(context.database, input.PermissionsBoundary);
  context.database.run('UPDATE iam_user SET boundary = ? WHERE name = ?', boundary, name);
  return {};
};
