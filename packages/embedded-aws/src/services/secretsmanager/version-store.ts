import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { notFound } from './secret-errors.ts';
import type { SecretRow } from './secret-row.ts';
import { updateSecret } from './secret-store.ts';
import { openSecret, type SealedValue, type SecretValue, sameValue, sealSecret } from './secret-value.ts';
import { attachStage, stagesOf, versionAt } from './stages.ts';

/** A version as it is kept. */
export interface VersionRow extends SealedValue {
  arn: string;
  version_id: string;
  kms_key_id: string | null;
  created_at: number;
  accessed_at: number | null;
}

const MAX_VERSIONS = 100;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Gives a version by its id. */
export function versionOf({ database }: OperationContext, arn: string, id: string): VersionRow | undefined {
  return database.get<VersionRow>('SELECT * FROM secret_version WHERE arn = ? AND version_id = ?', arn, id);
}

/** Gives the version that a stage is attached to. Throws ResourceNotFoundException. */
export function versionAtStage(context: OperationContext, arn: string, stage: string): VersionRow {
  const id = versionAt(context, arn, stage);
  const version = id === undefined ? undefined : versionOf(context, arn, id);
  if (version) return version;
  throw notFound(`Secrets Manager can't find the specified secret value for staging label: ${stage}`);
}

/** Gives the value of a version. Throws DecryptionFailure. */
export function openVersion(context: OperationContext, version: VersionRow): SecretValue {
  return openSecret(context, { arn: version.arn, versionId: version.version_id }, version);
}

/**
 * Adds a version and attaches its stages; a version that is there with the same value stays as it is. Throws
 * ResourceExistsException for a version of another value, or EncryptionFailure.
 */
export function addVersion(
  context: OperationContext,
  secret: SecretRow,
  { versionId, value, stages }: { versionId: string; value: SecretValue; stages: readonly string[] },
): void {
  const { arn } = secret;
  const existing = versionOf(context, arn, versionId);
  if (existing) {
    if (sameValue(openVersion(context, existing), value)) return;
    throw tokenInUse(arn, versionId);
  }
  const { kind, sealed } = sealSecret(context, { arn, versionId, keyId: secret.kms_key_id }, value);
  const now = context.now().getTime();
  const isFirst = versionAt(context, arn, 'AWSCURRENT') === undefined;
  context.database.run(
    'INSERT INTO secret_version (arn, version_id, kind, sealed, kms_key_id, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    arn,
    versionId,
    kind,
    sealed,
    secret.kms_key_id,
    now,
  );
  for (const stage of new Set(isFirst ? ['AWSCURRENT', ...stages] : stages)) {
    attachStage(context, arn, stage, versionId);
  }
  dropOldVersions(context, arn, now);
  updateSecret(context, arn, { changed_at: now });
}

/** Seals the versions with a stage anew, under the key that the secret has now. Throws EncryptionFailure. */
export function sealAgain(context: OperationContext, secret: SecretRow): void {
  const versions = context.database.all<VersionRow>('SELECT * FROM secret_version WHERE arn = ?', secret.arn);
  for (const version of versions) {
    if (stagesOf(context, secret.arn, version.version_id).length === 0) continue;
    const target = { arn: secret.arn, versionId: version.version_id, keyId: secret.kms_key_id };
    const { sealed } = sealSecret(context, target, openVersion(context, version));
    context.database.run(
      'UPDATE secret_version SET sealed = ?, kms_key_id = ? WHERE arn = ? AND version_id = ?',
      sealed,
      secret.kms_key_id,
      secret.arn,
      version.version_id,
    );
  }
}

/** The error for a token whose version has another value. */
export function tokenInUse(arn: string, token: string): AwsError {
  return new AwsError(
    'ResourceExistsException',
    `You can't use ClientRequestToken ${token} because that value is already in use for a version of secret ${arn}.`,
  );
}

/** Versions without a stage go when there are more than a hundred, but not within their first day. */
function dropOldVersions({ database }: OperationContext, arn: string, now: number): void {
  database.run(
    'DELETE FROM secret_version WHERE arn = ? AND created_at <= ? AND version_id NOT IN ' +
      '(SELECT version_id FROM secret_stage WHERE arn = ?) AND version_id NOT IN ' +
      '(SELECT version_id FROM secret_version WHERE arn = ? ORDER BY created_at DESC, version_id LIMIT ?)',
    arn,
    now - DAY_MS,
    arn,
    arn,
    MAX_VERSIONS,
  );
}
