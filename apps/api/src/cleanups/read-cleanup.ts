import type { CleanedRevision, Cleanup, CleanupSummary } from '@purser/contract';
import type { Job, JobStep, Store } from '@purser/store';
import { ApiError } from '../errors.ts';
import { BATCH, CLEANUP, type CleanupProgress, type CleanupSpec, revisionsOf } from './cleanup-spec.ts';

/**
 * Gives a clean-up with all its revisions.
 *
 * @param pauseMs Milliseconds between two writes.
 * @throws ApiError 404 where there is none of this id
 */
export async function readCleanup(
  { jobs }: Pick<Store, 'jobs'>,
  id: number,
  pauseMs: number,
): Promise<Cleanup> {
  const job = await requireCleanup({ jobs }, id);
  const revisions = (await jobs.stepsOf(id)).flatMap(revisionsOfStep);
  const { deletes } = job.spec as CleanupSpec;
  const waiting = revisions.filter((one) => !isDone(one, deletes)).length;
  const isUnderWay = job.state === 'queued' || job.state === 'running';
  const writes = waiting + (deletes ? Math.ceil(waiting / BATCH) : 0);
  return {
    ...toSummary(job, revisions),
    ...(isUnderWay && { secondsLeft: Math.ceil((writes * pauseMs) / 1000) }),
    revisions,
  };
}

/** Gives clean-ups, newest first. */
export async function listCleanups(
  { jobs }: Pick<Store, 'jobs'>,
  page: { before?: number | undefined; limit: number },
): Promise<CleanupSummary[]> {
  const found = await jobs.list(CLEANUP, page);
  return Promise.all(
    found.map(async (job) => toSummary(job, (await jobs.stepsOf(job.id)).flatMap(revisionsOfStep))),
  );
}

/** Throws a 404 where there is no clean-up of this id; other jobs have ids of the same kind. */
export async function requireCleanup({ jobs }: Pick<Store, 'jobs'>, id: number): Promise<Job> {
  const job = await jobs.find(id);
  if (job?.kind !== CLEANUP) throw new ApiError('NOT_FOUND', 'There is no such clean-up.');
  return job;
}

function revisionsOfStep({ subject, progress, message }: JobStep): CleanedRevision[] {
  const known = (progress ?? {}) as CleanupProgress;
  return revisionsOf(subject).map((taskDefinition) => ({
    taskDefinition,
    ...(known[taskDefinition] ?? { state: 'waiting', ...(message !== null && { message }) }),
  }));
}

/** A revision that is deregistered still waits where it is to be deleted. */
const isDone = ({ state }: CleanedRevision, deletes: boolean) =>
  state !== 'waiting' && !(deletes && state === 'deregistered');

function toSummary(
  { id, state, reason, actor, createdAt, endedAt, spec }: Job,
  revisions: readonly CleanedRevision[],
): CleanupSummary {
  const { deletes } = spec as CleanupSpec;
  return {
    id,
    state,
    reason,
    actor,
    deletes,
    createdAt,
    ...(endedAt !== null && { endedAt }),
    total: revisions.length,
    done: revisions.filter((one) => isDone(one, deletes)).length,
  };
}
