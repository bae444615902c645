import type { EnableKeyRotationRequest } from '@aws-sdk/client-kms';
import type { Operation } from '../../operation.ts';
import { startRotation } from './key-rotation.ts';
import { checkCustomerManaged, checkUsable } from './key-state.ts';
import { findKey } from './key-store.ts';

/**
 * Has a key rotated, every year unless another period is given. Throws NotFoundException, DisabledException or
 * KMSInvalidStateException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html
 */
export const EnableKeyRotation: Operation<EnableKeyRotationRequest, object> = (context, input) =>
  context.database.transaction(() => {
    const key = findKey(context, String(input.KeyId));
    checkCustomerManaged(context, key, 'EnableKeyRotation');
    checkUsable(context, key);
    startRotation(context, key.id, input.RotationPeriodInDays ?? 365);
    return {};
  });
