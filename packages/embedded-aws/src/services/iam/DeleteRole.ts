import type { DeleteRoleRequest } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { deleteEntity } from './create-entity.ts';
import { findRole } from './role.ts';
import { refuseServiceRole } from './service-linked-role.ts';

/**
 * Deletes a role that has no policies any more. Throws NoSuchEntity, DeleteConflict or UnmodifiableEntity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRole.html
 */
export const DeleteRole: Operation<DeleteRoleRequest, object> = (context, input) =>
  context.database.transaction(() => {
    const role = findRole(context, input.RoleName);
    refuseServiceRole(role);
    deleteEntity(context, 'role', role.name);
    return {};
  });
