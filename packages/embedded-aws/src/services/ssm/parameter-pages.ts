import { AwsError } from '../../aws-error.ts';
import { readListToken, writeListToken } from '../../list-token.ts';
import type { OperationContext } from '../../operation.ts';
import type { ParameterQuery } from './parameter-filters.ts';
import type { ParameterRow } from './parameter-row.ts';
import { VISIBLE_VERSION } from './parameter-store.ts';

/** One page of parameters by their names. */
export interface ParameterPage {
  rows: ParameterRow[];
  nextToken: string | undefined;
}

/** Reads one page of the parameters that a query finds. Throws InvalidNextToken. */
export function readParameters(
  context: OperationContext,
  {
    list,
    query,
    limit,
    token,
  }: { list: string; query: ParameterQuery; limit: number; token: string | undefined },
): ParameterPage {
  const { sql, values } = pageStatement(
    query,
    context.visibleUntil,
    readListToken(list, token, ['string'], invalidToken)?.[0],
    limit + 1,
  );
  const found = context.database.all<ParameterRow>(sql, ...values);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, nextToken: last && found.length > limit ? writeListToken(list, [last.name]) : undefined };
}

/** Gives the statement of a page. The indexes give the rows in order, so that it reads no more than it gives. */
export function pageStatement(
  { tag, conditions, values }: ParameterQuery,
  visibleUntil: number,
  after: string | undefined,
  count: number,
): { sql: string; values: (string | number)[] } {
  const where = [...conditions];
  const all: (string | number)[] = [visibleUntil, visibleUntil];
  let from = 'parameter p';
  let order = 'p.name';
  if (tag) {
    // The prefix of all these resources is the same: their order is that of the names.
    from = "tag t CROSS JOIN parameter p ON p.name = substr(t.resource, length('parameter/') + 1)";
    order = 't.resource';
    where.push('t.key = ?', 't.value = ?', 't.resource > ?', "t.resource < 'parameter0'");
  }
  if (after !== undefined && !tag) where.push('p.name > ?');
  const own = tag ? [tag.key, tag.value, `parameter/${after ?? ''}`] : after === undefined ? [] : [after];
  return {
    sql:
      `SELECT v.* FROM ${from} CROSS JOIN parameter_version v ON v.name = p.name AND v.version = ${VISIBLE_VERSION} ` +
      `WHERE ${where.join(' AND ') || '1'} ORDER BY ${order} LIMIT ?`,
    values: [...all, ...values, ...own, count],
  };
}

/** The error for a paging token that was not given by this list. */
export function invalidToken(): AwsError {
  return new AwsError('InvalidNextToken', 'The specified token is not valid.');
}
