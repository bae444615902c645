import type { DeleteUserRequest } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { deleteEntity } from './create-entity.ts';
import { deleteConflict } from './errors.ts';
import { findUser } from './user.ts';

/**
 * Deletes a user that has no policies and no access keys any more. Throws NoSuchEntity or DeleteConflict.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUser.html
 */
export const DeleteUser: Operation<DeleteUserRequest, object> = (context, input) => {
  return context.database.transaction(() => {
    const { name } = findUser(context, input.UserName);
    if (context.database.get('SELECT 1 FROM user_key WHERE user = ?', name)) {
      throw deleteConflict('Cannot delete entity, must remove access keys first.');
    }
    deleteEntity(context, 'user', name);
    return {};
  });
};
