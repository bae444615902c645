import {
  deleteTaskDefinitions,
  deregisterTaskDefinition,
  describeTaskDefinition,
  listDeletedRevisions,
  readAwsFailure,
} from '@purser/aws';
import { audited, auditedEach } from '../audited.ts';
import { JobStopped, type StepOutcome, type StepRun } from '../jobs/job-kind.ts';
import type { CleanupParts } from './cleanup-kind.ts';
import { type CleanupProgress, type CleanupSpec, revisionsOf } from './cleanup-spec.ts';
import type { RevisionUses } from './read-uses.ts';

/** What a batch works with beside the account. */
export interface BatchParts extends CleanupParts {
  /** Does a write at AWS's pace. */
  paced<T>(write: () => Promise<T>): Promise<T>;
  uses(): Promise<RevisionUses>;
}

/** How often a write is sent whose reply was lost. */
const TRIES = 8;

/** Up to ten revisions of a clean-up: looks who uses them, deregisters them and deletes them, each once. */
export class CleanupBatch {
  readonly #parts: BatchParts;
  readonly #step: StepRun<CleanupSpec, CleanupProgress>;
  /** Whether an attempt before this one may have sent what it could not keep. */
  readonly #isAgain: boolean;
  #progress: CleanupProgress;

  constructor(parts: BatchParts, step: StepRun<CleanupSpec, CleanupProgress>) {
    this.#parts = parts;
    this.#step = step;
    this.#isAgain = step.progress !== undefined;
    this.#progress = step.progress ?? {};
  }

  async run(): Promise<StepOutcome> {
    const names = revisionsOf(this.#step.subject);
    // Another attempt knows by it that there was this one.
    if (!this.#isAgain) await this.#save({});
    await this.#keepUsed(names);
    for (const name of names) {
      const { state } = this.#progress[name] ?? {};
      // What has failed is tried again by a person who resumes.
      if (state === undefined || state === 'failed') await this.#deregister(name);
    }
    if (this.#step.job.spec.deletes) await this.#delete(this.#named('deregistered'));
    this.#parts.descriptions.forget();
    this.#parts.references.forget();
    const failed = this.#named('failed').length;
    if (failed === 0) return { state: 'succeeded' };
    return { state: 'failed', message: `${failed} of ${names.length} revisions could not be taken away.` };
  }

  /** Something may have begun to use a revision since the preview. */
  async #keepUsed(names: readonly string[]): Promise<void> {
    const { uses } = await this.#parts.uses();
    const { region, accountId, partition } = await this.#parts.identity();
    const kept = names.flatMap((name) => {
      const by = uses.get(`arn:${partition}:ecs:${region}:${accountId}:task-definition/${name}`);
      return by && this.#progress[name] === undefined ? [[name, by] as const] : [];
    });
    if (kept.length === 0) return;
    await this.#save(
      Object.fromEntries(
        kept.map(([name, by]) => [name, { state: 'kept', message: `It is used by ${by.join(', ')}.` }]),
      ),
    );
  }

  async #deregister(name: string): Promise<void> {
    if (this.#isAgain && isGone(await this.#statusOf(name)))
      return this.#save({ [name]: { state: 'deregistered' } });
    const { clients, paced } = this.#parts;
    const what = { action: 'ecs:DeregisterTaskDefinition', subject: name, reason: this.#step.job.reason };
    for (let tries = 1; ; tries += 1) {
      try {
        await paced(() => audited(this.#auditing, what, () => deregisterTaskDefinition(clients, name)));
        return this.#save({ [name]: { state: 'deregistered' } });
      } catch (error) {
        if (error instanceof JobStopped) throw error;
        const { kind, message } = readAwsFailure(error);
        if (kind === 'throttled') throw error;
        // A reply may have been lost, or somebody else was quicker.
        if (isGone(await this.#statusOf(name))) return this.#save({ [name]: { state: 'deregistered' } });
        if (kind === 'refused') return this.#save({ [name]: { state: 'failed', message } });
        if (tries >= TRIES) throw error;
      }
    }
  }

  /** Gives nothing of a revision that is deleted altogether. */
  async #statusOf(name: string): Promise<string | undefined> {
    try {
      const { taskDefinition } = await describeTaskDefinition(this.#parts.clients, name);
      return taskDefinition.status;
    } catch (error) {
      if (readAwsFailure(error).kind !== 'refused') throw error;
      return undefined;
    }
  }

  /** Leaves out, and keeps as such, what an attempt before this one has deleted. */
  async #notDeleted(names: readonly string[]): Promise<string[]> {
    if (!this.#isAgain) return [...names];
    const left: string[] = [];
    for (const name of names) {
      const status = await this.#statusOf(name);
      if (status === undefined) await this.#save({ [name]: { state: 'deleted' } });
      else if (status === 'DELETE_IN_PROGRESS') await this.#save({ [name]: { state: 'delete-in-progress' } });
      else left.push(name);
    }
    return left;
  }

  async #delete(deregistered: readonly string[]): Promise<void> {
    const names = await this.#notDeleted(deregistered);
    if (names.length === 0) return;
    const { clients } = this.#parts;
    const { deleted, failures } = await this.#write(() =>
      auditedEach(
        this.#auditing,
        { action: 'ecs:DeleteTaskDefinitions', subjects: names, reason: this.#step.job.reason },
        () => deleteTaskDefinitions(clients, names),
        (outcome, name) => (outcome.deleted.includes(name) ? 'done' : 'refused'),
      ),
    );
    const inProgress = await listDeletedRevisions(clients, names);
    await this.#save({
      ...Object.fromEntries(
        deleted.map((name) => [name, { state: inProgress.has(name) ? 'delete-in-progress' : 'deleted' }]),
      ),
      ...Object.fromEntries(
        failures.map(({ taskDefinition, reason }) => [taskDefinition, { state: 'failed', message: reason }]),
      ),
    });
  }

  /** Sends a write again that does the same when it is done twice; each time waits for its turn. */
  async #write<T>(send: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#parts.paced(send);
      } catch (error) {
        if (error instanceof JobStopped || tries >= TRIES) throw error;
        if (readAwsFailure(error).kind !== 'unavailable') throw error;
      }
    }
  }

  get #auditing() {
    return { ...this.#parts, requestId: this.#step.job.requestId };
  }

  #named(state: CleanupProgress[string]['state']): string[] {
    return Object.entries(this.#progress).flatMap(([name, one]) => (one.state === state ? [name] : []));
  }

  async #save(change: CleanupProgress): Promise<void> {
    this.#progress = { ...this.#progress, ...change };
    await this.#step.save(this.#progress);
  }
}

/** Whether a revision can no longer be deregistered; of one that is not found, AWS itself shall say so. */
const isGone = (status: string | undefined) => status !== undefined && status !== 'ACTIVE';
