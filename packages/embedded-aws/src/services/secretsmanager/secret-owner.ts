import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { keyPolicyOf } from '../kms/keys.ts';
import { letsIn } from './policy-grants.ts';
import { invalidRequest } from './secret-errors.ts';
import type { SecretRow } from './secret-row.ts';
import { resourcePolicyOf } from './secret-store.ts';

/**
 * Gives the account that has a secret: the caller's own, unless the ARN names another. Throws AccessDeniedException where
 * no policy on the secret lets the caller in, and where there is no such secret: he must not learn which it is.
 */
export function ownerOf(context: OperationContext, secretId: string, action: string): OperationContext {
  const accountId = /^arn:aws:secretsmanager:[\w-]+:(\d{12}):secret:/.exec(secretId)?.[1];
  if (accountId === undefined || accountId === context.accountId) return context;
  const name = `secretsmanager:${action}`;
  // An account that was never called has no state, and must get none from being asked for.
  const exists = context.server.stores
    .scopes()
    .some((scope) => scope.accountId === accountId && scope.region === context.region);
  const owner = context.within({ accountId });
  const policy = exists ? resourcePolicyOf(owner, secretId) : undefined;
  if (policy !== undefined && letsIn(policy, context.caller, name)) return owner;
  throw new AwsError(
    'AccessDeniedException',
    `User: ${context.callerArn} is not authorized to perform: ${name} on resource: ${secretId} because no resource-based ` +
      `policy allows the ${name} action`,
  );
}

/**
 * Checks that a caller of another account may use the key of a secret. Throws InvalidRequestException for the key of AWS,
 * which no account shares, and AccessDeniedException.
 */
export function checkKeyOfOwner(context: OperationContext, owner: OperationContext, secret: SecretRow): void {
  if (owner === context) return;
  if (secret.kms_key_id === null) {
    throw invalidRequest(
      "You can't access a secret from a different AWS account if you encrypt the secret with the default KMS service key.",
    );
  }
  const policy = keyPolicyOf(owner, secret.kms_key_id);
  if (policy !== undefined && letsIn(policy, context.caller, 'kms:Decrypt')) return;
  throw new AwsError('AccessDeniedException', 'Access to KMS is not allowed');
}
