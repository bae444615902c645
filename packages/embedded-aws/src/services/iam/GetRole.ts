import type { GetRoleRequest, GetRoleResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { findRole, toRole } from './role.ts';

/**
 * Gives a role with its trust policy. Throws NoSuchEntity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html
 */
export const GetRole: Operation<GetRoleRequest, GetRoleResponse> = (context, input) => {
  return { Role: { ...toRole(context, findRole(context, input.RoleName)), RoleLastUsed: {} } };
};
