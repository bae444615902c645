import type { Kysely } from 'kysely';
import type { Tables, VersionRecordTable } from './tables.ts';

/** A version as it was recorded, or why it was not known; never a value. */
type RecordedVersion =
  | { state: 'known'; version: string; changedAt: string; isLatestPossible?: true }
  | { state: 'missing' }
  | { state: 'unknown'; because: string };

/** Which version each reference of a revision led to when something was done with the revision. */
export interface VersionRecord
  extends Pick<VersionRecordTable, 'at' | 'event' | 'taskDefinitionArn' | 'subject'> {
  /** By `valueFrom`. */
  versions: Record<string, RecordedVersion>;
}

/** Records which versions of parameters and secrets were current when revisions were registered and deployed. */
export class VersionRecords {
  readonly #database: Kysely<Tables>;

  constructor(database: Kysely<Tables>) {
    this.#database = database;
  }

  async add({ versions, ...record }: VersionRecord): Promise<void> {
    await this.#database
      .insertInto('version_records')
      .values({ ...record, versions: JSON.stringify(versions) })
      .execute();
  }

  /** Gives what was recorded of a revision, newest first. */
  async of(taskDefinitionArn: string): Promise<VersionRecord[]> {
    const rows = await this.#database
      .selectFrom('version_records')
      .select(['at', 'event', 'taskDefinitionArn', 'subject', 'versions'])
      .where('taskDefinitionArn', '=', taskDefinitionArn)
      .orderBy('id', 'desc')
      .execute();
    return rows.map((row) => ({ ...row, versions: JSON.parse(row.versions) }));
  }
}
