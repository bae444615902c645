import type { GrantConstraints, GrantListEntry, GrantOperation } from '@aws-sdk/client-kms';
import type { OperationContext } from '../../operation.ts';
import { keyArn } from './key-row.ts';
import { type MarkedPage, readPage } from './marker.ts';

/** A grant as it is kept. */
export interface GrantRow {
  id: string;
  key_id: string;
  token: string;
  name: string | null;
  grantee: string;
  retiring: string | null;
  operations: string;
  limits: string | null;
  created_at: number;
}

/**
 * Reads one page of grants by their ids. Throws InvalidMarkerException.
 *
 * @param where Conditions on the columns of a grant; what is undefined does not count.
 */
export function readGrants(
  context: OperationContext,
  list: string,
  input: { Limit?: number | undefined; Marker?: string | undefined },
  where: Readonly<Record<string, string | undefined>>,
): MarkedPage<GrantListEntry> {
  const given = Object.entries(where).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const conditions = [...given.map(([column]) => `${column} = ?`), 'id > ?'].join(' AND ');
  const { items, ...more } = readPage<GrantRow>(
    list,
    input,
    ({ id }) => id,
    (after, count) =>
      context.database.all<GrantRow>(
        `SELECT * FROM kms_grant WHERE ${conditions} ORDER BY id LIMIT ?`,
        ...given.map(([, value]) => value),
        after,
        count,
      ),
  );
  return { items: items.map((row) => toGrant(context, row)), ...more };
}

function toGrant(context: OperationContext, row: GrantRow): GrantListEntry {
  return {
    KeyId: keyArn(context, row.key_id),
    GrantId: row.id,
    Name: row.name ?? undefined,
    CreationDate: new Date(row.created_at),
    GranteePrincipal: row.grantee,
    RetiringPrincipal: row.retiring ?? undefined,
    IssuingAccount: `arn:aws:iam::${context.accountId}:root`,
    Operations: JSON.parse(row.operations) as GrantOperation[],
    Constraints: row.limits === null ? undefined : (JSON.parse(row.limits) as GrantConstraints),
  };
}
