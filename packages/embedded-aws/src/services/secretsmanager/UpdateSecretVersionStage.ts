import type {
  UpdateSecretVersionStageRequest,
  UpdateSecretVersionStageResponse,
} from '@aws-sdk/client-secrets-manager';
import type { Operation } from '../../operation.ts';
import { invalidParameter, notFound } from './secret-errors.ts';
import { findActiveSecret, updateSecret } from './secret-store.ts';
import { attachStage, detachStage, versionAt } from './stages.ts';
import { versionOf } from './version-store.ts';

const CURRENT_STAYS =
  "You can only move staging label AWSCURRENT to a different secret version. It can't be completely removed.";

/**
 * Attaches a stage to another version, or takes it away. Throws ResourceNotFoundException, InvalidRequestException,
 * InvalidParameterException or LimitExceededException.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecretVersionStage.html
 */
export const UpdateSecretVersionStage: Operation<
  UpdateSecretVersionStageRequest,
  UpdateSecretVersionStageResponse
> = (context, input) =>
  context.database.transaction(() => {
    const { arn, name } = findActiveSecret(context, String(input.SecretId));
    const { MoveToVersionId: target, RemoveFromVersionId: source } = input;
    const stage = String(input.VersionStage);
    const holder = versionAt(context, arn, stage);
    if (target === undefined && source === undefined) {
      throw invalidParameter('You must specify either MoveToVersionId or RemoveFromVersionId, or both.');
    }
    for (const id of [target, source]) {
      if (id === undefined || versionOf(context, arn, id)) continue;
      throw notFound(`Secrets Manager can't find the specified secret value for VersionId: ${id}`);
    }
    if (holder !== undefined && holder !== target && holder !== source) {
      const mistake = source === undefined ? "The parameter RemoveFromVersionId can't be empty. " : '';
      throw invalidParameter(
        `${mistake}Staging label ${stage} is currently attached to version ${holder}, so you must explicitly reference ` +
          'that version in RemoveFromVersionId.',
      );
    }
    if (target !== undefined) attachStage(context, arn, stage, target);
    else if (stage === 'AWSCURRENT') throw invalidParameter(CURRENT_STAYS);
    else if (holder !== undefined) detachStage(context, arn, stage);
    updateSecret(context, arn, { changed_at: context.now().getTime() });
    return { ARN: arn, Name: name };
  });
