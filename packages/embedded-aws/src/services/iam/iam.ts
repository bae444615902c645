import type { QueryService } from '../service.ts';
import { AttachRolePolicy } from './AttachRolePolicy.ts';
import { CreateRole } from './CreateRole.ts';
import { DeleteRole } from './DeleteRole.ts';
import { DeleteRolePolicy } from './DeleteRolePolicy.ts';
import { DetachRolePolicy } from './DetachRolePolicy.ts';
import { GetRole } from './GetRole.ts';
import { GetRolePolicy } from './GetRolePolicy.ts';
import { ListAttachedRolePolicies } from './ListAttachedRolePolicies.ts';
import { ListRolePolicies } from './ListRolePolicies.ts';
import { ListRoles } from './ListRoles.ts';
import { PutRolePolicy } from './PutRolePolicy.ts';
import { iamTables } from './tables.ts';

/** Identity and Access Management, roles only. One endpoint serves all Regions. */
export const iam: QueryService = {
  protocol: 'query',
  version: '2010-05-08',
  xmlNamespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
  name: 'iam',
  signingName: 'iam',
  regional: false,
  tables: iamTables,
  loadClient: () => import('@aws-sdk/client-iam'),
  operations: {
    AttachRolePolicy,
    CreateRole,
    DeleteRole,
    DeleteRolePolicy,
    DetachRolePolicy,
    GetRole,
    GetRolePolicy,
    ListAttachedRolePolicies,
    ListRolePolicies,
    ListRoles,
    PutRolePolicy,
  },
};
