import type { GetKeyRotationStatusRequest, GetKeyRotationStatusResponse } from '@aws-sdk/client-kms';
import type { Operation } from '../../operation.ts';
import { keyArn } from './key-row.ts';
import { findKey } from './key-store.ts';

/**
 * Says whether and when a key is rotated. Throws NotFoundException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyRotationStatus.html
 */
export const GetKeyRotationStatus: Operation<GetKeyRotationStatusRequest, GetKeyRotationStatusResponse> = (
  context,
  input,
) => {
  const key = findKey(context, String(input.KeyId));
  const isManaged = key.manager === 'AWS';
  return {
    KeyId: keyArn(context, key.id),
    KeyRotationEnabled: isManaged || key.rotation_days !== null,
    RotationPeriodInDays: key.rotation_days ?? (isManaged ? 365 : undefined),
    NextRotationDate: key.next_rotation_at === null ? undefined : new Date(key.next_rotation_at),
  };
};
