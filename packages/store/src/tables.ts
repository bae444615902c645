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

/** The tables of the store. */
export interface Tables {
  audit_events: AuditEventTable;
  tracked_sources: TrackedSourceTable;
  revision_references: RevisionReferencesTable;
  version_records: VersionRecordTable;
}

export type AuditEvent = Selectable<AuditEventTable>;
