import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** One place of a revision that refers to a parameter or a secret. */
export interface StoredReference {
  /** What the reference is for, such as `variable` or `registry`. */
  purpose: string;
  /** The path of the reference in the definition, such as `containerDefinitions[0].secrets[1].valueFrom`. */
  path: string;
  /** The container's name; absent for a place of the task. */
  container?: string;
  /** The variable or log option. */
  name?: string;
  valueFrom: string;
}

/** A revision and what it refers to. */
export interface ReferencingRevision {
  taskDefinitionArn: string;
  family: string;
  revision: number;
  references: readonly StoredReference[];
  /** ISO 8601. */
  registeredAt?: string;
  registeredBy?: string;
  note?: string;
  /** Paths; never a value. */
  plaintext: readonly string[];
}

/** What revisions refer to, read from ECS once each: a revision never changes. */
export class RevisionReferences {
  readonly #database: Kysely<Tables>;

  constructor(database: Kysely<Tables>) {
    this.#database = database;
  }

  /** Keeps what revisions refer to. */
  async keep(revisions: readonly ReferencingRevision[]): Promise<void> {
    if (revisions.length === 0) return;
    await this.#database
      .insertInto('revision_references')
      .values(
        revisions.map((row) => ({
          ...row,
          references: JSON.stringify(row.references),
          registeredAt: row.registeredAt ?? null,
          registeredBy: row.registeredBy ?? null,
          note: row.note ?? null,
          plaintext: JSON.stringify(row.plaintext),
        })),
      )
      .onConflict((conflict) => conflict.column('taskDefinitionArn').doNothing())
      .execute();
  }

  /** Gives every revision that is kept. */
  async all(): Promise<ReferencingRevision[]> {
    const rows = await this.#database.selectFrom('revision_references').selectAll().execute();
    return rows.map(({ registeredAt, registeredBy, note, ...row }) => ({
      ...row,
      references: JSON.parse(row.references),
      plaintext: JSON.parse(row.plaintext),
      ...(registeredAt !== null && { registeredAt }),
      ...(registeredBy !== null && { registeredBy }),
      ...(note !== null && { note }),
    }));
  }

  /** Keeps what was noted on a revision, or that nothing is. */
  async setNote(taskDefinitionArn: string, note: string | undefined): Promise<void> {
    await this.#database
      .updateTable('revision_references')
      .set({ note: note ?? null })
      .where('taskDefinitionArn', '=', taskDefinitionArn)
      .execute();
  }

  /** Drops revisions that are gone. */
  async drop(taskDefinitionArns: readonly string[]): Promise<void> {
    if (taskDefinitionArns.length === 0) return;
    await this.#database
      .deleteFrom('revision_references')
      .where('taskDefinitionArn', 'in', [...taskDefinitionArns])
      .execute();
  }
}
