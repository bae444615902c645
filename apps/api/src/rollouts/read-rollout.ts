import type { Rollout, RolloutStep, RolloutSummary } from '@purser/contract';
import type { Job, JobCounts, JobStep, Store } from '@purser/store';
import { ApiError } from '../errors.ts';
import { ROLLOUT, type RolloutProgress, type RolloutSpec, serviceOf } from './rollout-spec.ts';

/**
 * Gives a rollout with all its services.
 *
 * @throws ApiError 404 where there is none of this id
 */
export async function readRollout({ jobs }: Pick<Store, 'jobs'>, id: number): Promise<Rollout> {
  const job = await requireRollout({ jobs }, id);
  const steps = await jobs.stepsOf(id);
  const counts: JobCounts = { waiting: 0, running: 0, succeeded: 0, failed: 0, cancelled: 0 };
  for (const { state } of steps) counts[state] += 1;
  const { taskDefinition: _, ...pace } = job.spec as RolloutSpec;
  return { ...toSummary({ ...job, counts }), ...pace, steps: steps.map(toStep) };
}

/** Throws a 404 where there is no rollout of this id; other jobs have ids of the same kind. */
export async function requireRollout({ jobs }: Pick<Store, 'jobs'>, id: number): Promise<Job> {
  const job = await jobs.find(id);
  if (job?.kind !== ROLLOUT) throw new ApiError('NOT_FOUND', 'There is no such rollout.');
  return job;
}

/** A rollout as a list shows it. */
export function toSummary({ endedAt, ...job }: Job & { counts: JobCounts }): RolloutSummary {
  const { id, state, reason, actor, createdAt, counts } = job;
  const { taskDefinition } = job.spec as RolloutSpec;
  return {
    id,
    state,
    reason,
    actor,
    createdAt,
    counts,
    ...(taskDefinition !== undefined && { taskDefinition }),
    ...(endedAt !== null && { endedAt }),
  };
}

function toStep({ position, subject, state, progress, message, startedAt, endedAt }: JobStep): RolloutStep {
  const { deployment, failures } = (progress ?? {}) as Partial<RolloutProgress>;
  return {
    position,
    ...serviceOf(subject),
    state,
    ...(message !== null && { message }),
    ...(deployment && {
      deploymentId: deployment.id,
      taskDefinitionArn: deployment.taskDefinitionArn,
      ...(deployment.rolloutState !== undefined && { rolloutState: deployment.rolloutState }),
      ...(deployment.rolloutStateReason !== undefined && {
        rolloutStateReason: deployment.rolloutStateReason,
      }),
      desiredCount: deployment.desiredCount,
      runningCount: deployment.runningCount,
      failedTasks: deployment.failedTasks,
    }),
    ...(failures && { failures: [...failures] }),
    ...(startedAt !== null && { startedAt }),
    ...(endedAt !== null && { endedAt }),
  };
}
