import type { DeleteParametersRequest, DeleteParametersResult } from '@aws-sdk/client-ssm';
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
  const DeletedParameters: string[] = [];
  const InvalidParameters: string[] = [];
  database.transaction(() => {
    for (const name of new Set(input.Names)) {
      (deleteParameter(database, name) ? DeletedParameters : InvalidParameters).push(name);
    }
  });
  return { DeletedParameters, InvalidParameters };
};
