import type { CancelKeyDeletionRequest, CancelKeyDeletionResponse } from '@aws-sdk/client-kms';
import type { Operation } from '../../operation.ts';
import { keyArn } from './key-row.ts';
import { checkCustomerManaged, invalidState } from './key-state.ts';
import { findKey } from './key-store.ts';

/**
 * Calls the deletion of a key off; it comes back disabled. Throws NotFoundException or
 * KMSInvalidStateException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_CancelKeyDeletion.html
 */
export const CancelKeyDeletion: Operation<CancelKeyDeletionRequest, CancelKeyDeletionResponse> = (
  context,
  input,
) => {
  const key = findKey(context, String(input.KeyId));
  checkCustomerManaged(context, key, 'CancelKeyDeletion');
  if (key.state !== 'PendingDeletion')
    throw invalidState(`${keyArn(context, key.id)} is not pending deletion.`);
  context.database.run("UPDATE kms_key SET state = 'Disabled', deletion_at = NULL WHERE id = ?", key.id);
  return { KeyId: keyArn(context, key.id) };
};
