import { randomBytes } from 'node:crypto';
import type { OperationContext } from '../../operation.ts';
import type { Database } from '../../store/database.ts';
import { checkName } from './check-name.ts';
import { noSuchEntity } from './errors.ts';
import type { RoleRow } from './role.ts';

/** Who can have policies. */
export type EntityKind = 'user' | 'role';

/** A user as it is kept, or what a role has in common with one. */
export interface EntityRow {
  name: string;
  path: string;
  id: string;
  created_at: number;
  tags: string;
  /** The ARN of the managed policy that limits all others. */
  boundary: string | null;
}

/** The table of each kind. */
export const ENTITY_TABLES = { user: 'iam_user', role: 'role' } as const;

interface Rows {
  user: EntityRow;
  role: RoleRow;
}

/** Gives a user or a role by its name, in any case. */
export function findEntity<Kind extends EntityKind>(
  database: Database,
  kind: Kind,
  name: string | undefined,
): Rows[Kind] | undefined {
  return database.get<Rows[Kind]>(`SELECT * FROM ${ENTITY_TABLES[kind]} WHERE name = ?`, String(name));
}

/** Gives a user or a role by its name; throws NoSuchEntity, and ValidationError for what can be no name. */
export function requireEntity<Kind extends EntityKind>(
  database: Database,
  kind: Kind,
  name: string | undefined,
): Rows[Kind] {
  const entity = findEntity(database, kind, checkName(`${kind}Name`, name));
  if (!entity) throw noSuchEntity(`The ${kind} with name ${name} cannot be found.`);
  return entity;
}

/** Gives the ARN of a user or a role. */
export function entityArn(
  { accountId }: OperationContext,
  kind: EntityKind,
  { path, name }: { path: string; name: string },
): string {
  return `arn:aws:iam::${accountId}:${kind}${path}${name}`;
}

/** Makes a unique id; the prefix tells what it is of. */
export function newId(prefix: 'AIDA' | 'AROA' | 'ANPA'): string {
  return `${prefix}${randomBytes(8).toString('hex').toUpperCase()}0`;
}

/** IAM's times have whole seconds. */
export function wholeSecond(time: Date): number {
  return Math.floor(time.getTime() / 1000) * 1000;
}
