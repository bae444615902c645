import { Kysely, Migrator, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import { AuditTrail } from './audit-trail.ts';
import { Jobs } from './jobs.ts';
import { migrationProvider } from './migrations.ts';
import { RevisionReferences } from './revision-references.ts';
import type { Tables } from './tables.ts';
import { TrackedSources } from './tracked-sources.ts';
import { VersionRecords } from './version-records.ts';

/** What Purser keeps of its own: decisions and the audit trail, never a secret's value. */
export interface Store {
  audit: AuditTrail;
  trackedSources: TrackedSources;
  revisionReferences: RevisionReferences;
  versionRecords: VersionRecords;
  jobs: Jobs;
  /** Throws everything away: what it spoke of is gone. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

const TABLES = [
  'audit_events',
  'tracked_sources',
  'revision_references',
  'version_records',
  'job_steps',
  'jobs',
] as const satisfies (keyof Tables)[];

/**
 * Opens the store in a file, or in memory for `:memory:`, and brings its tables up to date.
 *
 * @throws what libsql throws when the file can't be written, or is no database
 */
export async function openStore(file: string): Promise<Store> {
  const connection = new Libsql(file);
  connection.pragma('journal_mode = WAL');
  // Each commit is on the disk before the call that it speaks of goes to AWS.
  connection.pragma('synchronous = FULL');
  connection.pragma('busy_timeout = 5000');
  const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) });
  const { error } = await new Migrator({ db: database, provider: migrationProvider }).migrateToLatest();
  if (error) throw error;
  return {
    audit: new AuditTrail(database),
    trackedSources: new TrackedSources(database),
    revisionReferences: new RevisionReferences(database),
    versionRecords: new VersionRecords(database),
    jobs: new Jobs(database),
    async clear() {
      for (const table of TABLES) await database.deleteFrom(table).execute();
    },
    close: () => database.destroy(),
  };
}
