import type { OperationContext } from '../../operation.ts';
import { ENTITY_TABLES, type EntityKind, type EntityRow } from './entity.ts';
import { type ListInput, type Marked, markedPage } from './marked-page.ts';
import type { RoleRow } from './role.ts';

interface Rows {
  user: EntityRow;
  role: RoleRow;
}

/** Lists users or roles below a path by their name. Throws ValidationError for a marker of another list. */
export function listEntities<Kind extends EntityKind>(
  { database }: OperationContext,
  kind: Kind,
  { PathPrefix = '/', ...input }: ListInput & { PathPrefix?: string | undefined },
): Marked<Rows[Kind]> {
  return markedPage(input, {
    list: `${kind} ${PathPrefix}`,
    read: (after, limit) =>
      database.all<Rows[Kind]>(
        `SELECT * FROM ${ENTITY_TABLES[kind]} WHERE name > ? AND substr(path, 1, ?) = ? ORDER BY name LIMIT ?`,
        after,
        PathPrefix.length,
        PathPrefix,
        limit,
      ),
    keyOf: (row) => row.name,
  });
}
