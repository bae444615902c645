import type { RevokeGrantRequest } from '@aws-sdk/client-kms';
import type { Operation } from '../../operation.ts';
import { stopDryRun } from './key-state.ts';
import { findKey, notFound } from './key-store.ts';

/**
 * Ends a grant. Throws NotFoundException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_RevokeGrant.html
 */
export const RevokeGrant: Operation<RevokeGrantRequest, object> = (context, input) =>
  context.database.transaction(() => {
    const key = findKey(context, String(input.KeyId));
    const grantId = String(input.GrantId);
    const removed = context.database.run(
      'DELETE FROM kms_grant WHERE key_id = ? AND id = ?',
      key.id,
      grantId,
    );
    if (removed === 0) throw notFound(`Grant ID ${grantId} not found`);
    stopDryRun(input);
    return {};
  });
