import type { CleanedRevision } from '@purser/contract';

/** The kind of job that a clean-up is. */
export const CLEANUP = 'cleanup';

/** Revisions of one step: as many as one call deletes. */
export const BATCH = 10;

/** What a clean-up is about, beside its revisions. */
export interface CleanupSpec {
  deletes: boolean;
}

/** What has become of the revisions of one step, by `family:revision`; those that are not named wait. */
export type CleanupProgress = Record<string, Omit<CleanedRevision, 'taskDefinition'>>;

/** Names the revisions of one step; no name has a comma. */
export const subjectOf = (taskDefinitions: readonly string[]) => taskDefinitions.join(',');

/** Reads what {@link subjectOf} has written. */
export const revisionsOf = (subject: string) => subject.split(',');
