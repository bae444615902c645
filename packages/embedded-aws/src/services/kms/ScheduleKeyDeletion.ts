import type { ScheduleKeyDeletionRequest, ScheduleKeyDeletionResponse } from '@aws-sdk/client-kms';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { DELETE_KEY, type KeyDeletion } from './key-deletion.ts';
import { keyArn } from './key-row.ts';
import { checkCustomerManaged, checkNotPending } from './key-state.ts';
import { findKey } from './key-store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Has a key deleted after 7 to 30 days. Throws ValidationException, NotFoundException or
 * KMSInvalidStateException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html
 */
export const ScheduleKeyDeletion: Operation<ScheduleKeyDeletionRequest, ScheduleKeyDeletionResponse> = (
  context,
  input,
) => {
  const days = input.PendingWindowInDays ?? 30;
  if (days < 7 || days > 30) {
    throw new AwsError('ValidationException', 'PendingWindowInDays must be between 7 and 30 (inclusive)');
  }
  return context.database.transaction(() => {
    const key = findKey(context, String(input.KeyId));
    checkCustomerManaged(context, key, 'ScheduleKeyDeletion');
    checkNotPending(context, key);
    const due = new Date(context.now().getTime() + days * DAY_MS);
    context.database.run(
      "UPDATE kms_key SET state = 'PendingDeletion', deletion_at = ? WHERE id = ?",
      due.getTime(),
      key.id,
    );
    context.schedule(`kms:${DELETE_KEY}`, due, {
      keyId: key.id,
      deletionAt: due.getTime(),
    } satisfies KeyDeletion);
    return {
      KeyId: keyArn(context, key.id),
      DeletionDate: due,
      KeyState: 'PendingDeletion',
      PendingWindowInDays: days,
    };
  });
};
