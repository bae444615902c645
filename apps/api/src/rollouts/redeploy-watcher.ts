import { randomUUID } from 'node:crypto';
import {
  groupBy,
  listTasksOfClusters,
  readHeldSecrets,
  readServiceStates,
  type ServiceSecrets,
  type ServiceState,
} from '@purser/aws';
import { mayRedeploy, nameOfArn, readRedeployPolicy } from '@purser/task-definition';
import { codeOf } from '../audited.ts';
import type { AppContext } from '../context.ts';
import type { JobTiming } from '../jobs/job-kind.ts';
import { faultFields } from '../log.ts';
import { failingServices } from '../preflights/failing-services.ts';
import { recordHeldBack } from './held-back.ts';
import { refusalOf } from './refusals.ts';
import { ROLLOUT, subjectOf } from './rollout-spec.ts';
import { startRollout } from './start-rollout.ts';

/** How much more seldom it looks while no service wants to be redeployed by itself. */
const IDLE = 5;

/** How long a look waits for the index of revisions, in milliseconds; what is not read by then comes at the next one. */
const PATIENCE = 30_000;

/** Rollouts among which those of the same change are looked for. */
const REMEMBERED = 100;

/** A service whose tasks hold what has changed, and the newest of these changes. */
interface StaleService {
  cluster: string;
  service: string;
  reason: string;
}

/**
 * Redeploys services that ask for it by the tag `purser:redeploy`, once for each change of a parameter or secret that
 * their tasks hold: after the time that they want to wait, and within their maintenance window. While no service has the
 * tag, a look costs the lists that the index of revisions reads anyway.
 *
 * It is gated as a person's rollout is, and accepts no failure: a service whose preflight fails keeps the tasks that it
 * has. Why is in the audit trail, once for the same failures, and with the policy of the service; each look tries again,
 * so that the service is redeployed once the failure is mended.
 */
export class RedeployWatcher {
  readonly #context: AppContext;
  readonly #timing: JobTiming;

  constructor(context: AppContext, timing: JobTiming) {
    this.#context = context;
    this.#timing = timing;
  }

  /** Looks again and again until the signal is aborted; never rejects. */
  async run(intervalMs: number, signal: AbortSignal): Promise<void> {
    let factor = 1;
    while (!signal.aborted) {
      await this.#timing.wait(intervalMs * factor, signal).catch(() => {});
      if (signal.aborted) return;
      factor = (await this.#lookSafely()) ? 1 : IDLE;
    }
  }

  async #lookSafely(): Promise<boolean> {
    const { log } = this.#context;
    try {
      return await this.look();
    } catch (error) {
      log.warn({ message: 'stale services were not looked for', code: codeOf(error), ...faultFields(error) });
      return true;
    }
  }

  /** Looks once, and starts what is due. Says whether any service has the tag. */
  async look(): Promise<boolean> {
    const { clients, references, ledger, log } = this.#context;
    const [home] = await Promise.all([this.#context.identity(), references.refresh(PATIENCE)]);
    const { failure } = references.state;
    if (failure) log.warn({ message: 'services were not read anew', code: failure.code });
    const tagged = references.services.filter(({ tags }) => readRedeployPolicy(tags).redeploy === 'auto');
    if (tagged.length === 0) return false;
    const clusters = new Set(tagged.map(({ clusterArn }) => clusterArn));
    // ECS redeploys services alone: what other tasks hold plays no part.
    const tasks = (await listTasksOfClusters(clients, clusters)).filter(({ serviceName }) => serviceName);
    const held = await readHeldSecrets({ tasks, services: tagged }, references, ledger, home);
    const due = held.services.flatMap((service) => this.#dueOf(service));
    for (const [reason, services] of groupBy(due, (service) => service.reason))
      await this.#begin(reason, services);
    return true;
  }

  /** Starts one rollout of the services that no rollout for this change has, and that would start. */
  async #begin(reason: string, services: readonly StaleService[]): Promise<void> {
    const begun = await this.#begunFor(reason);
    const left = services.filter(({ cluster, service }) => !begun.has(subjectOf(cluster, service)));
    const ready = await this.#ready(reason, await this.#deployable(left));
    if (ready.length === 0) return;
    await startRollout(this.#asRequest(), {
      services: ready.map(({ clusterArn, serviceName }) => ({
        cluster: nameOfArn(clusterArn),
        service: serviceName,
      })),
      reason,
      clientToken: randomUUID(),
    });
  }

  #asRequest() {
    return { ...this.#context, requestId: `redeploy-${randomUUID()}` };
  }

  /** A rollout begins with all of its services or not at all: one that ECS refuses must not hold up the others. */
  async #deployable(services: readonly StaleService[]): Promise<ServiceState[]> {
    const { clients, log } = this.#context;
    const deployable: ServiceState[] = [];
    for (const [cluster, some] of groupBy(services, (service) => service.cluster)) {
      const names = some.map(({ service }) => service);
      const states = await readServiceStates(clients, cluster, names);
      for (const { service } of some) {
        const state = states.get(service);
        const refusal = refusalOf(state);
        if (state !== undefined && refusal === undefined) deployable.push(state);
        else log.info({ message: 'a service cannot be redeployed', service, refusal });
      }
    }
    return deployable;
  }

  /** Those whose new tasks would start; why the others are held back is written down. */
  async #ready(reason: string, services: readonly ServiceState[]): Promise<ServiceState[]> {
    const failing = await failingServices(this.#context, services);
    for (const { services: some, issues } of failing)
      for (const service of some) await recordHeldBack(this.#asRequest(), { service, reason, issues });
    const held = new Set(failing.flatMap((one) => one.services));
    return services.filter((service) => !held.has(service));
  }

  #dueOf({ serviceName, clusterArn, tags, references }: ServiceSecrets): StaleService[] {
    const changes = references.flatMap(({ name, current, oldTasks, unsureTasks }) =>
      oldTasks + unsureTasks > 0 && current.state === 'known' ? [{ name, changedAt: current.changedAt }] : [],
    );
    const [newest] = changes.sort((a, b) => b.changedAt.localeCompare(a.changedAt));
    if (newest === undefined) return [];
    const now = new Date(this.#timing.now());
    if (!mayRedeploy(readRedeployPolicy(tags), new Date(newest.changedAt), now)) return [];
    const reason = `${newest.name} changed at ${newest.changedAt}`;
    return [{ cluster: nameOfArn(clusterArn), service: serviceName, reason }];
  }

  /** The services of rollouts that were started for the same change, however these ended: a person looks after them. */
  async #begunFor(reason: string): Promise<Set<string>> {
    const { jobs } = this.#context.store;
    const rollouts = await jobs.list(ROLLOUT, { limit: REMEMBERED });
    const subjects = new Set<string>();
    for (const { id } of rollouts.filter((rollout) => rollout.reason === reason))
      for (const { subject } of await jobs.stepsOf(id)) subjects.add(subject);
    return subjects;
  }
}
