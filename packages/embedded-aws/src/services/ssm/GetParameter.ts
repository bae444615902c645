import type { GetParameterRequest, GetParameterResult } from '@aws-sdk/client-ssm';
import type { Operation } from '../../operation.ts';
import { readParameter } from './parameter-selector.ts';

/**
 * Gives one parameter by `name`, `name:version`, `name:label` or ARN, or a secret by its reference. Throws
 * ParameterNotFound, ParameterVersionNotFound, ValidationException or InvalidKeyId.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html
 */
export const GetParameter: Operation<GetParameterRequest, GetParameterResult> = (context, input) => ({
  Parameter: readParameter(context, String(input.Name), input.WithDecryption),
});
