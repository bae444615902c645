import type { GetParameterHistoryRequest, GetParameterHistoryResult } from '@aws-sdk/client-ssm';
import { checkConstraints } from '../../constraints.ts';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../paging.ts';
import { invalidToken } from './parameter-filters.ts';
import { toMetadata } from './parameter-metadata.ts';
import { parameterNotFound, parameterVersions, shownValue } from './parameter-store.ts';

/**
 * Gives the kept versions of a parameter, the oldest first.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameterHistory.html
 */
export const GetParameterHistory: Operation<GetParameterHistoryRequest, GetParameterHistoryResult> = (
  context,
  input,
) => {
  checkConstraints('ValidationException', [
    { at: 'name', value: input.Name, required: true, min: 1, max: 2048 },
    { at: 'maxResults', value: input.MaxResults, min: 1, max: 50 },
  ]);
  const versions = parameterVersions(context.database, String(input.Name));
  if (versions.length === 0) throw parameterNotFound();
  const page = pageOf(versions, {
    list: `GetParameterHistory ${input.Name}`,
    keyOf: (row) => String(row.version),
    limit: input.MaxResults ?? 50,
    token: input.NextToken,
    invalidToken,
  });
  return {
    Parameters: page.items.map((row) => {
      const { ARN: _, ...metadata } = toMetadata(context, row);
      return { ...metadata, Value: shownValue(context, row, input.WithDecryption), Labels: [] };
    }),
    NextToken: page.nextToken,
  };
};
