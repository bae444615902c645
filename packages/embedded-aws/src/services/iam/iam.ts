import type { QueryService } from '../service.ts';
import { AttachRolePolicy } from './AttachRolePolicy.ts';
import { AttachUserPolicy } from './AttachUserPolicy.ts';
import { CreateAccessKey } from './CreateAccessKey.ts';
import { CreatePolicy } from './CreatePolicy.ts';
import { CreatePolicyVersion } from './CreatePolicyVersion.ts';
import { CreateRole } from './CreateRole.ts';
import { CreateServiceLinkedRole } from './CreateServiceLinkedRole.ts';
import { CreateUser } from './CreateUser.ts';
import { iamConditionKeys } from './condition-keys.ts';
import { DeleteAccessKey } from './DeleteAccessKey.ts';
import { DeletePolicy } from './DeletePolicy.ts';
import { DeletePolicyVersion } from './DeletePolicyVersion.ts';
import { DeleteRole } from './DeleteRole.ts';
import { DeleteRolePermissionsBoundary } from './DeleteRolePermissionsBoundary.ts';
import { DeleteRolePolicy } from './DeleteRolePolicy.ts';
import { DeleteUser } from './DeleteUser.ts';
import { DeleteUserPermissionsBoundary } from './DeleteUserPermissionsBoundary.ts';
import { DeleteUserPolicy } from './DeleteUserPolicy.ts';
import { DetachRolePolicy } from './DetachRolePolicy.ts';
import { DetachUserPolicy } from './DetachUserPolicy.ts';
import { VALIDATION_ERROR } from './errors.ts';
import { GetAccountSummary } from './GetAccountSummary.ts';
import { GetContextKeysForCustomPolicy } from './GetContextKeysForCustomPolicy.ts';
import { GetContextKeysForPrincipalPolicy } from './GetContextKeysForPrincipalPolicy.ts';
import { GetPolicy } from './GetPolicy.ts';
import { GetPolicyVersion } from './GetPolicyVersion.ts';
import { GetRole } from './GetRole.ts';
import { GetRolePolicy } from './GetRolePolicy.ts';
import { GetUser } from './GetUser.ts';
import { GetUserPolicy } from './GetUserPolicy.ts';
import { ListAccessKeys } from './ListAccessKeys.ts';
import { ListAccountAliases } from './ListAccountAliases.ts';
import { ListAttachedRolePolicies } from './ListAttachedRolePolicies.ts';
import { ListAttachedUserPolicies } from './ListAttachedUserPolicies.ts';
import { ListEntitiesForPolicy } from './ListEntitiesForPolicy.ts';
import { ListPolicies } from './ListPolicies.ts';
import { ListPolicyVersions } from './ListPolicyVersions.ts';
import { ListRolePolicies } from './ListRolePolicies.ts';
import { ListRoles } from './ListRoles.ts';
import { ListRoleTags } from './ListRoleTags.ts';
import { ListUserPolicies } from './ListUserPolicies.ts';
import { ListUsers } from './ListUsers.ts';
import { ListUserTags } from './ListUserTags.ts';
import { loadIamModel } from './model.ts';
import { PutRolePermissionsBoundary } from './PutRolePermissionsBoundary.ts';
import { PutRolePolicy } from './PutRolePolicy.ts';
import { PutUserPermissionsBoundary } from './PutUserPermissionsBoundary.ts';
import { PutUserPolicy } from './PutUserPolicy.ts';
import { iamResources } from './resources.ts';
import { SetDefaultPolicyVersion } from './SetDefaultPolicyVersion.ts';
import { SimulateCustomPolicy } from './SimulateCustomPolicy.ts';
import { SimulatePrincipalPolicy } from './SimulatePrincipalPolicy.ts';
import { TagRole } from './TagRole.ts';
import { TagUser } from './TagUser.ts';
import { iamTables } from './tables.ts';
import { UntagRole } from './UntagRole.ts';
import { UntagUser } from './UntagUser.ts';
import { UpdateAccessKey } from './UpdateAccessKey.ts';
import { UpdateAssumeRolePolicy } from './UpdateAssumeRolePolicy.ts';
import { UpdateRole } from './UpdateRole.ts';

/** Identity and Access Management. One endpoint serves all Regions. */
export const iam: QueryService = {
  protocol: 'query',
  version: '2010-05-08',
  xmlNamespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
  name: 'iam',
  signingName: 'iam',
  regional: false,
  tables: iamTables,
  loadClient: () => import('@aws-sdk/client-iam'),
  loadModel: loadIamModel,
  constraintError: VALIDATION_ERROR,
  resources: iamResources,
  conditionKeys: iamConditionKeys,
  operations: {
    AttachRolePolicy,
    AttachUserPolicy,
    CreateAccessKey,
    CreatePolicy,
    CreatePolicyVersion,
    CreateRole,
    CreateServiceLinkedRole,
    CreateUser,
    DeleteAccessKey,
    DeletePolicy,
    DeletePolicyVersion,
    DeleteRole,
    DeleteRolePermissionsBoundary,
    DeleteRolePolicy,
    DeleteUser,
    DeleteUserPermissionsBoundary,
    DeleteUserPolicy,
    DetachRolePolicy,
    DetachUserPolicy,
    GetAccountSummary,
    GetContextKeysForCustomPolicy,
    GetContextKeysForPrincipalPolicy,
    GetPolicy,
    GetPolicyVersion,
    GetRole,
    GetRolePolicy,
    GetUser,
    GetUserPolicy,
    ListAccessKeys,
    ListAccountAliases,
    ListAttachedRolePolicies,
    ListAttachedUserPolicies,
    ListEntitiesForPolicy,
    ListPolicies,
    ListPolicyVersions,
    ListRolePolicies,
    ListRoleTags,
    ListRoles,
    ListUserPolicies,
    ListUserTags,
    ListUsers,
    PutRolePermissionsBoundary,
    PutRolePolicy,
    PutUserPermissionsBoundary,
    PutUserPolicy,
    SetDefaultPolicyVersion,
    SimulateCustomPolicy,
    SimulatePrincipalPolicy,
    TagRole,
    TagUser,
    UntagRole,
    UntagUser,
    UpdateAccessKey,
    UpdateAssumeRolePolicy,
    UpdateRole,
  },
};
