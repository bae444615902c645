import type { GetRoleRequest, GetRoleResponse } from '@aws-sdk/client-iam';
import { checkConstraints } from '../../constraints.ts';
import type { Operation } from '../../operation.ts';
import { findRole, roleNameConstraint, toRole, VALIDATION_ERROR } from './role.ts';

/**
 * Gives a role with its trust policy.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html
 */
export const GetRole: Operation<GetRoleRequest, GetRoleResponse> = (context, input) => {
  checkConstraints(VALIDATION_ERROR, [roleNameConstraint(input.RoleName)]);
  return { Role: { ...toRole(context, findRole(context.database, input.RoleName)), RoleLastUsed: {} } };
};
