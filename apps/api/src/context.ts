import {
  type AwsClientOptions,
  type AwsClients,
  type CallerIdentity,
  ClusterReads,
  ClusterWatches,
  createAwsClients,
  type describeTaskDefinition,
  getCallerIdentity,
  listAllRunningTasks,
  type Pace,
  ParameterIndex,
  PreflightReads,
  RateBudget,
  ReferenceIndex,
  type RegistrationTiming,
  type RunningTask,
  ServiceWatch,
  SharedReads,
  SingleFlight,
  TaskDefinitionRegistrar,
  type WatchPace,
} from '@purser/aws';
import type { Store } from '@purser/store';
import type { Logger } from 'pino';
import { AWS_PAUSE_MS, cleanupKind, EMBEDDED_PAUSE_MS } from './cleanups/cleanup-kind.ts';
import type { JobTiming } from './jobs/job-kind.ts';
import { JobRunner } from './jobs/job-runner.ts';
import { machineTiming } from './jobs/machine-timing.ts';
import { rolloutKind } from './rollouts/rollout-kind.ts';
import { VersionLedger } from './version-ledger.ts';

type Description = Awaited<ReturnType<typeof describeTaskDefinition>>;

/** Everything that a handler may use. */
export interface AppContext {
  clients: AwsClients;
  /** Registers in a Region of the account; the same for all who ask, so that a family has one queue. */
  registrarIn(region: string): TaskDefinitionRegistrar;
  /** Descriptions that are being read; a write makes the next one start anew. */
  descriptions: SingleFlight<Description>;
  /** What the account's revisions refer to; read in the background. */
  references: ReferenceIndex;
  /** What all parameters of the account are; read in the background once somebody needs it. */
  parameterIndex: ParameterIndex;
  /** What preflights have read, for those that come soon after; a write makes the next one ask anew. */
  preflightReads: PreflightReads;
  /** Every task that runs or is about to; an answer serves others for half a minute. */
  runningTasks(): Promise<RunningTask[]>;
  /** Which versions of parameters and secrets revisions were registered, deployed and run with. */
  ledger: VersionLedger;
  /** Makes the next reads ask AWS anew: something has been written, or may have been. */
  forgetReads(): void;
  /** What runs, as ECS says, shared by those who ask within a few seconds. */
  clusterReads: ClusterReads;
  /** Clusters that somebody looks at. */
  clusterWatches: ClusterWatches;
  /** Whose account this is; asked of AWS once, and again after a failure. */
  identity(): Promise<CallerIdentity>;
  /** What Purser keeps of its own. */
  store: Store;
  /** What takes a while and goes on after a restart. */
  jobs: JobRunner;
  /** Milliseconds between two writes of clean-ups. */
  cleanupPauseMs: number;
  /** Whether the embedded account stands in for AWS. */
  embedded: boolean;
  log: Logger;
  /** Forgets all that was read of the account and written down of it: the embedded one began anew. */
  startAnew(): Promise<void>;
}

/** What a context is made from. */
export interface ContextOptions {
  aws: AwsClientOptions;
  embedded: boolean;
  store: Store;
  log: Logger;
  registrationTiming?: Partial<RegistrationTiming>;
  jobTiming?: JobTiming;
  /** How revisions are described; a share of AWS's own rate unless told. */
  describingPace?: Pace;
  clusterPace?: ClusterPace;
  cleanupPauseMs?: number;
}

/** How what runs is read; times in milliseconds. */
interface ClusterPace extends Partial<WatchPace> {
  /** How long an answer serves others: less than the interval of the watches. */
  lifetime?: number;
}

/** The embedded account has no rate to share with others. */
const EMBEDDED_PACE: ClusterPace = { interval: 1000, lifetime: 500 };
const embeddedDescribingPace = (): Pace => ({ atOnce: 4, budget: new RateBudget(50) });

/** Puts together what the handlers share; nothing is sent to AWS yet. */
export function createContext({
  aws,
  embedded,
  store,
  log,
  registrationTiming = {},
  jobTiming = machineTiming,
  describingPace = embedded ? embeddedDescribingPace() : undefined,
  clusterPace = embedded ? EMBEDDED_PACE : {},
  cleanupPauseMs = embedded ? EMBEDDED_PAUSE_MS : AWS_PAUSE_MS,
}: ContextOptions): AppContext {
  const clients = createAwsClients(aws);
  const registrars = new Map<string, TaskDefinitionRegistrar>();
  const descriptions = new SingleFlight<Description>();
  const preflightReads = new PreflightReads(clients);
  const parameterIndex = new ParameterIndex(clients);
  const references = new ReferenceIndex(clients, store.revisionReferences, describingPace);
  const clusterReads = new ClusterReads(clients, clusterPace);
  let known: Promise<CallerIdentity> | undefined;
  const identity = () => {
    known ??= getCallerIdentity(clients).catch((error) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  const ledger = new VersionLedger({ clients, identity, store, log });
  const reads = new SharedReads();
  const forgetReads = () => {
    reads.forget();
    preflightReads.forget();
    ledger.forget();
    clusterReads.forget();
  };
  const jobs = new JobRunner(store.jobs, log, jobTiming);
  const context: AppContext = {
    clients,
    registrarIn(region) {
      const registrar =
        registrars.get(region) ?? new TaskDefinitionRegistrar(clients.inRegion(region), registrationTiming);
      registrars.set(region, registrar);
      return registrar;
    },
    descriptions,
    references,
    parameterIndex,
    preflightReads,
    clusterReads,
    clusterWatches: new ClusterWatches(clusterReads, clusterPace),
    embedded,
    store,
    jobs,
    cleanupPauseMs,
    log,
    identity,
    runningTasks: () => reads.run('tasks', () => listAllRunningTasks(clients)),
    ledger,
    forgetReads,
    async startAnew() {
      descriptions.forget();
      parameterIndex.reset();
      forgetReads();
      await references.reset();
      await jobs.clear();
      await ledger.settled();
      await store.clear();
    },
  };
  const watch = new ServiceWatch(clients, jobTiming.wait);
  jobs.register(cleanupKind(context, { pauseMs: cleanupPauseMs, timing: jobTiming }));
  jobs.register(rolloutKind({ ...context, watch, writeTiming: registrationTiming }, jobTiming));
  return context;
}
