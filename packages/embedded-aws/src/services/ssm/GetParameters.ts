import type { GetParametersRequest, GetParametersResult, Parameter } from '@aws-sdk/client-ssm';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { readParameter } from './parameter-selector.ts';

/** What makes a name one of the invalid ones; a key that cannot be used fails the whole call. */
const NOT_FOUND = ['ParameterNotFound', 'ParameterVersionNotFound'];

/**
 * Gives up to ten parameters; those that are not there come back as names, not as an error. Throws
 * ValidationException or InvalidKeyId.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html
 */
export const GetParameters: Operation<GetParametersRequest, GetParametersResult> = (context, input) => {
  const Parameters: Parameter[] = [];
  const InvalidParameters: string[] = [];
  for (const name of new Set(input.Names)) {
    try {
      Parameters.push(readParameter(context, name, input.WithDecryption));
    } catch (error) {
      if (!(error instanceof AwsError) || !NOT_FOUND.includes(error.code)) throw error;
      InvalidParameters.push(name);
    }
  }
  return { Parameters, InvalidParameters };
};
