import type {
  DescribeParametersRequest,
  DescribeParametersResult,
  ParameterStringFilter,
} from '@aws-sdk/client-ssm';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { queryOf } from './parameter-filters.ts';
import { readParameters } from './parameter-pages.ts';
import { toMetadata } from './parameter-view.ts';

const KEYS = ['Path', 'Name', 'Type', 'KeyId', 'Tier', 'DataType'];
const DEFAULT_LIMIT = 10;

/**
 * Lists parameters without their values. Throws InvalidFilterKey, InvalidFilterOption, InvalidFilterValue,
 * InvalidNextToken or ValidationException.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeParameters.html
 */
export const DescribeParameters: Operation<DescribeParametersRequest, DescribeParametersResult> = (
  context,
  input,
) => {
  if (input.Filters?.length && input.ParameterFilters?.length) {
    throw new AwsError(
      'ValidationException',
      'You can use either Filters or ParameterFilters in a single request.',
    );
  }
  const { rows, nextToken } = readParameters(context, {
    list: 'DescribeParameters',
    query: queryOf(input.ParameterFilters ?? oldFilters(input), KEYS),
    limit: input.MaxResults ?? DEFAULT_LIMIT,
    token: input.NextToken,
  });
  return { Parameters: rows.map((row) => toMetadata(context, row)), NextToken: nextToken };
};

/** The older `Filters` compare a name by its beginning and everything else as a whole. */
function oldFilters(input: DescribeParametersRequest): ParameterStringFilter[] | undefined {
  return input.Filters?.map(({ Key, Values }) => ({
    Key,
    Values,
    Option: Key === 'Name' ? 'BeginsWith' : 'Equals',
  }));
}
