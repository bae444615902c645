import type { Filter, SortOrderType } from '@aws-sdk/client-secrets-manager';
import { readListToken, writeListToken } from '../../list-token.ts';
import type { OperationContext } from '../../operation.ts';
import { invalidNextToken } from './secret-errors.ts';
import { conditionOf } from './secret-filters.ts';
import type { SecretRow } from './secret-row.ts';

/** What a list of secrets asks for. */
export interface SecretQuery {
  list: string;
  filters: Filter[] | undefined;
  order: SortOrderType | undefined;
  includeDeleted: boolean | undefined;
  limit: number;
  token: string | undefined;
}

/** Reads one page of secrets by their age. Throws InvalidNextTokenException. */
export function readSecrets(
  { database }: OperationContext,
  { list, filters, order, includeDeleted, limit, token }: SecretQuery,
): { secrets: SecretRow[]; nextToken: string | undefined } {
  const { sql, values } = conditionOf(filters);
  const after = readListToken(list, token, ['number', 'string'], invalidNextToken);
  const [compare, direction] = order === 'asc' ? ['>', 'ASC'] : ['<', 'DESC'];
  const rows = database.all<SecretRow>(
    `SELECT * FROM secret WHERE ${sql} ${includeDeleted ? '' : 'AND deleted_at IS NULL'} ` +
      `${after === undefined ? '' : `AND (created_at, arn) ${compare} (?, ?)`} ` +
      `ORDER BY created_at ${direction}, arn ${direction} LIMIT ?`,
    ...values,
    ...(after ?? []),
    limit + 1,
  );
  const secrets = rows.slice(0, limit);
  const last = secrets.at(-1);
  const nextToken =
    last && rows.length > limit ? writeListToken(list, [last.created_at, last.arn]) : undefined;
  return { secrets, nextToken };
}
