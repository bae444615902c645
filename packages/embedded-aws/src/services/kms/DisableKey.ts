import type { DisableKeyRequest } from '@aws-sdk/client-kms';
import type { Operation } from '../../operation.ts';
import { checkCustomerManaged, checkNotPending } from './key-state.ts';
import { findKey } from './key-store.ts';

/**
 * Keeps a key from being used. Throws NotFoundException or KMSInvalidStateException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_DisableKey.html
 */
export const DisableKey: Operation<DisableKeyRequest, object> = (context, input) => {
  const key = findKey(context, String(input.KeyId));
  checkCustomerManaged(context, key, 'DisableKey');
  checkNotPending(context, key);
  context.database.run("UPDATE kms_key SET state = 'Disabled' WHERE id = ?", key.id);
  return {};
};
