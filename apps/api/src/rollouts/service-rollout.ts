import {
  type DeploymentState,
  type DeploymentVerdict,
  describeTaskDefinition,
  findStarted,
  type NewDeployment,
  OutcomeUnknownError,
  primaryOf,
  type RegistrationTiming,
  readServiceStates,
  type ServiceState,
  type ServiceWatch,
  startDeployment,
  verdictOf,
} from '@purser/aws';
import { fromDescribed, listReferences } from '@purser/task-definition';
import { audited, codeOf } from '../audited.ts';
import type { AppContext } from '../context.ts';
import { JobStopped, type JobTiming, type StepOutcome, type StepRun } from '../jobs/job-kind.ts';
import { sentenceOf, timeoutSentence, whyItsTasksStopped } from './explain-end.ts';
import { refusalOf } from './refusals.ts';
import { type RolloutProgress, type RolloutSpec, serviceOf } from './rollout-spec.ts';

/** What a rollout works with. */
export interface ServiceRolloutParts
  extends Pick<
    AppContext,
    'clients' | 'descriptions' | 'forgetReads' | 'identity' | 'ledger' | 'log' | 'references' | 'store'
  > {
  watch: ServiceWatch;
  timing: JobTiming;
  writeTiming: Partial<RegistrationTiming>;
}

const MINUTE = 60_000;

/** One service of a rollout: starts its deployment, once whatever happens, and waits until ECS says how it ended. */
export class ServiceRollout {
  readonly #parts: ServiceRolloutParts;
  readonly #step: StepRun<RolloutSpec, RolloutProgress>;
  readonly #where: { cluster: string; service: string };
  #progress: RolloutProgress | undefined;

  constructor(parts: ServiceRolloutParts, step: StepRun<RolloutSpec, RolloutProgress>) {
    this.#parts = parts;
    this.#step = step;
    this.#where = serviceOf(step.subject);
    this.#progress = step.progress?.isSettled ? undefined : step.progress;
  }

  async run(): Promise<StepOutcome> {
    const refusal = await this.#intend();
    if (refusal !== undefined) return { state: 'failed', message: refusal };
    const deployment = await this.#start();
    try {
      return await this.#settle(deployment.id);
    } catch (error) {
      if (!(error instanceof JobStopped) || error.why !== 'cancelled') throw error;
      await this.#save({ waitingSince: undefined });
      const message = `Purser no longer waits for it; ECS goes on with deployment ${deployment.id}.`;
      return { state: 'cancelled', message };
    }
  }

  /** Keeps what the service is before anything is changed; gives why nothing can be. */
  async #intend(): Promise<string | undefined> {
    if (this.#progress !== undefined) return undefined;
    const { cluster, service } = this.#where;
    const states = await readServiceStates(this.#parts.clients, cluster, [service]);
    const state = states.get(service);
    const refusal = refusalOf(state);
    if (state === undefined || refusal !== undefined) return refusal;
    await this.#save({ before: primaryOf(state)?.id ?? null, serviceArn: state.serviceArn });
    return undefined;
  }

  /** Gives the deployment that was started: by this step in a process before, or now. */
  async #start(): Promise<DeploymentState> {
    const { before = null, deployment, waitingSince = this.#parts.timing.now() } = this.#progress ?? {};
    if (deployment !== undefined) {
      await this.#save({ waitingSince });
      return deployment;
    }
    const { clients, writeTiming } = this.#parts;
    const { job, progress } = this.#step;
    const { taskDefinition } = job.spec;
    const wish = {
      ...this.#where,
      before: before ?? undefined,
      ...(taskDefinition !== undefined && { taskDefinition }),
    };
    // Only where an attempt before this one may have sent it.
    const maybeSent = progress !== undefined && !progress.isSettled;
    const adopted = maybeSent ? await this.#adopt(wish) : undefined;
    const started = adopted ?? (await this.#send(() => startDeployment(clients, wish, writeTiming)));
    await this.#save({ deployment: started, waitingSince });
    await this.#record(started);
    return started;
  }

  /**
   * Gives the deployment that an attempt before this one has started, if it has. What the audit trail could not know of
   * that attempt is settled; where somebody else has deployed since, nobody knows.
   */
  async #adopt(wish: NewDeployment): Promise<DeploymentState | undefined> {
    const { clients, store } = this.#parts;
    const found = await findStarted(clients, wish);
    if (found === 'other') return undefined;
    const event = { ...this.#audited, requestId: this.#step.job.requestId };
    await store.audit.settle(event, found === 'not-started' ? 'NOT_DONE' : 'done');
    return found === 'not-started' ? undefined : found;
  }

  get #audited() {
    return { action: 'ecs:UpdateService', subject: this.#step.subject };
  }

  async #send(send: () => Promise<DeploymentState>): Promise<DeploymentState> {
    const { requestId, reason } = this.#step.job;
    const what = { ...this.#audited, reason };
    try {
      return await audited({ ...this.#parts, requestId }, what, send);
    } catch (error) {
      // Another attempt need not look for what is known not to be there.
      if (!(error instanceof OutcomeUnknownError)) await this.#save({ isSettled: true });
      throw error;
    }
  }

  /** Writes down which versions of its secrets the new tasks get. */
  async #record({ taskDefinitionArn }: DeploymentState): Promise<void> {
    const { references, ledger, log } = this.#parts;
    references.forget();
    try {
      const known =
        references.find(taskDefinitionArn)?.references ?? (await this.#readReferences(taskDefinitionArn));
      const subject = this.#progress?.serviceArn ?? '';
      ledger.record({ event: 'deployed', taskDefinitionArn, subject }, known);
    } catch (error) {
      // What is not written down now is derived later.
      log.info({ message: 'a revision could not be read', code: codeOf(error) });
    }
  }

  async #readReferences(taskDefinitionArn: string) {
    const { clients, descriptions } = this.#parts;
    const { taskDefinition } = await descriptions.run(taskDefinitionArn, () =>
      describeTaskDefinition(clients, taskDefinitionArn),
    );
    return listReferences(fromDescribed(taskDefinition));
  }

  async #settle(deploymentId: string): Promise<StepOutcome> {
    const { watch, timing } = this.#parts;
    const { cluster, service } = this.#where;
    const { timeoutMinutes } = this.#step.job.spec;
    const until = (this.#progress?.waitingSince ?? timing.now()) + timeoutMinutes * MINUTE;
    for (;;) {
      const state = await watch.next(cluster, service, this.#step.signal);
      const verdict = verdictOf(state, deploymentId);
      if (verdict.kind === 'completed') {
        await this.#save({ deployment: verdict.deployment, isSettled: true });
        return { state: 'succeeded' };
      }
      if (verdict.kind !== 'under-way') return this.#fail(verdict);
      await this.#show(verdict.deployment);
      if (state !== undefined && timing.now() >= until) return this.#giveUp(state, verdict.deployment);
    }
  }

  async #show(deployment: DeploymentState): Promise<void> {
    if (JSON.stringify(deployment) === JSON.stringify(this.#progress?.deployment)) return;
    await this.#save({ deployment });
  }

  async #fail(
    verdict: Exclude<DeploymentVerdict, { kind: 'under-way' | 'completed' }>,
  ): Promise<StepOutcome> {
    const known = 'deployment' in verdict ? verdict.deployment : undefined;
    const deployment = known ?? this.#progress?.deployment;
    const failures = verdict.kind === 'failed' && deployment ? await this.#whyStopped(deployment) : [];
    await this.#save({ ...(deployment && { deployment }), failures, isSettled: true });
    return { state: 'failed', message: sentenceOf(verdict) };
  }

  /** The deployment goes on in ECS: who resumes the rollout waits for the same one again. */
  async #giveUp(state: ServiceState, deployment: DeploymentState): Promise<StepOutcome> {
    await this.#save({ failures: await this.#whyStopped(deployment), waitingSince: undefined });
    return { state: 'failed', message: timeoutSentence(state, this.#step.job.spec.timeoutMinutes) };
  }

  #whyStopped(deployment: DeploymentState) {
    return whyItsTasksStopped(this.#parts, this.#where, deployment);
  }

  async #save(change: { [Key in keyof RolloutProgress]?: RolloutProgress[Key] | undefined }): Promise<void> {
    const { waitingSince, ...next } = { before: null, serviceArn: '', ...this.#progress, ...change };
    this.#progress = { ...next, ...(waitingSince !== undefined && { waitingSince }) } as RolloutProgress;
    await this.#step.save(this.#progress);
  }
}
