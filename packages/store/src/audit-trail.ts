import type { Kysely } from 'kysely';
import type { AuditEvent, Tables } from './tables.ts';

/** What is about to be done. */
export type AuditIntent = Pick<AuditEvent, 'actor' | 'action' | 'subject' | 'requestId'> & {
  /** Why, where a person had to say it. */
  reason?: string | undefined;
};

/** Who did what to which thing, and what became of it. A row tells names and codes; it has no field for a value. */
export class AuditTrail {
  readonly #database: Kysely<Tables>;

  constructor(database: Kysely<Tables>) {
    this.#database = database;
  }

  /**
   * Writes down what is about to be done; the row is on the disk when this resolves. Gives the row's id, for
   * {@link AuditTrail.finish}.
   */
  async begin({ reason, ...intent }: AuditIntent, at = new Date()): Promise<number> {
    const { id } = await this.#database
      .insertInto('audit_events')
      .values({ ...intent, reason: reason ?? null, at: at.toISOString(), outcome: 'started' })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  }

  /** Writes down what became of it: `done`, or the code of the refusal. */
  async finish(id: number, outcome: string): Promise<void> {
    await this.#database.updateTable('audit_events').set({ outcome }).where('id', '=', id).execute();
  }

  /**
   * Writes down what became of something after all, where whoever did it has never known: the process had ended, or
   * the answer was lost. Events keep the time at which they were begun; those with an outcome stay as they are.
   *
   * @param what Tells the events of one request that are about one thing.
   * @param outcome `done`, or `NOT_DONE` where it turned out that nothing came of it.
   */
  async settle(
    { action, subject, requestId }: Pick<AuditEvent, 'action' | 'subject' | 'requestId'>,
    outcome: 'done' | 'NOT_DONE',
    at = new Date(),
  ): Promise<void> {
    await this.#database
      .updateTable('audit_events')
      .set({ outcome, settledAt: at.toISOString() })
      .where('action', '=', action)
      .where('subject', '=', subject)
      .where('requestId', '=', requestId)
      .where('outcome', 'in', ['started', 'OUTCOME_UNKNOWN'])
      .execute();
  }

  /**
   * Gives events, newest first.
   *
   * @param page `before` is the id of the last event of the page before
   */
  async list(page: {
    subject?: string | undefined;
    before?: number | undefined;
    limit: number;
  }): Promise<AuditEvent[]> {
    let query = this.#database.selectFrom('audit_events').selectAll().orderBy('id', 'desc').limit(page.limit);
    if (page.subject !== undefined) query = query.where('subject', '=', page.subject);
    if (page.before !== undefined) query = query.where('id', '<', page.before);
    return query.execute();
  }
}
