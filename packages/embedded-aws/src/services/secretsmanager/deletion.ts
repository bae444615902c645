import type { TimerHandler } from '../../operation.ts';
import { removeSecret, secretOf } from './secret-store.ts';

/** The kind of the work that deletes a secret for good. */
export const DELETE_SECRET = 'delete-secret';

/** What the work has to know: a secret that was restored and deleted again has another time. */
export interface SecretDeletion {
  arn: string;
  deletionAt: number;
}

/** Deletes a secret whose recovery window has passed. */
export const onDeletionDue: TimerHandler = (context, { arn, deletionAt }: SecretDeletion) => {
  context.database.transaction(() => {
    if (secretOf(context, arn)?.deletion_at === deletionAt) removeSecret(context, arn);
  });
};
