import { KeyedQueue } from '@purser/aws';
import type { Job, JobState, NewJob, Store } from '@purser/store';
import type { Logger } from 'pino';
import type { JobKind, JobTiming } from './job-kind.ts';
import { JobRun } from './job-run.ts';

/** Hears of a job: `changed` after each change, and `closed` once when the server stops or the store is cleared. */
export type JobListener = (news: 'changed' | 'closed') => void;

/** States from which a person may let a job go on. */
const RESUMABLE: readonly JobState[] = ['paused-by-failure', 'cancelled', 'failed'];

/**
 * Runs jobs: things with many steps that take a while, are kept in the store, and go on after a restart of the server.
 * {@link JobKind} says how a kind is added. Jobs run side by side, each at its own pace.
 */
export class JobRunner {
  readonly #jobs: Store['jobs'];
  readonly #log: Logger;
  readonly #timing: JobTiming;
  readonly #kinds = new Map<string, JobKind<unknown, unknown>>();
  readonly #runs = new Map<number, JobRun>();
  readonly #listeners = new Map<number, Set<JobListener>>();
  readonly #turns = new KeyedQueue();
  #isClosed = false;

  constructor(jobs: Store['jobs'], log: Logger, timing: JobTiming) {
    this.#jobs = jobs;
    this.#log = log;
    this.#timing = timing;
  }

  /** Makes a kind of job known; before {@link JobRunner.takeUp}. */
  register<Spec, Progress>(kind: JobKind<Spec, Progress>): void {
    // What comes back from the store is what this very kind has given.
    this.#kinds.set(kind.name, kind as unknown as JobKind<unknown, unknown>);
  }

  /** Goes on with the jobs that were under way when the process before this one ended. */
  async takeUp(): Promise<void> {
    for (const job of await this.#jobs.unfinished()) this.#begin(job);
  }

  /**
   * Starts a job, or gives the one that this client token has started.
   *
   * @throws JobTokenReusedError when that one is about something else
   */
  async start(job: Omit<NewJob, 'createdAt'>): Promise<{ id: number }> {
    const createdAt = new Date(this.#timing.now()).toISOString();
    const { id, isNew } = await this.#jobs.create({ ...job, createdAt });
    const made = isNew ? await this.#jobs.find(id) : undefined;
    if (made) this.#begin(made);
    return { id };
  }

  /**
   * Lets no further step of a job begin, and gives its state once none is under way. One that has ended stays as it is.
   * Gives undefined where there is no such job.
   */
  cancel(id: number): Promise<JobState | undefined> {
    return this.#turns.run(String(id), async () => {
      const run = this.#runs.get(id);
      run?.stop('cancelled');
      await run?.done;
      const job = await this.#jobs.find(id);
      if (job?.state !== 'paused-by-failure') return job?.state;
      await this.#jobs.moveSteps(id, ['waiting'], 'cancelled');
      await this.#jobs.setState(id, 'cancelled', new Date(this.#timing.now()).toISOString());
      this.#tell(id);
      return 'cancelled';
    });
  }

  /**
   * Lets a job go on with the steps that have not succeeded, and gives its state; one that is under way or has
   * succeeded stays as it is. Gives undefined where there is no such job.
   */
  resume(id: number): Promise<JobState | undefined> {
    return this.#turns.run(String(id), async () => {
      // One that is about to end has said so in the store, but may not be done yet.
      const job = await this.#jobs.find(id);
      if (job === undefined || !RESUMABLE.includes(job.state)) return job?.state;
      await this.#runs.get(id)?.done;
      await this.#jobs.moveSteps(id, ['failed', 'cancelled'], 'waiting');
      await this.#jobs.setState(id, 'queued');
      this.#begin({ ...job, state: 'queued', endedAt: null });
      return 'queued';
    });
  }

  /** Tells of each change of a job until the function that it gives is called. */
  follow(id: number, listener: JobListener): () => void {
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(id);
    };
  }

  /** Ends all that is under way, as cancelled: the store is about to be cleared. */
  async clear(): Promise<void> {
    await this.#stopAll('cancelled');
  }

  /** Stops what is under way where it is; the next process goes on with it. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#stopAll('shutdown');
  }

  #begin(job: Job): void {
    const kind = this.#kinds.get(job.kind);
    if (this.#isClosed) return;
    if (kind === undefined) {
      this.#log.warn({ message: 'there is no such kind of job', job: job.id, kind: job.kind });
      return;
    }
    const parts = {
      jobs: this.#jobs,
      log: this.#log,
      timing: this.#timing,
      onChange: (id: number) => this.#tell(id),
    };
    const run = new JobRun(job, kind, parts);
    this.#runs.set(job.id, run);
    void run.done.then(() => {
      if (this.#runs.get(job.id) === run) this.#runs.delete(job.id);
    });
  }

  async #stopAll(why: 'cancelled' | 'shutdown'): Promise<void> {
    const runs = [...this.#runs.values()];
    for (const run of runs) run.stop(why);
    await Promise.all(runs.map(({ done }) => done));
    for (const listeners of this.#listeners.values()) for (const listener of listeners) listener('closed');
  }

  #tell(id: number): void {
    for (const listener of this.#listeners.get(id) ?? []) listener('changed');
  }
}
