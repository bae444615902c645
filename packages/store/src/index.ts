export type { AuditIntent } from './audit-trail.ts';
export { type Job, type JobCounts, type JobStep, JobTokenReusedError, type NewJob } from './jobs.ts';
export { openStore, type Store } from './open-store.ts';
export type { ReferencingRevision, StoredReference } from './revision-references.ts';
export type { AuditEvent, JobState, JobStepState } from './tables.ts';
export type { NameRewriting, TrackedSource } from './tracked-sources.ts';
export type { VersionRecord } from './version-records.ts';
