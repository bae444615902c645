import type { Generated, Selectable } from 'kysely';

/** One thing that somebody did by Purser, or tried to; never what a secret holds. */
interface AuditEventTable {
  id: Generated<number>;
  /** ISO 8601. */
  at: string;
  /** Who, as AWS names the caller. */
  actor: string;
  /** In AWS's words where AWS has one, such as `ssm:GetParameter`. */
  action: string;
  /** What it was done to: a name or an ARN. */
  subject: string;
  /** `started` until the outcome is known, then `done`, or the code of the refusal. */
  outcome: string;
  /** Finds the request in the server's log. */
  requestId: string;
  /** Why, where a person had to say it. */
  reason: string | null;
  /** ISO 8601; when the outcome was found out, where the process that did it ended before it knew. */
  settledAt: Generated<string | null>;
}

/** Where the rows of a container came from when they were expanded from a path or a JSON secret. */
export interface TrackedSourceTable {
  id: Generated<number>;
  family: string;
  container: string;
  kind: 'parameter-path' | 'json-secret';
  /** The path, such as `/team/app/`, or the ARN of the secret. */
  source: string;
  /** The rewriting of names, as JSON. */
  rewriting: string;
  /** The keys or names that were there, as a JSON list; never values. */
  members: string;
  /** ISO 8601. */
  expandedAt: string;
}

/** What a revision refers to. A revision never changes, so this is read from ECS once. */
interface RevisionReferencesTable {
  taskDefinitionArn: string;
  family: string;
  revision: number;
  /** `{ purpose, path, container, name, valueFrom }` of each reference, as a JSON list. */
  references: string;
  /** ISO 8601; null where ECS does not say. */
  registeredAt: string | null;
  registeredBy: string | null;
  note: string | null;
  /** The paths of what looks like a secret in plain text, as a JSON list; never a value. */
  plaintext: string;
}

/** Which versions were current when a revision was registered, deployed or run. */
export interface VersionRecordTable {
  id: Generated<number>;
  /** ISO 8601. */
  at: string;
  event: 'registered' | 'deployed' | 'run';
  taskDefinitionArn: string;
  /** The ARN of the service or task; empty for a registration. */
  subject: string;
  /** A version by `valueFrom`, as JSON; never a value. */
  versions: string;
}

/** What a job may be; `paused-by-failure` waits for a person. */
export type JobState = 'queued' | 'running' | 'paused-by-failure' | 'cancelled' | 'succeeded' | 'failed';

/** What a step of a job may be. */
export type JobStepState = 'waiting' | 'running' | 'succeeded' | 'failed' | 'cancelled';

/** Something with many steps that takes a while, and goes on after a restart. */
export interface JobTable {
  id: Generated<number>;
  /** Names the code that does the steps. */
  kind: string;
  /** What its kind has to know, as JSON. */
  spec: string;
  reason: string;
  /** Who wants it, as AWS names the caller. */
  actor: string;
  requestId: string;
  /** Of a kind there is one job for each. */
  clientToken: string;
  /** Tells another wish under the same client token. */
  fingerprint: string;
  state: JobState;
  /** ISO 8601. */
  createdAt: string;
  endedAt: string | null;
}

/** One thing to do of a job. */
export interface JobStepTable {
  jobId: number;
  position: number;
  /** What it is about, such as a service. */
  subject: string;
  state: JobStepState;
  /** What its kind needs to go on after a restart, as JSON. */
  progress: Generated<string | null>;
  /** What a person has to know of the outcome. */
  message: Generated<string | null>;
  startedAt: Generated<string | null>;
  endedAt: Generated<string | null>;
}

/** The tables of the store. */
export interface Tables {
  audit_events: AuditEventTable;
  tracked_sources: TrackedSourceTable;
  revision_references: RevisionReferencesTable;
  version_records: VersionRecordTable;
  jobs: JobTable;
  job_steps: JobStepTable;
}

export type AuditEvent = Selectable<AuditEventTable>;
