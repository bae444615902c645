import {
  ListSecretVersionIdsCommand,
  RotateSecretCommand,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { readAwsFailure } from '../aws-failure.ts';
import type { AwsClients } from '../clients.ts';

/** A version of a secret, without what it holds. */
export interface SecretVersion {
  versionId: string;
  /** None for a version that Secrets Manager may drop. */
  stages: string[];
  /** ISO 8601. */
  createdDate?: string;
  /** ISO 8601, to the day. */
  lastAccessedDate?: string;
}

/** Secrets Manager keeps about a hundred versions, and gives at most so many a page. */
const MAX_PAGE = 100;

/**
 * Lists the versions of a secret, those without a stage among them, newest first.
 *
 * @throws ResourceNotFoundException
 */
export async function listSecretVersions(
  { secrets }: Pick<AwsClients, 'secrets'>,
  secretId: string,
): Promise<SecretVersion[]> {
  const reply = await secrets.send(
    new ListSecretVersionIdsCommand({ SecretId: secretId, IncludeDeprecated: true, MaxResults: MAX_PAGE }),
  );
  return (reply.Versions ?? [])
    .map(({ VersionId = '', VersionStages = [], CreatedDate, LastAccessedDate }) => ({
      versionId: VersionId,
      stages: VersionStages,
      ...(CreatedDate && { createdDate: CreatedDate.toISOString() }),
      ...(LastAccessedDate && { lastAccessedDate: LastAccessedDate.toISOString() }),
    }))
    .sort((a, b) => (b.createdDate ?? '').localeCompare(a.createdDate ?? ''));
}

/**
 * Moves a stage to a version, or takes it away where no version is named. AWS asks for the version that has it now, so
 * a stage that somebody has moved meanwhile is refused.
 *
 * @throws InvalidParameterException, ResourceNotFoundException
 */
export async function moveSecretStage(
  { secretsWrites }: Pick<AwsClients, 'secretsWrites'>,
  {
    secretId,
    stage,
    moveToVersionId,
    removeFromVersionId,
  }: {
    secretId: string;
    stage: string;
    moveToVersionId?: string | undefined;
    removeFromVersionId?: string | undefined;
  },
): Promise<void> {
  await secretsWrites.send(
    new UpdateSecretVersionStageCommand({
      SecretId: secretId,
      VersionStage: stage,
      ...(moveToVersionId && { MoveToVersionId: moveToVersionId }),
      ...(removeFromVersionId && { RemoveFromVersionId: removeFromVersionId }),
    }),
  );
}

/**
 * Starts a rotation now, by the rules that the secret has; once, after a lost reply too, by its token.
 *
 * @throws InvalidRequestException when no rotation is set up, or one is under way
 */
export async function rotateSecret(
  { secretsWrites }: Pick<AwsClients, 'secretsWrites'>,
  { secretId, clientRequestToken }: { secretId: string; clientRequestToken: string },
): Promise<void> {
  const send = () =>
    secretsWrites.send(
      new RotateSecretCommand({ SecretId: secretId, ClientRequestToken: clientRequestToken }),
    );
  await send().catch((error) => {
    if (readAwsFailure(error).kind !== 'unavailable') throw error;
    return send();
  });
}
