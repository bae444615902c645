import type { GetParametersRequest, GetParametersResult, Parameter } from '@aws-sdk/client-ssm';
import { AwsError } from '../../aws-error.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Operation } from '../../operation.ts';
import { selectParameter } from './parameter-selector.ts';
import { toParameter } from './parameter-store.ts';

/** What makes a name one of the invalid ones; a key that cannot be used fails the whole call. */
const NOT_FOUND = ['ParameterNotFound', 'ParameterVersionNotFound', 'ParameterVersionLabelNotFound'];

/**
 * Gives up to ten parameters; those that are not there come back as names, not as an error.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html
 */
export const GetParameters: Operation<GetParametersRequest, GetParametersResult> = (context, input) => {
  checkConstraints('ValidationException', [
    { at: 'names', value: input.Names, required: true, min: 1, max: 10 },
  ]);
  const Parameters: Parameter[] = [];
  const InvalidParameters: string[] = [];
  for (const name of new Set(input.Names)) {
    try {
      const { row, selector } = selectParameter(context, name);
      Parameters.push(toParameter(context, row, input.WithDecryption, selector));
    } catch (error) {
      if (!(error instanceof AwsError) || !NOT_FOUND.includes(error.code)) throw error;
      InvalidParameters.push(name);
    }
  }
  return { Parameters, InvalidParameters };
};
