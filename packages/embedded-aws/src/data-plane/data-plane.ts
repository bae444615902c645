import { rootOf, serviceCaller } from '../caller.ts';
import { OperationContext, type ServerParts } from '../context.ts';
import { type TaskRecord, tasksOf } from '../services/ecs/tasks/task-record.ts';
import { GLOBAL } from '../store/stores.ts';
import type { ContainerRuntime } from './runtimes/runtime.ts';
import { type StopOrder, TaskRun } from './task-run.ts';

/** Told of each change of a task. */
export type TaskListener = (context: OperationContext, task: TaskRecord) => void;

/** Runs the tasks of all accounts. What a task does is kept with it; here is only what lives with the process. */
export class DataPlane {
  readonly runtime: ContainerRuntime;
  readonly #runs = new Map<string, TaskRun>();
  readonly #listener: TaskListener;

  constructor(runtime: ContainerRuntime, listener: TaskListener) {
    this.runtime = runtime;
    this.#listener = listener;
  }

  /** Takes up the tasks that the process before has left. */
  resume(server: ServerParts): void {
    for (const scope of server.stores.scopes()) {
      if (scope.region === GLOBAL) continue;
      const context = new OperationContext(server, scope, rootOf(scope.accountId));
      for (const task of tasksOf(context, { isAlive: true })) {
        const run = this.#runOf(context, task);
        if (task.desiredStatus === 'RUNNING' && this.runtime.name === 'simulated') run.resume();
        else run.abandon();
      }
    }
  }

  /** Starts a task that has just been kept. */
  launch(context: OperationContext, task: TaskRecord): void {
    this.#runOf(context, task).launch();
  }

  /** Ends a task; one that is ending goes on with that. */
  stop(context: OperationContext, task: TaskRecord, order: StopOrder): void {
    this.#runOf(context, task).stop(order);
  }

  /** Ends everything at once; what is kept of the tasks stays as it is. */
  async close(): Promise<void> {
    this.clear();
    await this.runtime.close();
  }

  /** Lets go of all tasks, whose accounts are gone; their containers end. */
  clear(): void {
    for (const run of this.#runs.values()) run.detach();
    this.#runs.clear();
    void this.runtime.close();
  }

  #runOf(context: OperationContext, task: TaskRecord): TaskRun {
    const known = this.#runs.get(task.arn);
    if (known) return known;
    // It outlives the call that it comes from, and whoever made it.
    const own = new OperationContext(
      context.server,
      context,
      serviceCaller(context.accountId, 'ecs.amazonaws.com'),
    );
    const run = new TaskRun(own, task.arn, this.runtime, (changed) => {
      if (changed.lastStatus === 'STOPPED') this.#runs.delete(changed.arn);
      this.#listener(own, changed);
    });
    this.#runs.set(task.arn, run);
    return run;
  }
}
