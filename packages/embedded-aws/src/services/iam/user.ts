import type { Tag, User } from '@aws-sdk/client-iam';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { type EntityRow, entityArn, findEntity, requireEntity } from './entity.ts';
import { VALIDATION_ERROR } from './errors.ts';
import { toBoundary } from './permissions-boundary.ts';

/** Gives a user by its name, in any case; throws NoSuchEntity. */
export function findUser({ database }: OperationContext, name: string | undefined): EntityRow {
  return requireEntity(database, 'user', name);
}

/** Gives a user by its name, or the one who calls; throws NoSuchEntity, and ValidationError for a caller who is none. */
export function findUserOrCaller(context: OperationContext, name: string | undefined): EntityRow {
  if (name !== undefined) return findUser(context, name);
  const { caller } = context;
  const user = caller.kind === 'user' ? findEntity(context.database, 'user', caller.name) : undefined;
  if (!user) {
    throw new AwsError(VALIDATION_ERROR, 'Must specify userName when calling with non-User credentials');
  }
  return user;
}

/** Gives a user as the API shows it. */
export function toUser(context: OperationContext, row: EntityRow): User {
  const tags = JSON.parse(row.tags) as Tag[];
  return {
    Path: row.path,
    UserName: row.name,
    UserId: row.id,
    Arn: entityArn(context, 'user', row),
    CreateDate: new Date(row.created_at),
    PermissionsBoundary: toBoundary(row),
    Tags: tags.length > 0 ? tags : undefined,
  };
}
