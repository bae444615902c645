import type { DeleteParameterRequest, DeleteParameterResult } from '@aws-sdk/client-ssm';
import type { Operation } from '../../operation.ts';
import { deleteParameter, parameterNotFound } from './parameter-store.ts';

/**
 * Deletes a parameter with all its versions. Throws ParameterNotFound.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DeleteParameter.html
 */
export const DeleteParameter: Operation<DeleteParameterRequest, DeleteParameterResult> = (
  { database },
  input,
) => {
  if (!database.transaction(() => deleteParameter(database, String(input.Name)))) throw parameterNotFound();
  return {};
};
