import type { DeleteParameterRequest, DeleteParameterResult } from '@aws-sdk/client-ssm';
import { checkConstraints } from '../../constraints.ts';
import type { Operation } from '../../operation.ts';
import { deleteParameter, parameterNotFound } from './parameter-store.ts';

/**
 * Deletes a parameter with all its versions.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DeleteParameter.html
 */
export const DeleteParameter: Operation<DeleteParameterRequest, DeleteParameterResult> = (
  { database },
  input,
) => {
  checkConstraints('ValidationException', [
    { at: 'name', value: input.Name, required: true, min: 1, max: 2048 },
  ]);
  if (!database.transaction(() => deleteParameter(database, String(input.Name)))) throw parameterNotFound();
  return {};
};
