import { randomBytes } from 'node:crypto';
import type { Failure, Tag, TaskOverride } from '@aws-sdk/client-ecs';
import type { OperationContext } from '../../../context.ts';
import { writeTags } from '../../../store/tags.ts';
import { placeTask } from '../instances/place-task.ts';
import { storedTags } from '../tags.ts';
import type { LaunchTarget } from './launch-target.ts';
import { attachNetwork } from './network.ts';
import { isWindows } from './platform.ts';
import { forgetOldTasks, saveTask, type TaskRecord } from './task-record.ts';

/** What tasks are made with besides their target. */
export interface TaskOptions {
  count: number;
  group?: string | undefined;
  startedBy?: string | undefined;
  overrides?: TaskOverride | undefined;
  tags?: readonly Tag[] | undefined;
  enableExecuteCommand?: boolean | undefined;
  clientToken?: string | undefined;
  service?: string;
  deployment?: string;
  /** The container instances to use, one for each task; otherwise tasks are placed. */
  instances?: readonly string[];
}

/** The tasks that were made, and why others were not. */
export interface CreatedTasks {
  tasks: TaskRecord[];
  failures: Failure[];
}

const DEFAULT_EPHEMERAL_GIB = 20;

/** Makes tasks and starts them once the transaction around is over. Those that find no place are failures. */
export function createTasks(
  context: OperationContext,
  target: LaunchTarget,
  options: TaskOptions,
): CreatedTasks {
  forgetOldTasks(context);
  const tasks: TaskRecord[] = [];
  const failures: Failure[] = [];
  for (let index = 0; index < options.count; index += 1) {
    const task = newTask(context, target, options);
    if (target.launchType === 'EC2') {
      const place = placeTask(context, target, options.instances?.[index]);
      if ('reason' in place) {
        failures.push(place);
        continue;
      }
      task.instance = String(place.arn);
    }
    attachNetwork(context, task);
    saveTask(context, task);
    writeTags(context.database, task.arn, storedTags([...(options.tags ?? [])]));
    tasks.push(task);
  }
  // Not before the caller's transaction has kept them.
  context.server.afterwards(() => {
    for (const task of tasks) context.server.dataPlane.launch(context, task);
  });
  return { tasks, failures };
}

function newTask(context: OperationContext, target: LaunchTarget, options: TaskOptions): TaskRecord {
  const { region, accountId } = context;
  const { cluster, taskDefinition, launchType } = target;
  const id = randomBytes(16).toString('hex');
  const { overrides = {} } = options;
  const cpu = overrides.cpu ?? taskDefinition.cpu;
  const memory = overrides.memory ?? taskDefinition.memory;
  const isFargate = launchType === 'FARGATE';
  return {
    arn: `arn:aws:ecs:${region}:${accountId}:task/${cluster}/${id}`,
    cluster,
    taskDefinitionArn: taskDefinition.taskDefinitionArn,
    family: taskDefinition.family,
    group: options.group ?? `family:${taskDefinition.family}`,
    launchType,
    ...(target.capacityProviderName !== undefined && { capacityProviderName: target.capacityProviderName }),
    ...(target.platformVersion !== undefined && {
      platformVersion: target.platformVersion,
      platformFamily: isWindows(taskDefinition) ? 'Windows' : 'Linux',
    }),
    ...(options.startedBy !== undefined && { startedBy: options.startedBy }),
    ...(options.clientToken !== undefined && { clientToken: options.clientToken }),
    ...(options.service !== undefined && { service: options.service }),
    ...(options.deployment !== undefined && { deployment: options.deployment }),
    desiredStatus: 'RUNNING',
    lastStatus: 'PROVISIONING',
    healthStatus: 'UNKNOWN',
    containers: (taskDefinition.containerDefinitions ?? []).map(({ name = '', image = '' }) => ({
      name,
      image,
      lastStatus: 'PENDING',
      healthStatus: 'UNKNOWN',
      restarts: 0,
    })),
    overrides,
    ...(target.networkConfiguration && { networkConfiguration: target.networkConfiguration }),
    enableExecuteCommand: options.enableExecuteCommand ?? false,
    ...(cpu !== undefined && { cpu }),
    ...(memory !== undefined && { memory }),
    ...(isFargate && {
      ephemeralStorageGiB: taskDefinition.ephemeralStorage?.sizeInGiB ?? DEFAULT_EPHEMERAL_GIB,
    }),
    createdAt: context.now().getTime(),
    version: 1,
  };
}
