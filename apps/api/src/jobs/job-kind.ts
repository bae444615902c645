/** How the steps of a job follow one another. */
export interface JobPace {
  /** Steps that are under way at once. */
  atOnce: number;
  /** Milliseconds from the end of a step until another begins in its place. */
  pauseMs: number;
  /** Goes on after a failure; without it the steps that have not begun wait for a person. */
  continuesOnFailure: boolean;
}

/** How a step ended. */
export interface StepOutcome {
  /** `cancelled` where a person cancelled the job and the step could not be done to its end. */
  state: 'succeeded' | 'failed' | 'cancelled';
  /** A sentence for people. */
  message?: string;
}

/** What a job is about, for those who do its steps. */
interface JobFacts<Spec> {
  id: number;
  spec: Spec;
  reason: string;
  /** Finds the request that started it in the server's log. */
  requestId: string;
}

/** One step that is to be done. */
export interface StepRun<Spec, Progress> {
  job: JobFacts<Spec>;
  subject: string;
  /** What was saved of this step before: by a process that ended in its middle, or by an attempt that did not succeed. */
  progress: Progress | undefined;
  /** Keeps how far the step is; it is on the disk when this resolves, and those who follow the job are told. */
  save(progress: Progress): Promise<void>;
  /** Aborted with a {@link JobStopped} when the job is cancelled or the server stops. */
  signal: AbortSignal;
}

/**
 * A kind of job. To add one, write an object of this type and hand it to `JobRunner.register` in `context.ts`; a
 * handler starts a job by `context.jobs.start`, and shows it by `context.store.jobs`.
 *
 * A step may be run again: after a restart in its middle, and when a person resumes a job whose step failed. So `run`
 * saves what it is about to do before it does it, and where there is a progress it finds out what AWS has done of that
 * already, so that nothing is done twice.
 */
export interface JobKind<Spec, Progress> {
  /** As it is kept with each job; never changed once it was released. */
  name: string;
  paceOf(spec: Spec): JobPace;
  /**
   * Does one step. What it rejects with makes the step fail, with the sentence that the API would answer with, but for
   * the signal's own reason: a step that the end of the server interrupts is taken up by the next one.
   */
  run(step: StepRun<Spec, Progress>): Promise<StepOutcome>;
}

/** The reason of an aborted signal: why a step is asked to end early. */
export class JobStopped extends Error {
  readonly why: 'cancelled' | 'shutdown';

  constructor(why: 'cancelled' | 'shutdown') {
    super(why === 'cancelled' ? 'The job was cancelled.' : 'The server stops.');
    this.why = why;
  }
}

/** The time as jobs see it; replaced in tests. */
export interface JobTiming {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits; rejects with the signal's reason when it is aborted. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}
