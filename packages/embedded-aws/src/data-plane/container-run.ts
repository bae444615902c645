import type {
  ContainerDefinition,
  ContainerDependency,
  ContainerOverride,
  HealthStatus,
} from '@aws-sdk/client-ecs';
import type { Clock } from '../clock.ts';
import type { ContainerRecord } from '../services/ecs/tasks/task-record.ts';
import { HealthCheck } from './health-check.ts';
import type { ContainerRuntime, ContainerSpec, RunningContainer } from './runtimes/runtime.ts';

/** What one container is made from, and whom it tells. */
export interface ContainerOptions {
  clock: Clock;
  runtime: ContainerRuntime;
  taskId: string;
  definition: ContainerDefinition;
  override: ContainerOverride | undefined;
  environment: Readonly<Record<string, string>>;
  onChange(change: (container: ContainerRecord) => void): void;
  onOutput(line: string): void;
}

const DEFAULT_STOP_SECONDS = 30;
const DEFAULT_RESTART_SECONDS = 300;

/** The life of one container of a task, restarts included. */
export class ContainerRun {
  state: 'waiting' | 'starting' | 'running' | 'ended' = 'waiting';
  health: HealthStatus = 'UNKNOWN';
  exitCode: number | undefined;
  /** Why it could not be started. */
  failure: string | undefined;
  /** Whether it did not come up within its start timeout. */
  hasTimedOut = false;
  readonly #options: ContainerOptions;
  #running: RunningContainer | undefined;
  #healthCheck: HealthCheck | undefined;
  #cancelTimeout: (() => void) | undefined;
  #startedAt = 0;
  #restarts = 0;
  #isStopping = false;
  #isDetached = false;

  constructor(options: ContainerOptions) {
    this.#options = options;
  }

  get name(): string {
    return this.#options.definition.name ?? '';
  }

  get dependsOn(): readonly ContainerDependency[] {
    return this.#options.definition.dependsOn ?? [];
  }

  get isEssential(): boolean {
    return this.#options.definition.essential !== false;
  }

  /** Whether it has been started and not ended. */
  get isAlive(): boolean {
    return this.state === 'starting' || this.state === 'running';
  }

  start(): void {
    this.state = 'starting';
    const { clock, runtime, definition } = this.#options;
    if (definition.startTimeout !== undefined) {
      const due = new Date(clock.now().getTime() + definition.startTimeout * 1000);
      this.#cancelTimeout = clock.at(due, () => this.#timeOut());
    }
    this.#running = runtime.start(this.#spec(), {
      started: (id) => this.#started(id),
      output: (line) => !this.#isDetached && this.#options.onOutput(line),
      exited: (exitCode, reason) => this.#exited(exitCode, reason),
      failed: (reason) => this.#failed(reason),
    });
    if (this.#isStopping) this.#running.stop();
  }

  stop(): void {
    if (this.#isStopping || this.state === 'ended') return;
    this.#isStopping = true;
    this.#healthCheck?.stop();
    if (this.state === 'waiting') {
      this.state = 'ended';
      this.#options.onChange((container) => {
        container.lastStatus = 'STOPPED';
      });
      return;
    }
    this.#running?.stop();
  }

  /** Tells nobody of anything any more. */
  detach(): void {
    this.#isDetached = true;
    this.#healthCheck?.stop();
    this.#cancelTimeout?.();
  }

  #started(id: string): void {
    if (this.#isDetached || this.state !== 'starting') return;
    this.state = 'running';
    this.#startedAt = this.#options.clock.now().getTime();
    const { definition, clock } = this.#options;
    this.#tell((container) => {
      container.runtimeId = id;
      container.lastStatus = 'RUNNING';
      container.restarts = this.#restarts;
      container.startedAt ??= this.#startedAt;
    });
    const running = this.#running;
    if (!definition.healthCheck || !running || this.#isStopping) return;
    this.#healthCheck = new HealthCheck(definition.healthCheck, clock, running, (health) => {
      this.health = health;
      if (health === 'HEALTHY') this.#cancelTimeout?.();
      this.#tell((container) => {
        container.healthStatus = health;
      });
    });
    this.#healthCheck.start();
  }

  #exited(exitCode: number, reason: string | undefined): void {
    if (this.#isDetached || this.state === 'ended') return;
    this.#healthCheck?.stop();
    this.#cancelTimeout?.();
    if (this.#mayRestart(exitCode)) {
      this.#restarts += 1;
      this.start();
      return;
    }
    this.state = 'ended';
    this.exitCode = exitCode;
    this.#tell((container) => {
      container.lastStatus = 'STOPPED';
      container.exitCode = exitCode;
      if (reason !== undefined) container.reason = reason;
    });
  }

  #failed(reason: string): void {
    if (this.#isDetached || this.state === 'ended') return;
    this.#cancelTimeout?.();
    this.state = 'ended';
    this.failure = reason;
    this.#tell((container) => {
      container.lastStatus = 'STOPPED';
      container.reason = reason;
    });
  }

  /** A container that has run for its attempt period is started again, unless its exit code is one to ignore. */
  #mayRestart(exitCode: number): boolean {
    const {
      enabled,
      ignoredExitCodes = [],
      restartAttemptPeriod = DEFAULT_RESTART_SECONDS,
    } = this.#options.definition.restartPolicy ?? {};
    if (!enabled || this.#isStopping || ignoredExitCodes.includes(exitCode)) return false;
    return this.#options.clock.now().getTime() - this.#startedAt >= restartAttemptPeriod * 1000;
  }

  /** Only for what others wait for does the start timeout matter. */
  #timeOut(): void {
    const waitsForHealth = this.#options.definition.healthCheck && this.health !== 'HEALTHY';
    if (this.state !== 'starting' && !waitsForHealth) return;
    this.hasTimedOut = true;
    this.#tell(() => {});
  }

  #tell(change: (container: ContainerRecord) => void): void {
    if (!this.#isDetached) this.#options.onChange(change);
  }

  #spec(): ContainerSpec {
    const { definition, override, environment, taskId } = this.#options;
    const command = override?.command ?? definition.command;
    const memory = override?.memory ?? definition.memory;
    const stopSeconds = definition.stopTimeout ?? DEFAULT_STOP_SECONDS;
    return {
      id: `${taskId}-${this.name}${this.#restarts > 0 ? `-${this.#restarts}` : ''}`,
      name: this.name,
      image: definition.image ?? '',
      ...(definition.entryPoint?.length && { entryPoint: definition.entryPoint }),
      ...(command?.length && { command }),
      environment,
      ...(definition.workingDirectory !== undefined && { workingDirectory: definition.workingDirectory }),
      ...(definition.user !== undefined && { user: definition.user }),
      labels: definition.dockerLabels ?? {},
      ...(memory !== undefined && { memory }),
      stopTimeoutMs: stopSeconds * 1000,
    };
  }
}
