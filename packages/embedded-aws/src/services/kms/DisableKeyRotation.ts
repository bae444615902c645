import type { DisableKeyRotationRequest } from '@aws-sdk/client-kms';
import type { Operation } from '../../operation.ts';
import { checkCustomerManaged, checkUsable } from './key-state.ts';
import { findKey } from './key-store.ts';

/**
 * Stops the rotation of a key. Throws NotFoundException, DisabledException or KMSInvalidStateException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_DisableKeyRotation.html
 */
export const DisableKeyRotation: Operation<DisableKeyRotationRequest, object> = (context, input) => {
  const key = findKey(context, String(input.KeyId));
  checkCustomerManaged(context, key, 'DisableKeyRotation');
  checkUsable(context, key);
  context.database.run(
    'UPDATE kms_key SET rotation_days = NULL, next_rotation_at = NULL WHERE id = ?',
    key.id,
  );
  return {};
};
