import type {
  DescribeParametersRequest,
  DescribeParametersResult,
  ParameterStringFilter,
} from '@aws-sdk/client-ssm';
import { AwsError } from '../../aws-error.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../paging.ts';
import { invalidToken, matchFilters } from './parameter-filters.ts';
import { toMetadata } from './parameter-metadata.ts';
import { latestParameters } from './parameter-store.ts';

const KEYS = ['DataType', 'KeyId', 'Label', 'Name', 'Path', 'Tier', 'Type'];

/**
 * Lists parameters without their values.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeParameters.html
 */
export const DescribeParameters: Operation<DescribeParametersRequest, DescribeParametersResult> = (
  context,
  input,
) => {
  checkConstraints('ValidationException', [{ at: 'maxResults', value: input.MaxResults, min: 1, max: 50 }]);
  if (input.Filters?.length && input.ParameterFilters?.length) {
    throw new AwsError(
      'ValidationException',
      'You can use either Filters or ParameterFilters in a single request.',
    );
  }
  const matches = matchFilters(context, input.ParameterFilters ?? oldFilters(input), KEYS);
  const page = pageOf(latestParameters(context.database).filter(matches), {
    list: 'DescribeParameters',
    keyOf: (row) => row.name,
    limit: input.MaxResults ?? 10,
    token: input.NextToken,
    invalidToken,
  });
  return { Parameters: page.items.map((row) => toMetadata(context, row)), NextToken: page.nextToken };
};

/** The older `Filters` compare a name by its beginning and everything else as a whole. */
function oldFilters(input: DescribeParametersRequest): ParameterStringFilter[] | undefined {
  return input.Filters?.map(({ Key, Values }) => ({
    Key,
    Values,
    Option: Key === 'Name' ? 'BeginsWith' : 'Equals',
  }));
}
