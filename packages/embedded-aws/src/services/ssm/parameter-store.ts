import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import type { Database } from '../../store/database.ts';
import { deleteTags } from '../../store/tags.ts';
import { leaveTier } from './parameter-limits.ts';
import { type ParameterRow, parentOf, tagResource } from './parameter-row.ts';

/**
 * The version of a parameter `p` that reads see: the newest one, or the one before when that is too young. It takes the
 * time up to which writes are seen twice.
 */
export const VISIBLE_VERSION =
  'CASE WHEN p.modified_at <= ? THEN p.version ELSE ' +
  '(SELECT MAX(o.version) FROM parameter_version o WHERE o.name = p.name AND o.modified_at <= ?) END';

/** Gives the newest version of one parameter, seen by reads or not. */
export function latestParameter(database: Database, name: string): ParameterRow | undefined {
  return database.get<ParameterRow>(
    'SELECT v.* FROM parameter p JOIN parameter_version v ON v.name = p.name AND v.version = p.version WHERE p.name = ?',
    name,
  );
}

/** Gives the newest version of one parameter that reads see. */
export function visibleParameter(context: OperationContext, name: string): ParameterRow | undefined {
  const until = context.visibleUntil;
  return context.database.get<ParameterRow>(
    `SELECT v.* FROM parameter p JOIN parameter_version v ON v.name = p.name AND v.version = ${VISIBLE_VERSION} ` +
      'WHERE p.name = ?',
    until,
    until,
    name,
  );
}

/** Gives one version of a parameter, if reads see it. */
export function visibleVersion(
  context: OperationContext,
  name: string,
  version: number,
): ParameterRow | undefined {
  return context.database.get<ParameterRow>(
    'SELECT * FROM parameter_version WHERE name = ? AND version = ? AND modified_at <= ?',
    name,
    version,
    context.visibleUntil,
  );
}

/** Keeps a new version, which is the newest one. */
export function insertVersion(database: Database, row: ParameterRow): void {
  insert(database, 'INSERT', 'parameter_version', { ...row });
  insert(database, 'INSERT OR REPLACE', 'parameter', {
    name: row.name,
    version: row.version,
    parent: parentOf(row.name),
    type: row.type,
    key_id: row.key_id,
    tier: row.tier,
    data_type: row.data_type,
    modified_at: row.modified_at,
  });
}

/** Deletes a parameter with its versions, labels and tags; gives false when there is none. */
export function deleteParameter(database: Database, name: string): boolean {
  const parameter = latestParameter(database, name);
  if (!parameter) return false;
  for (const table of ['parameter', 'parameter_version', 'parameter_label']) {
    database.run(`DELETE FROM ${table} WHERE name = ?`, name);
  }
  deleteTags(database, tagResource(name));
  leaveTier(database, parameter.tier);
  return true;
}

/** The error for a parameter that is not there; AWS sends it without a message. */
export function parameterNotFound(message = ''): AwsError {
  return new AwsError('ParameterNotFound', message);
}

function insert(
  database: Database,
  verb: string,
  table: string,
  row: Record<string, string | number | null>,
): void {
  const places = Object.keys(row).map(() => '?');
  database.run(
    `${verb} INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${places.join(', ')})`,
    ...Object.values(row),
  );
}
