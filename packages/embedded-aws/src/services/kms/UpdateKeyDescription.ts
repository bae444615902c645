import type { UpdateKeyDescriptionRequest } from '@aws-sdk/client-kms';
import type { Operation } from '../../operation.ts';
import { checkCustomerManaged, checkNotPending } from './key-state.ts';
import { findKey } from './key-store.ts';

/**
 * Gives a key another description. Throws NotFoundException or KMSInvalidStateException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateKeyDescription.html
 */
export const UpdateKeyDescription: Operation<UpdateKeyDescriptionRequest, object> = (context, input) => {
  const key = findKey(context, String(input.KeyId));
  checkCustomerManaged(context, key, 'UpdateKeyDescription');
  checkNotPending(context, key);
  context.database.run('UPDATE kms_key SET description = ? WHERE id = ?', String(input.Description), key.id);
  return {};
};
