import type { GetParametersByPathRequest, GetParametersByPathResult } from '@aws-sdk/client-ssm';
import type { Operation, OperationContext } from '../../operation.ts';
import { queryOf } from './parameter-filters.ts';
import { labelledVersion } from './parameter-labels.ts';
import { readParameters } from './parameter-pages.ts';
import { checkPath, pathCondition } from './parameter-path.ts';
import type { ParameterRow } from './parameter-row.ts';
import { visibleVersion } from './parameter-store.ts';
import { toParameter } from './parameter-view.ts';

const KEYS = ['Type', 'KeyId', 'Label'];
const DEFAULT_LIMIT = 10;

/**
 * Gives the parameters below a path, with their values; a filter by label gives the versions that have it. Throws
 * InvalidFilterKey, InvalidFilterOption, InvalidFilterValue, InvalidNextToken, InvalidKeyId or ValidationException.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParametersByPath.html
 */
export const GetParametersByPath: Operation<GetParametersByPathRequest, GetParametersByPathResult> = (
  context,
  input,
) => {
  const path = String(input.Path);
  checkPath(path);
  const query = queryOf(input.ParameterFilters, KEYS);
  const [below, ...values] = pathCondition(path, Boolean(input.Recursive));
  query.conditions.push(below);
  query.values.push(...values);
  const { rows, nextToken } = readParameters(context, {
    list: 'GetParametersByPath',
    query,
    limit: input.MaxResults ?? DEFAULT_LIMIT,
    token: input.NextToken,
  });
  const shown = query.labels ? rows.flatMap((row) => labelled(context, row, query.labels ?? [])) : rows;
  return {
    Parameters: shown.map((row) => toParameter(context, row, input.WithDecryption)),
    NextToken: nextToken,
  };
};

/** Gives the version of a parameter that has one of the labels. */
function labelled(
  context: OperationContext,
  { name }: ParameterRow,
  labels: readonly string[],
): ParameterRow[] {
  const versions = labels.map((label) => labelledVersion(context, name, label));
  const version = versions.find((found) => found !== undefined);
  const row = version === undefined ? undefined : visibleVersion(context, name, version);
  return row ? [row] : [];
}
