import type { GetParameterHistoryRequest, GetParameterHistoryResult } from '@aws-sdk/client-ssm';
import type { Operation } from '../../operation.ts';
import { readPageToken, writePageToken } from '../../page-token.ts';
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
  const after = readPageToken(list, input.NextToken, invalidToken);
  if (!visibleParameter(context, name)) throw parameterNotFound();
  const found = context.database.all<ParameterRow>(
    'SELECT * FROM parameter_version WHERE name = ? AND version > ? AND modified_at <= ? ORDER BY version LIMIT ?',
    name,
    Number(after ?? 0),
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
    NextToken: last && found.length > limit ? writePageToken(list, String(last.version)) : undefined,
  };
};
