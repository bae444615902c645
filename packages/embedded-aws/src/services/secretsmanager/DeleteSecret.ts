import type { DeleteSecretRequest, DeleteSecretResponse } from '@aws-sdk/client-secrets-manager';
import { AwsError } from '../../aws-error.ts';
import type { Operation, OperationContext } from '../../operation.ts';
import { DELETE_SECRET, type SecretDeletion } from './deletion.ts';
import { invalidParameter } from './secret-errors.ts';
import { newSecretArn } from './secret-row.ts';
import { findActiveSecret, findSecret, removeSecret, updateSecret } from './secret-store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const DEFAULT_DAYS = 30;

/**
 * Has a secret deleted after 7 to 30 days, or at once. Throws ResourceNotFoundException, InvalidRequestException or
 * InvalidParameterException.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteSecret.html
 */
export const DeleteSecret: Operation<DeleteSecretRequest, DeleteSecretResponse> = (context, input) => {
  const { RecoveryWindowInDays: days, ForceDeleteWithoutRecovery: force } = input;
  if (force && days !== undefined) {
    throw invalidParameter(
      "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.",
    );
  }
  if (days !== undefined && (days < 7 || days > 30)) {
    throw invalidParameter('The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).');
  }
  const secretId = String(input.SecretId);
  return context.database.transaction(() =>
    force ? deleteNow(context, secretId) : deleteLater(context, secretId, days ?? DEFAULT_DAYS),
  );
};

function deleteLater(context: OperationContext, secretId: string, days: number): DeleteSecretResponse {
  const { arn, name } = findActiveSecret(context, secretId);
  const now = context.now().getTime();
  const due = new Date(now + days * DAY_MS);
  updateSecret(context, arn, { deleted_at: now, deletion_at: due.getTime(), changed_at: now });
  context.schedule(`secretsmanager:${DELETE_SECRET}`, due, {
    arn,
    deletionAt: due.getTime(),
  } satisfies SecretDeletion);
  return { ARN: arn, Name: name, DeletionDate: due };
}

/** AWS does not say that a secret is missing when it is to go without recovery. */
function deleteNow(context: OperationContext, secretId: string): DeleteSecretResponse {
  const DeletionDate = context.now();
  try {
    const { arn, name } = findSecret(context, secretId);
    removeSecret(context, arn);
    return { ARN: arn, Name: name, DeletionDate };
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    const ARN = secretId.startsWith('arn:') ? secretId : newSecretArn(context, secretId);
    return { ARN, Name: secretId, DeletionDate };
  }
}
