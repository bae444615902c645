import type { ContainerDefinition, ContainerOverride, TaskStopCode } from '@aws-sdk/client-ecs';
import type { Clock } from '../clock.ts';
import type { ContainerRecord } from '../services/ecs/tasks/task-record.ts';
import { ContainerRun } from './container-run.ts';
import { blockedBy, isDue } from './dependencies.ts';
import type { ContainerRuntime } from './runtimes/runtime.ts';

/** What a group of containers is made from, and whom it tells. */
export interface GroupOptions {
  clock: Clock;
  runtime: ContainerRuntime;
  taskId: string;
  definitions: readonly ContainerDefinition[];
  overrides: readonly ContainerOverride[];
  environments: ReadonlyMap<string, Readonly<Record<string, string>>>;
  onContainer(name: string, change: (container: ContainerRecord) => void): void;
  onOutput(definition: ContainerDefinition, line: string): void;
  /** All containers run, or have done what others wait for. */
  onRunning(): void;
  /** The task has to end. */
  onEnd(reason: string, code: TaskStopCode): void;
  /** All containers have ended after {@link ContainerGroup.stop}. */
  onStopped(): void;
}

/** The containers of one task: started as they depend on one another, and stopped in the opposite order. */
export class ContainerGroup {
  readonly #options: GroupOptions;
  readonly #runs: readonly ContainerRun[];
  #isStopping = false;
  #isDetached = false;

  constructor(options: GroupOptions) {
    this.#options = options;
    this.#runs = options.definitions.map((definition) => {
      const name = definition.name ?? '';
      return new ContainerRun({
        clock: options.clock,
        runtime: options.runtime,
        taskId: options.taskId,
        definition,
        override: options.overrides.find((one) => one.name === name),
        environment: options.environments.get(name) ?? {},
        onChange: (change) => this.#changed(name, change),
        onOutput: (line) => options.onOutput(definition, line),
      });
    });
  }

  start(): void {
    this.#startDue();
  }

  stop(): void {
    this.#isStopping = true;
    this.#stopDue();
  }

  detach(): void {
    this.#isDetached = true;
    for (const run of this.#runs) run.detach();
  }

  #changed(name: string, change: (container: ContainerRecord) => void): void {
    if (this.#isDetached) return;
    this.#options.onContainer(name, change);
    if (this.#isStopping) this.#stopDue();
    else this.#startDue();
  }

  #startDue(): void {
    for (const run of this.#runs) {
      if (run.state !== 'waiting') continue;
      const blocker = blockedBy(run, this.#runs);
      if (blocker !== undefined) {
        this.#options.onEnd(blocker, 'TaskFailedToStart');
        return;
      }
      if (isDue(run, this.#runs)) run.start();
    }
    this.#endIfOver();
    if (this.#runs.every(({ state }) => state === 'running' || state === 'ended')) this.#options.onRunning();
  }

  #endIfOver(): void {
    const failed = this.#runs.find(({ failure }) => failure !== undefined);
    if (failed) {
      this.#options.onEnd(failed.failure ?? '', 'TaskFailedToStart');
      return;
    }
    const ended = this.#runs.filter(({ state }) => state === 'ended');
    if (ended.some(({ isEssential }) => isEssential) || ended.length === this.#runs.length) {
      this.#options.onEnd('Essential container in task exited', 'EssentialContainerExited');
    }
  }

  /** A container is stopped once no other that runs depends on it. */
  #stopDue(): void {
    for (const run of this.#runs) {
      const isNeeded = this.#runs.some(
        (other) => other.isAlive && other.dependsOn.some(({ containerName }) => containerName === run.name),
      );
      if (!isNeeded) run.stop();
    }
    if (this.#runs.every(({ isAlive }) => !isAlive)) {
      this.#isDetached = true;
      this.#options.onStopped();
    }
  }
}
