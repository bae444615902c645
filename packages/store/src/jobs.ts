import { type Kysely, type Selectable, sql } from 'kysely';
import type { JobState, JobStepState, JobStepTable, JobTable, Tables } from './tables.ts';

/** One thing to do of a job, as it is kept. */
export interface JobStep extends Omit<Selectable<JobStepTable>, 'progress' | 'jobId'> {
  /** What its kind has saved of it; null before the first time. */
  progress: unknown;
}

/** A job as it is kept, without its steps. */
export interface Job extends Omit<Selectable<JobTable>, 'spec' | 'fingerprint'> {
  spec: unknown;
}

/** How many steps of a job are in which state. */
export type JobCounts = Record<JobStepState, number>;

/** A job that is to be made. */
export interface NewJob {
  /** Names the code that does the steps. */
  kind: string;
  /** What its kind has to know; names and numbers, never a secret's value. */
  spec: unknown;
  /** What each step is about, in the order of the steps. */
  subjects: readonly string[];
  reason: string;
  /** Kept at the end of the reason; it does not tell one wish from another. */
  reasonNote?: string;
  /** Who wants it, as AWS names the caller. */
  actor: string;
  /** Finds the request in the server's log. */
  requestId: string;
  /** The caller's own name for it: with the same one there is one job of a kind. */
  clientToken: string;
  /** ISO 8601. */
  createdAt: string;
}

/** Thrown when a client token came again with another wish. */
export class JobTokenReusedError extends Error {
  constructor() {
    super('This clientToken was used for something else. Use a new one.');
  }
}

const NO_STEPS: JobCounts = { waiting: 0, running: 0, succeeded: 0, failed: 0, cancelled: 0 };

/** Jobs of many steps, which go on after a restart. All that is said here is on the disk when a call resolves. */
export class Jobs {
  readonly #database: Kysely<Tables>;

  constructor(database: Kysely<Tables>) {
    this.#database = database;
  }

  /**
   * Makes a job that waits for its turn, or gives the one that this client token has made before.
   *
   * @throws JobTokenReusedError when that one is about something else
   */
  async create({ subjects, spec, reasonNote, ...wish }: NewJob): Promise<{ id: number; isNew: boolean }> {
    const fingerprint = JSON.stringify([spec, subjects, wish.reason]);
    const reason = reasonNote === undefined ? wish.reason : `${wish.reason} (${reasonNote})`;
    const job = { ...wish, reason };
    return this.#database.transaction().execute(async (transaction) => {
      const made = await transaction
        .insertInto('jobs')
        .values({ ...job, spec: JSON.stringify(spec), fingerprint, state: 'queued', endedAt: null })
        .onConflict((conflict) => conflict.columns(['kind', 'clientToken']).doNothing())
        .returning('id')
        .executeTakeFirst();
      if (made === undefined) {
        const before = await transaction
          .selectFrom('jobs')
          .select(['id', 'fingerprint'])
          .where('kind', '=', job.kind)
          .where('clientToken', '=', job.clientToken)
          .executeTakeFirstOrThrow();
        if (before.fingerprint !== fingerprint) throw new JobTokenReusedError();
        return { id: before.id, isNew: false };
      }
      for (const [position, subject] of subjects.entries()) {
        await transaction
          .insertInto('job_steps')
          .values({ jobId: made.id, position, subject, state: 'waiting' })
          .execute();
      }
      return { id: made.id, isNew: true };
    });
  }

  /** Says whether a client token has made a job of a kind. */
  async hasToken(kind: string, clientToken: string): Promise<boolean> {
    const row = await this.#database
      .selectFrom('jobs')
      .select('id')
      .where('kind', '=', kind)
      .where('clientToken', '=', clientToken)
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Gives a job, or undefined where there is none of this id. */
  async find(id: number): Promise<Job | undefined> {
    const row = await this.#database.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toJob(row);
  }

  /** Gives the steps of a job in their order. */
  async stepsOf(id: number): Promise<JobStep[]> {
    const rows = await this.#database
      .selectFrom('job_steps')
      .selectAll()
      .where('jobId', '=', id)
      .orderBy('position')
      .execute();
    return rows.map(({ jobId: _, progress, ...row }) => ({
      ...row,
      progress: progress === null ? null : JSON.parse(progress),
    }));
  }

  /**
   * Gives jobs of a kind, newest first, with how far each is.
   *
   * @param page `before` is the id of the last job of the page before
   */
  async list(
    kind: string,
    page: { before?: number | undefined; limit: number },
  ): Promise<(Job & { counts: JobCounts })[]> {
    let query = this.#database
      .selectFrom('jobs')
      .selectAll()
      .where('kind', '=', kind)
      .orderBy('id', 'desc')
      .limit(page.limit);
    if (page.before !== undefined) query = query.where('id', '<', page.before);
    const jobs = await query.execute();
    const counts = await this.#countsOf(jobs.map(({ id }) => id));
    return jobs.map((row) => ({ ...toJob(row), counts: counts.get(row.id) ?? NO_STEPS }));
  }

  /** Gives the jobs that wait for their turn or were under way when the process ended, oldest first. */
  async unfinished(): Promise<Job[]> {
    const rows = await this.#database
      .selectFrom('jobs')
      .selectAll()
      .where('state', 'in', ['queued', 'running'])
      .orderBy('id')
      .execute();
    return rows.map(toJob);
  }

  /** Says how a job is; with `endedAt`, ISO 8601, when it came to an end. */
  async setState(id: number, state: JobState, endedAt: string | null = null): Promise<void> {
    await this.#database.updateTable('jobs').set({ state, endedAt }).where('id', '=', id).execute();
  }

  /** Says how a step is. */
  async setStep(
    id: number,
    position: number,
    change: Partial<Pick<JobStep, 'state' | 'message' | 'startedAt' | 'endedAt'>>,
  ): Promise<void> {
    await this.#ofStep(id, position).set(change).execute();
  }

  /** Keeps what the kind of a job needs to go on with a step after a restart. */
  async saveProgress(id: number, position: number, progress: unknown): Promise<void> {
    await this.#ofStep(id, position)
      .set({ progress: JSON.stringify(progress) })
      .execute();
  }

  /** Puts the steps of some states into another one. */
  async moveSteps(id: number, from: readonly JobStepState[], to: JobStepState): Promise<void> {
    await this.#database
      .updateTable('job_steps')
      .set({ state: to, endedAt: null })
      .where('jobId', '=', id)
      .where('state', 'in', [...from])
      .execute();
  }

  #ofStep(id: number, position: number) {
    return this.#database.updateTable('job_steps').where('jobId', '=', id).where('position', '=', position);
  }

  async #countsOf(ids: readonly number[]): Promise<Map<number, JobCounts>> {
    const counts = new Map<number, JobCounts>();
    if (ids.length === 0) return counts;
    const rows = await this.#database
      .selectFrom('job_steps')
      .select(['jobId', 'state', sql<number>`count(*)`.as('count')])
      .where('jobId', 'in', [...ids])
      .groupBy(['jobId', 'state'])
      .execute();
    for (const { jobId, state, count } of rows) {
      counts.set(jobId, { ...(counts.get(jobId) ?? NO_STEPS), [state]: count });
    }
    return counts;
  }
}

function toJob({ spec, fingerprint: _, ...row }: Selectable<JobTable>): Job {
  return { ...row, spec: JSON.parse(spec) };
}
