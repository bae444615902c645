import type { Role, Tag } from '@aws-sdk/client-iam';
import type { OperationContext } from '../../operation.ts';
import { encodePolicy } from './encode-policy.ts';
import { type EntityRow, entityArn, requireEntity } from './entity.ts';
import { toBoundary } from './permissions-boundary.ts';

/** A role as it is kept. */
export interface RoleRow extends EntityRow {
  trust_policy: string;
  description: string | null;
  max_session_duration: number;
}

/** Gives a role by its name, in any case; throws NoSuchEntity. */
export function findRole({ database }: OperationContext, name: string | undefined): RoleRow {
  return requireEntity(database, 'role', name);
}

/** Gives a role as the API shows it. */
export function toRole(context: OperationContext, row: RoleRow): Role {
  const tags = JSON.parse(row.tags) as Tag[];
  return {
    Path: row.path,
    RoleName: row.name,
    RoleId: row.id,
    Arn: entityArn(context, 'role', row),
    CreateDate: new Date(row.created_at),
    AssumeRolePolicyDocument: encodePolicy(row.trust_policy),
    Description: row.description ?? undefined,
    MaxSessionDuration: row.max_session_duration,
    PermissionsBoundary: toBoundary(row),
    Tags: tags.length > 0 ? tags : undefined,
  };
}
