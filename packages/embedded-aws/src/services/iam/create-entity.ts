import type { Tag } from '@aws-sdk/client-iam';
import type { OperationContext } from '../../operation.ts';
import { ENTITY_TABLES, type EntityKind, type EntityRow, findEntity, newId, wholeSecond } from './entity.ts';
import { checkTags } from './entity-tags.ts';
import { alreadyExists, deleteConflict } from './errors.ts';
import { checkBoundary } from './permissions-boundary.ts';

/** What users and roles are made with. */
export interface NewEntity {
  Path?: string | undefined;
  PermissionsBoundary?: string | undefined;
  Tags?: Tag[] | undefined;
}

/** Makes the row of a new user or role. Throws EntityAlreadyExists, NoSuchEntity for its boundary, InvalidInput. */
export function newEntity(
  { database, now }: OperationContext,
  kind: EntityKind,
  name: string,
  { Path, PermissionsBoundary, Tags = [] }: NewEntity,
): EntityRow {
  checkTags(Tags);
  if (findEntity(database, kind, name)) {
    throw alreadyExists(`${kind === 'user' ? 'User' : 'Role'} with name ${name} already exists.`);
  }
  return {
    name,
    path: Path ?? '/',
    id: newId(kind === 'user' ? 'AIDA' : 'AROA'),
    created_at: wholeSecond(now()),
    tags: JSON.stringify(Tags),
    boundary: PermissionsBoundary === undefined ? null : checkBoundary(database, PermissionsBoundary),
  };
}

/** Writes a row that is not there yet. */
export function insertRow({ database }: OperationContext, table: string, row: object): void {
  const columns = Object.keys(row);
  database.run(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ...(Object.values(row) as (string | number | null)[]),
  );
}

/** Deletes a user or role that has no policies any more. Throws DeleteConflict. */
export function deleteEntity({ database }: OperationContext, kind: EntityKind, name: string): void {
  const has = (table: string) =>
    database.get(`SELECT 1 FROM ${table} WHERE kind = ? AND owner = ?`, kind, name) !== undefined;
  if (has('attached_policy')) throw deleteConflict('Cannot delete entity, must detach all policies first.');
  if (has('inline_policy')) throw deleteConflict('Cannot delete entity, must delete policies first.');
  database.run(`DELETE FROM ${ENTITY_TABLES[kind]} WHERE name = ?`, name);
}
