import type { DeleteParametersRequest, DeleteParametersResult } from '@aws-sdk/client-ssm';
import { checkConstraints } from '../../constraints.ts';
import type { Operation } from '../../operation.ts';
import { deleteParameter } from './parameter-store.ts';

/**
 * Deletes up to ten parameters; names that are not there come back as such.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DeleteParameters.html
 */
export const DeleteParameters: Operation<DeleteParametersRequest, DeleteParametersResult> = (
  { database },
  input,
) => {
  checkConstraints('ValidationException', [
    { at: 'names', value: input.Names, required: true, min: 1, max: 10 },
  ]);
  const DeletedParameters: string[] = [];
  const InvalidParameters: string[] = [];
  database.transaction(() => {
    for (const name of new Set(input.Names)) {
      (deleteParameter(database, name) ? DeletedParameters : InvalidParameters).push(name);
    }
  });
  return { DeletedParameters, InvalidParameters };
};
