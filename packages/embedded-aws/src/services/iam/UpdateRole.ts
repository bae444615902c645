import type { UpdateRoleRequest, UpdateRoleResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { findRole } from './role.ts';
import { refuseServiceRole } from './service-linked-role.ts';

/**
 * Changes the description and the longest session of a role. Throws NoSuchEntity or UnmodifiableEntity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRole.html
 */
export const UpdateRole: Operation<UpdateRoleRequest, UpdateRoleResponse> = (context, input) => {
  const role = findRole(context, input.RoleName);
  refuseServiceRole(role);
  context.database.run(
    'UPDATE role SET description = ?, max_session_duration = ? WHERE name = ?',
    input.Description ?? role.description,
    input.MaxSessionDuration ?? role.max_session_duration,
    role.name,
  );
  return {};
};
