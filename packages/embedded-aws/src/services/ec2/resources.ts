import { randomBytes } from 'node:crypto';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import type { Documents, Kind } from './documents.ts';
import { missingParameter } from './errors.ts';
import { KINDS } from './kinds.ts';

const DATES = new Set(['CreateTime', 'DeleteTime', 'CreationTimestamp', 'AttachTime']);

interface Row {
  document: string;
}

/** Gives a new id such as `vpc-0a1b2c3d4e5f60718`. */
export function newId(prefix: string): string {
  return `${prefix}-0${randomBytes(8).toString('hex')}`;
}

/** Gives all resources of a kind, by id. */
export function listResources<K extends Kind>({ database }: OperationContext, kind: K): Documents[K][] {
  return database
    .all<Row>('SELECT document FROM ec2_resource WHERE kind = ? ORDER BY id', kind)
    .map((row) => parse<Documents[K]>(row));
}

/** Gives a resource, or undefined when there is none. */
export function readResource<K extends Kind>(
  { database }: OperationContext,
  kind: K,
  id: string,
): Documents[K] | undefined {
  const row = database.get<Row>('SELECT document FROM ec2_resource WHERE kind = ? AND id = ?', kind, id);
  return row && parse<Documents[K]>(row);
}

/**
 * Gives the resource that a parameter names. Throws MissingParameter without an id, and the kind's own errors for an id
 * of another form or of nothing.
 */
export function findResource<K extends Kind>(
  context: OperationContext,
  kind: K,
  id: string | undefined,
  parameter: string,
): Documents[K] {
  if (id === undefined || id === '') throw missingParameter(parameter);
  const { prefix, malformed, missing } = KINDS[kind];
  if (!new RegExp(`^${prefix}-[0-9a-f]+$`).test(id)) {
    throw new AwsError(malformed, `Invalid id: "${id}" (expecting "${prefix}-...")`);
  }
  const found = readResource(context, kind, id);
  if (!found) throw missing(id);
  return found;
}

/** Keeps a resource; one of the same id is replaced. */
export function saveResource<K extends Kind>(
  { database }: OperationContext,
  kind: K,
  id: string,
  document: Documents[K],
): void {
  database.run(
    'INSERT OR REPLACE INTO ec2_resource (kind, id, document) VALUES (?, ?, ?)',
    kind,
    id,
    JSON.stringify(document),
  );
}

/** Lets go of a resource; nothing else is changed. */
export function removeResource({ database }: OperationContext, kind: Kind, id: string): void {
  database.run('DELETE FROM ec2_resource WHERE kind = ? AND id = ?', kind, id);
}

function parse<Document>({ document }: Row): Document {
  return JSON.parse(document, (key, value) => (DATES.has(key) ? new Date(value) : value)) as Document;
}
