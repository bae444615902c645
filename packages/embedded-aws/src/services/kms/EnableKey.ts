import type { EnableKeyRequest } from '@aws-sdk/client-kms';
import type { Operation } from '../../operation.ts';
import { checkCustomerManaged, checkNotPending } from './key-state.ts';
import { findKey } from './key-store.ts';

/**
 * Lets a key be used again. Throws NotFoundException or KMSInvalidStateException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKey.html
 */
export const EnableKey: Operation<EnableKeyRequest, object> = (context, input) => {
  const key = findKey(context, String(input.KeyId));
  checkCustomerManaged(context, key, 'EnableKey');
  checkNotPending(context, key);
  context.database.run("UPDATE kms_key SET state = 'Enabled' WHERE id = ?", key.id);
  return {};
};
