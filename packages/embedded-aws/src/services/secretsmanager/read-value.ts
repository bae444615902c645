import type { GetSecretValueRequest, SecretValueEntry } from '@aws-sdk/client-secrets-manager';
import type { OperationContext } from '../../operation.ts';
import { invalidRequest, notFound } from './secret-errors.ts';
import { checkKeyOfOwner, ownerOf } from './secret-owner.ts';
import type { SecretRow } from './secret-row.ts';
import { findActiveSecret, updateSecret } from './secret-store.ts';
import { stagesOf } from './stages.ts';
import { openVersion, type VersionRow, versionAtStage, versionOf } from './version-store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Gives the value of a version, the current one unless another is named. Throws ResourceNotFoundException,
 * InvalidRequestException, DecryptionFailure or AccessDeniedException.
 */
export function readSecretValue(context: OperationContext, input: GetSecretValueRequest): SecretValueEntry {
  const owner = ownerOf(context, String(input.SecretId));
  const secret = findActiveSecret(owner, String(input.SecretId));
  const version = chooseVersion(owner, secret, input);
  checkKeyOfOwner(context, owner, secret);
  const value = openVersion(owner, version);
  owner.database.transaction(() => noteAccess(owner, secret, version));
  return {
    ARN: secret.arn,
    Name: secret.name,
    VersionId: version.version_id,
    ...value,
    VersionStages: stagesOf(owner, secret.arn, version.version_id),
    CreatedDate: new Date(version.created_at),
  };
}

function chooseVersion(
  context: OperationContext,
  { arn }: SecretRow,
  { VersionId, VersionStage }: GetSecretValueRequest,
): VersionRow {
  if (VersionId === undefined) return versionAtStage(context, arn, VersionStage ?? 'AWSCURRENT');
  const version = versionOf(context, arn, VersionId);
  if (!version) {
    throw notFound(`Secrets Manager can't find the specified secret value for VersionId: ${VersionId}`);
  }
  if (VersionStage !== undefined && !stagesOf(context, arn, VersionId).includes(VersionStage)) {
    throw invalidRequest('You provided a VersionStage that is not associated to the provided VersionId.');
  }
  return version;
}

/** Only the day of the last access is kept, so that most reads write nothing. */
function noteAccess(context: OperationContext, secret: SecretRow, version: VersionRow): void {
  const today = Math.floor(context.now().getTime() / DAY_MS) * DAY_MS;
  if (secret.accessed_at !== today) updateSecret(context, secret.arn, { accessed_at: today });
  if (version.accessed_at === today) return;
  context.database.run(
    'UPDATE secret_version SET accessed_at = ? WHERE arn = ? AND version_id = ?',
    today,
    version.arn,
    version.version_id,
  );
}
