import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { type KeyRow, keyArn } from './key-row.ts';

/** Throws DisabledException or KMSInvalidStateException for a key that cannot be used now. */
export function checkUsable(context: OperationContext, key: KeyRow): void {
  if (key.state === 'Disabled') {
    throw new AwsError('DisabledException', `${keyArn(context, key.id)} is disabled.`);
  }
  checkNotPending(context, key);
}

/** Throws KMSInvalidStateException for a key that waits for its deletion. */
export function checkNotPending(context: OperationContext, key: KeyRow): void {
  if (key.state === 'PendingDeletion') throw invalidState(`${keyArn(context, key.id)} is pending deletion.`);
}

/** Throws AccessDeniedException for a key of AWS's own, whose policy lets nobody do more than look. */
export function checkCustomerManaged(context: OperationContext, key: KeyRow, action: string): void {
  if (key.manager !== 'AWS') return;
  throw new AwsError(
    'AccessDeniedException',
    `User: ${context.callerArn} is not authorized to perform: kms:${action} on resource: ${keyArn(context, key.id)} ` +
      `because no resource-based policy allows the kms:${action} action`,
  );
}

/** The error for a key in a state that the operation cannot work on. */
export function invalidState(message: string): AwsError {
  return new AwsError('KMSInvalidStateException', message);
}

/** Throws DryRunOperationException where the caller only wants to know whether it would work. */
export function stopDryRun(input: { DryRun?: boolean | undefined }): void {
  if (!input.DryRun) return;
  const message = 'The request would have succeeded, but the DryRun option is set.';
  throw new AwsError('DryRunOperationException', message);
}
