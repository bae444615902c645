import type { GetParameterHistoryRequest, GetParameterHistoryResult } from '@aws-sdk/client-ssm';
import { readListToken, writeListToken } from '../../list-token.ts';
import type { Operation } from '../../operation.ts';
import { labelsOf } from './parameter-labels.ts';
import { invalidToken } from './parameter-pages.ts';
import type { ParameterRow } from './parameter-row.ts';
import { parameterNotFound, visibleParameter } from './parameter-store.ts';
import { shownValue, toMetadata } from './parameter-view.ts';

const DEFAULT_LIMIT = 50;

/**
 * Gives the kept versions of a parameter, the oldest first. Throws ParameterNotFound, InvalidNextToken or InvalidKeyId.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameterHistory.html
 */
export const GetParameterHistory: Operation<GetParameterHistoryRequest, GetParameterHistoryResult> = (
  context,
  input,
) => {
  const name = String(input.Name);
  const limit = input.MaxResults ?? DEFAULT_LIMIT;
  const list = `GetParameterHistory ${name}`;
  const [after = 0] = readListToken(list, input.NextToken, ['number'], invalidToken) ?? [];
  if (!visibleParameter(context, name)) throw parameterNotFound();
  const found = context.database.all<ParameterRow>(
    'SELECT * FROM parameter_version WHERE name = ? AND version > ? AND modified_at <= ? ORDER BY version LIMIT ?',
    name,
    after,
    context.visibleUntil,
    limit + 1,
  );
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    Parameters: rows.map((row) => {
      const { ARN: _, ...metadata } = toMetadata(context, row);
      const Value = shownValue(context, row, input.WithDecryption);
      return { ...metadata, Value, Labels: labelsOf(context, name, row.version) };
    }),
    NextToken: last && found.length > limit ? writeListToken(list, [last.version]) : undefined,
  };
};
