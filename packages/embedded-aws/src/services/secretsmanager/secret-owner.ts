import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { decideAccess } from '../iam/access/decide-access.ts';
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
  const document = exists ? resourcePolicyOf(owner, secretId) : undefined;
  const asked = { action: name, resource: secretId, resourcePolicy: document ? { document } : undefined };
  if (document && decideAccess(context, context.caller, asked).outcome === 'allowed') return owner;
  throw new AwsError(
    'AccessDeniedException',
    `User: ${context.callerArn} is not authorized to perform: ${name} on resource: ${secretId} because no resource-based ` +
      `policy allows the ${name} action`,
  );
}

/** Checks that a caller of another account can use the key of a secret; throws InvalidRequestException for AWS's own. */
export function checkKeyOfOwner(context: OperationContext, owner: OperationContext, secret: SecretRow): void {
  if (owner === context || secret.kms_key_id !== null) return;
  throw invalidRequest(
    "You can't access a secret from a different AWS account if you encrypt the secret with the default KMS service key.",
  );
}
