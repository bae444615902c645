import type { GetParametersByPathRequest, GetParametersByPathResult } from '@aws-sdk/client-ssm';
import { checkConstraints } from '../../constraints.ts';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../paging.ts';
import { checkPath, invalidToken, isBelow, matchFilters } from './parameter-filters.ts';
import { latestParameters, toParameter } from './parameter-store.ts';

/**
 * Gives the parameters below a path, with their values.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParametersByPath.html
 */
export const GetParametersByPath: Operation<GetParametersByPathRequest, GetParametersByPathResult> = (
  context,
  input,
) => {
  checkConstraints('ValidationException', [
    { at: 'path', value: input.Path, required: true, min: 1, max: 2048 },
    { at: 'maxResults', value: input.MaxResults, min: 1, max: 10 },
  ]);
  const path = String(input.Path);
  checkPath(path);
  const matches = matchFilters(context, input.ParameterFilters, ['Type', 'KeyId', 'Label']);
  const found = latestParameters(context.database).filter(
    (row) => isBelow(row.name, path, Boolean(input.Recursive)) && matches(row),
  );
  const page = pageOf(found, {
    list: 'GetParametersByPath',
    keyOf: (row) => row.name,
    limit: input.MaxResults ?? 10,
    token: input.NextToken,
    invalidToken,
  });
  return {
    Parameters: page.items.map((row) => toParameter(context, row, input.WithDecryption)),
    NextToken: page.nextToken,
  };
};
