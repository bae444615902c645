import type { RetireGrantRequest } from '@aws-sdk/client-kms';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { stopDryRun } from './key-state.ts';
import { findKey, notFound } from './key-store.ts';

/**
 * Ends a grant by its token, or by its key and id. Throws ValidationException or NotFoundException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_RetireGrant.html
 */
export const RetireGrant: Operation<RetireGrantRequest, object> = (context, input) =>
  context.database.transaction(() => {
    const { GrantToken, GrantId } = input;
    if (GrantToken === undefined && (input.KeyId === undefined || GrantId === undefined)) {
      throw new AwsError(
        'ValidationException',
        'Must provide the grant token, or the key ID and the grant ID.',
      );
    }
    const removed =
      GrantToken === undefined
        ? context.database.run(
            'DELETE FROM kms_grant WHERE key_id = ? AND id = ?',
            findKey(context, String(input.KeyId)).id,
            String(GrantId),
          )
        : context.database.run('DELETE FROM kms_grant WHERE token = ?', GrantToken);
    if (removed === 0) throw notFound('The grant was not found');
    stopDryRun(input);
    return {};
  });
