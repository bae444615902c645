import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';

const MAX_STAGES = 20;

/** Gives the version that a stage is attached to. */
export function versionAt({ database }: OperationContext, arn: string, stage: string): string | undefined {
  return database.get<{ version_id: string }>(
    'SELECT version_id FROM secret_stage WHERE arn = ? AND stage = ?',
    arn,
    stage,
  )?.version_id;
}

/** Gives the stages of a version by their names. */
export function stagesOf({ database }: OperationContext, arn: string, versionId: string): string[] {
  return database
    .all<{ stage: string }>(
      'SELECT stage FROM secret_stage WHERE arn = ? AND version_id = ? ORDER BY stage',
      arn,
      versionId,
    )
    .map(({ stage }) => stage);
}

/** Gives the stages of all versions that have one. */
export function stagesByVersion({ database }: OperationContext, arn: string): Record<string, string[]> {
  const rows = database.all<{ stage: string; version_id: string }>(
    'SELECT stage, version_id FROM secret_stage WHERE arn = ? ORDER BY stage',
    arn,
  );
  const found = new Map<string, string[]>();
  for (const { stage, version_id: id } of rows) found.set(id, [...(found.get(id) ?? []), stage]);
  return Object.fromEntries(found);
}

/**
 * Attaches a stage to a version, away from any other; the version that AWSCURRENT leaves becomes AWSPREVIOUS. Throws
 * LimitExceededException.
 */
export function attachStage(context: OperationContext, arn: string, stage: string, versionId: string): void {
  const before = versionAt(context, arn, stage);
  if (before === versionId) return;
  if (stagesOf(context, arn, versionId).length >= MAX_STAGES) {
    const message = `You can't attach more than ${MAX_STAGES} staging labels to one version of a secret.`;
    throw new AwsError('LimitExceededException', message);
  }
  put(context, arn, stage, versionId);
  if (stage !== 'AWSCURRENT') return;
  // The version that becomes current is the previous one no more, even when no other takes its place.
  if (versionAt(context, arn, 'AWSPREVIOUS') === versionId) detachStage(context, arn, 'AWSPREVIOUS');
  if (before !== undefined) put(context, arn, 'AWSPREVIOUS', before);
}

/** Takes a stage away. */
export function detachStage({ database }: OperationContext, arn: string, stage: string): void {
  database.run('DELETE FROM secret_stage WHERE arn = ? AND stage = ?', arn, stage);
}

function put({ database }: OperationContext, arn: string, stage: string, versionId: string): void {
  database.run(
    'INSERT OR REPLACE INTO secret_stage (arn, stage, version_id) VALUES (?, ?, ?)',
    arn,
    stage,
    versionId,
  );
}
