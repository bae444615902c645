import { setMaxListeners } from 'node:events';
import type { Job, JobStep, Store } from '@purser/store';
import type { Logger } from 'pino';
import { codeOf } from '../audited.ts';
import { toApiError } from '../errors.ts';
import { faultFields } from '../log.ts';
import { type JobKind, type JobPace, JobStopped, type JobTiming, type StepOutcome } from './job-kind.ts';

/** What a run of a job works with. */
export interface JobRunParts {
  jobs: Store['jobs'];
  timing: JobTiming;
  log: Logger;
  /** Told after each change of the job or one of its steps. */
  onChange(id: number): void;
}

/** A job while it is under way: its steps at their pace, until all have ended or something stops them. */
export class JobRun {
  /** Resolves when nothing of the job is under way any more; never rejects. */
  readonly done: Promise<void>;
  readonly #job: Job;
  readonly #kind: JobKind<unknown, unknown>;
  readonly #pace: JobPace;
  readonly #parts: JobRunParts;
  readonly #stopping = new AbortController();
  #hasFailed = false;

  constructor(job: Job, kind: JobKind<unknown, unknown>, parts: JobRunParts) {
    this.#job = job;
    this.#kind = kind;
    this.#pace = kind.paceOf(job.spec);
    this.#parts = parts;
    // Each step that is under way listens.
    setMaxListeners(0, this.#stopping.signal);
    this.done = this.#run().catch((error: unknown) => {
      parts.log.error({ message: 'a job stands still', job: job.id, kind: kind.name, ...faultFields(error) });
    });
  }

  /** Lets no further step begin, and asks those under way to end. */
  stop(why: JobStopped['why']): void {
    this.#stopping.abort(new JobStopped(why));
  }

  async #run(): Promise<void> {
    const { jobs, onChange } = this.#parts;
    const { id } = this.#job;
    await jobs.setState(id, 'running');
    onChange(id);
    const steps = await jobs.stepsOf(id);
    this.#hasFailed = steps.some(({ state }) => state === 'failed');
    const begun = steps.filter(({ state }) => state === 'running');
    const queue = [...begun, ...steps.filter(({ state }) => state === 'waiting')];
    const workers = Math.max(this.#pace.atOnce, begun.length);
    await Promise.all(Array.from({ length: Math.min(workers, queue.length) }, () => this.#work(queue)));
    await this.#end();
    onChange(id);
  }

  /** Takes one step after the other; those that a process before this one had begun come first, whatever failed. */
  async #work(queue: JobStep[]): Promise<void> {
    for (;;) {
      const next = queue[0];
      const mayBegin = next?.state === 'running' || this.#pace.continuesOnFailure || !this.#hasFailed;
      if (next === undefined || !mayBegin || this.#stopping.signal.aborted) return;
      queue.shift();
      await this.#do(next);
      if (queue.length > 0) await this.#rest();
    }
  }

  async #rest(): Promise<void> {
    const { signal } = this.#stopping;
    if (this.#pace.pauseMs === 0 || signal.aborted) return;
    if (this.#hasFailed && !this.#pace.continuesOnFailure) return;
    try {
      await this.#parts.timing.wait(this.#pace.pauseMs, signal);
    } catch (error) {
      if (error !== signal.reason) throw error;
    }
  }

  async #do(step: JobStep): Promise<void> {
    const { jobs, timing, onChange } = this.#parts;
    const { id } = this.#job;
    const { position } = step;
    const now = () => new Date(timing.now()).toISOString();
    const startedAt = step.state === 'running' ? step.startedAt : now();
    await jobs.setStep(id, position, { state: 'running', startedAt, endedAt: null, message: null });
    onChange(id);
    const outcome = await this.#outcomeOf(step);
    // It goes on in the next process.
    if (outcome === undefined) return;
    this.#hasFailed ||= outcome.state === 'failed';
    const { state, message = null } = outcome;
    await jobs.setStep(id, position, { state, message, endedAt: now() });
    onChange(id);
  }

  /** Gives how a step ended, or undefined where the server stops in its middle. */
  async #outcomeOf({ subject, position, progress }: JobStep): Promise<StepOutcome | undefined> {
    const { jobs, log, onChange } = this.#parts;
    const { signal } = this.#stopping;
    try {
      return await this.#kind.run({
        job: this.#job,
        subject,
        progress: progress ?? undefined,
        signal,
        save: async (saved) => {
          await jobs.saveProgress(this.#job.id, position, saved);
          onChange(this.#job.id);
        },
      });
    } catch (error) {
      if (error instanceof JobStopped) return error.why === 'cancelled' ? { state: 'cancelled' } : undefined;
      const { code, message } = toApiError(error);
      const fields = { job: this.#job.id, kind: this.#kind.name, position, code: codeOf(error) };
      if (code === 'INTERNAL') log.error({ ...fields, ...faultFields(error) });
      else log.info(fields);
      return { state: 'failed', message };
    }
  }

  async #end(): Promise<void> {
    const { jobs, timing } = this.#parts;
    const { id } = this.#job;
    const { signal } = this.#stopping;
    const stop = signal.aborted && signal.reason instanceof JobStopped ? signal.reason.why : undefined;
    if (stop === 'shutdown') return;
    if (stop === 'cancelled') await jobs.moveSteps(id, ['waiting', 'running'], 'cancelled');
    const states = new Set((await jobs.stepsOf(id)).map(({ state }) => state));
    if (states.has('waiting')) return jobs.setState(id, 'paused-by-failure');
    const endedAt = new Date(timing.now()).toISOString();
    if (states.has('cancelled')) return jobs.setState(id, 'cancelled', endedAt);
    return jobs.setState(id, states.has('failed') ? 'failed' : 'succeeded', endedAt);
  }
}
