import type { OperationContext } from '../../operation.ts';
import { invalidRequest } from './secret-errors.ts';
import type { SecretRow } from './secret-row.ts';

/** Gives the account that has a secret: the caller's own, unless the ARN names another. */
export function ownerOf(context: OperationContext, secretId: string): OperationContext {
  const accountId = /^arn:aws:secretsmanager:[\w-]+:(\d{12}):secret:/.exec(secretId)?.[1];
  return accountId === undefined ? context : context.within({ accountId });
}

/** Checks that a caller of another account can use the key of a secret; throws InvalidRequestException for AWS's own. */
export function checkKeyOfOwner(context: OperationContext, owner: OperationContext, secret: SecretRow): void {
  if (owner === context || secret.kms_key_id !== null) return;
  throw invalidRequest(
    "You can't access a secret from a different AWS account if you encrypt the secret with the default KMS service key.",
  );
}
