import type { DescribeSecretRequest, DescribeSecretResponse } from '@aws-sdk/client-secrets-manager';
import type { Operation } from '../../operation.ts';
import { dateOf, toEntry } from './secret-entry.ts';
import { ownerOf } from './secret-owner.ts';
import { findSecret } from './secret-store.ts';
import { stagesByVersion } from './stages.ts';

/**
 * Gives what is known of a secret, without a value; of a deleted one too. Throws ResourceNotFoundException or
 * AccessDeniedException.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html
 */
export const DescribeSecret: Operation<DescribeSecretRequest, DescribeSecretResponse> = (context, input) => {
  const owner = ownerOf(context, String(input.SecretId));
  const secret = findSecret(owner, String(input.SecretId));
  const stages = stagesByVersion(owner, secret.arn);
  return {
    ...toEntry(owner, secret),
    DeletedDate: dateOf(secret.deletion_at),
    VersionIdsToStages: Object.keys(stages).length === 0 ? undefined : stages,
  };
};
