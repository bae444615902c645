import type { ContainerDefinition, TaskDefinition, TaskStopCode } from '@aws-sdk/client-ecs';
import type { OperationContext } from '../context.ts';
import { releaseTaskNetwork } from '../services/ecs/tasks/network.ts';
import {
  type ContainerRecord,
  definitionOf,
  findTask,
  saveTask,
  type TaskRecord,
  type TaskStatus,
  taskIdOf,
} from '../services/ecs/tasks/task-record.ts';
import { ContainerGroup } from './container-group.ts';
import { LaunchFault } from './launch/launch-fault.ts';
import { logStreamOf, logTargetOf } from './launch/logging.ts';
import { type PreparedLaunch, prepareLaunch } from './launch/prepare-launch.ts';
import type { ContainerRuntime } from './runtimes/runtime.ts';
import { writeOutput } from './write-output.ts';

/** Why a task is to end. */
export interface StopOrder {
  code: TaskStopCode;
  reason: string;
}

/** How long a step takes: long enough to be seen, short enough not to be waited for. */
const STEP_MS = 500;

/** The life of one task, from its start to its end. */
export class TaskRun {
  readonly #context: OperationContext;
  readonly #arn: string;
  readonly #runtime: ContainerRuntime;
  readonly #onChange: (task: TaskRecord) => void;
  #definition: TaskDefinition | undefined;
  #group: ContainerGroup | undefined;
  #cancelStep: (() => void) | undefined;
  #isDetached = false;

  constructor(
    context: OperationContext,
    arn: string,
    runtime: ContainerRuntime,
    onChange: (task: TaskRecord) => void,
  ) {
    this.#context = context;
    this.#arn = arn;
    this.#runtime = runtime;
    this.#onChange = onChange;
  }

  launch(): void {
    this.#next(() => this.#prepare());
  }

  /** Goes on where the process before has stopped. Only a runtime that executes nothing can: secrets are not kept. */
  resume(): void {
    const task = this.#task();
    if (!task) return;
    this.#definition = definitionOf(this.#context, task);
    if (task.lastStatus === 'RUNNING' || task.lastStatus === 'ACTIVATING')
      this.#runContainers(task, new Map());
    else this.launch();
  }

  /** Ends a task whose containers are gone with the process that ran them. */
  abandon(): void {
    this.#change((task) => {
      task.stopCode ??= 'TerminationNotice';
      task.stoppedReason ??= 'The process that ran the containers has ended.';
      for (const container of task.containers) container.lastStatus = 'STOPPED';
    });
    this.#finish();
  }

  stop({ code, reason }: StopOrder): void {
    const task = this.#task();
    if (!task || task.desiredStatus === 'STOPPED') return;
    const hasContainers = this.#group !== undefined;
    this.#cancelStep?.();
    this.#change((changed) => {
      changed.desiredStatus = 'STOPPED';
      changed.lastStatus = hasContainers ? 'DEACTIVATING' : 'STOPPING';
      changed.stopCode ??= code;
      changed.stoppedReason ??= reason;
      changed.stoppingAt ??= this.#time();
    });
    this.#next(() => {
      this.#setStatus('STOPPING');
      if (this.#group) this.#group.stop();
      else this.#finish();
    });
  }

  /** Lets go of everything, as the process ends. */
  detach(): void {
    this.#isDetached = true;
    this.#cancelStep?.();
    this.#group?.detach();
  }

  #prepare(): void {
    const task = this.#task();
    if (!task) return;
    this.#change((changed) => {
      changed.pullStartedAt = this.#time();
    });
    let prepared: PreparedLaunch;
    const definition = definitionOf(this.#context, task);
    this.#definition = definition;
    try {
      prepared = prepareLaunch(this.#context, task, definition, this.#runtime.hasOwnImages);
    } catch (fault) {
      if (!(fault instanceof LaunchFault)) throw fault;
      this.#fail(fault.message);
      return;
    }
    this.#setStatus('PENDING');
    this.#next(() => this.#startContainers(prepared));
  }

  #startContainers({ environments }: PreparedLaunch): void {
    const task = this.#task();
    if (!task) return;
    this.#change((changed) => {
      changed.pullStoppedAt = this.#time();
      changed.lastStatus = 'ACTIVATING';
    });
    this.#runContainers(task, environments);
  }

  #runContainers(task: TaskRecord, environments: PreparedLaunch['environments']): void {
    const group = new ContainerGroup({
      clock: this.#context.server.clock,
      runtime: this.#runtime,
      taskId: taskIdOf(task.arn),
      definitions: this.#containers(),
      overrides: task.overrides.containerOverrides ?? [],
      environments,
      onContainer: (name, change) => this.#changeContainer(name, change),
      onOutput: (container, line) => this.#output(container, line),
      onRunning: () => this.#running(),
      onEnd: (reason, code) => this.stop({ code, reason }),
      onStopped: () => this.#finish(),
    });
    this.#group = group;
    group.start();
  }

  #containers(): readonly ContainerDefinition[] {
    return this.#definition?.containerDefinitions ?? [];
  }

  #running(): void {
    const task = this.#task();
    if (task?.lastStatus !== 'ACTIVATING') return;
    this.#change((changed) => {
      changed.lastStatus = 'RUNNING';
      changed.startedAt ??= this.#time();
    });
  }

  #changeContainer(name: string, change: (container: ContainerRecord) => void): void {
    this.#change((task) => {
      const container = task.containers.find((one) => one.name === name);
      if (container) change(container);
      task.healthStatus = healthOf(task, this.#containers());
    });
  }

  #output(definition: ContainerDefinition, line: string): void {
    const target = logTargetOf(definition);
    const task = this.#task();
    if (!target || !task || this.#isDetached) return;
    writeOutput(this.#context, target, logStreamOf(target, definition.name ?? '', taskIdOf(task.arn)), line);
  }

  #fail(reason: string): void {
    this.#change((task) => {
      task.desiredStatus = 'STOPPED';
      task.stopCode = 'TaskFailedToStart';
      task.stoppedReason = reason;
      task.stoppingAt = this.#time();
      task.lastStatus = 'DEPROVISIONING';
      for (const container of task.containers) {
        container.lastStatus = 'STOPPED';
        if (reason.startsWith('CannotPullContainerError')) container.reason = reason;
      }
    });
    this.#next(() => this.#finish());
  }

  #finish(): void {
    this.#group = undefined;
    this.#cancelStep?.();
    this.#change((task) => {
      task.desiredStatus = 'STOPPED';
      task.lastStatus = 'STOPPED';
      task.executionStoppedAt ??= this.#time();
      task.stoppingAt ??= this.#time();
      task.stoppedAt = this.#time();
      releaseTaskNetwork(this.#context, task);
    });
  }

  #setStatus(status: TaskStatus): void {
    this.#change((task) => {
      task.lastStatus = status;
    });
  }

  #time(): number {
    return this.#context.now().getTime();
  }

  #task(): TaskRecord | undefined {
    return this.#isDetached ? undefined : findTask(this.#context, this.#arn);
  }

  #change(change: (task: TaskRecord) => void): void {
    const task = this.#task();
    if (!task || task.lastStatus === 'STOPPED') return;
    change(task);
    task.version += 1;
    this.#context.database.transaction(() => saveTask(this.#context, task));
    this.#onChange(task);
  }

  #next(step: () => void): void {
    const { clock } = this.#context.server;
    this.#cancelStep = clock.at(new Date(clock.now().getTime() + STEP_MS), () => {
      if (!this.#isDetached) step();
    });
  }
}

/** A task is as healthy as the essential containers that have a check, the worst of them counting. */
function healthOf(task: TaskRecord, definitions: readonly ContainerDefinition[]): TaskRecord['healthStatus'] {
  const checked = definitions.filter(({ essential, healthCheck }) => essential !== false && healthCheck);
  const found = checked.map(({ name }) => task.containers.find((one) => one.name === name)?.healthStatus);
  if (found.includes('UNHEALTHY')) return 'UNHEALTHY';
  return found.length > 0 && found.every((one) => one === 'HEALTHY') ? 'HEALTHY' : 'UNKNOWN';
}
