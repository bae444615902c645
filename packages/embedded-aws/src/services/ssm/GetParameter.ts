import type { GetParameterRequest, GetParameterResult } from '@aws-sdk/client-ssm';
import { checkConstraints } from '../../constraints.ts';
import type { Operation } from '../../operation.ts';
import { selectParameter } from './parameter-selector.ts';
import { toParameter } from './parameter-store.ts';

/**
 * Gives one parameter by name, `name:version` or ARN.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html
 */
export const GetParameter: Operation<GetParameterRequest, GetParameterResult> = (context, input) => {
  checkConstraints('ValidationException', [
    { at: 'name', value: input.Name, required: true, min: 1, max: 2048 },
  ]);
  const { row, selector } = selectParameter(context, String(input.Name));
  return { Parameter: toParameter(context, row, input.WithDecryption, selector) };
};
