import type { Container, Task } from '@aws-sdk/client-ecs';
import { given } from '../given.ts';

/** A task as a list shows it. */
export type TaskSummary = ReturnType<typeof toTaskSummary>;
/** One task with all that is known of it but what its environment holds. */
export type TaskDetail = ReturnType<typeof toTaskDetail>;

function toContainerState({ name = '', lastStatus, healthStatus, exitCode, reason }: Container) {
  return { name, ...given({ lastStatus, healthStatus, exitCode, reason }) };
}

/** Reads what a list shows of a task. */
export function toTaskSummary(task: Task) {
  const { group, startedBy, healthStatus, launchType, capacityProviderName, platformVersion } = task;
  return {
    taskArn: task.taskArn ?? '',
    taskDefinitionArn: task.taskDefinitionArn ?? '',
    lastStatus: task.lastStatus ?? '',
    desiredStatus: task.desiredStatus ?? '',
    containers: (task.containers ?? []).map(toContainerState),
    ...given({
      group,
      startedBy,
      healthStatus,
      launchType,
      capacityProviderName,
      platformVersion,
      createdAt: task.createdAt?.toISOString(),
      startedAt: task.startedAt?.toISOString(),
      stoppedAt: task.stoppedAt?.toISOString(),
      stopCode: task.stopCode,
      stoppedReason: task.stoppedReason,
    }),
  };
}

function networkOf({ attachments = [] }: Task) {
  const { details = [] } = attachments.find(({ type }) => type === 'ElasticNetworkInterface') ?? {};
  if (details.length === 0) return undefined;
  const detail = (wanted: string) => details.find(({ name }) => name === wanted)?.value;
  return given({
    subnetId: detail('subnetId'),
    networkInterfaceId: detail('networkInterfaceId'),
    privateIp: detail('privateIPv4Address'),
  });
}

/** Reads all that DescribeTasks says of a task, less its overrides: those may hold values. */
export function toTaskDetail(task: Task) {
  return {
    ...toTaskSummary(task),
    clusterArn: task.clusterArn ?? '',
    enableExecuteCommand: task.enableExecuteCommand ?? false,
    containers: (task.containers ?? []).map((container) => ({
      ...toContainerState(container),
      ...given({
        image: container.image,
        imageDigest: container.imageDigest,
        runtimeId: container.runtimeId,
      }),
    })),
    tags: (task.tags ?? []).map(({ key = '', value = '' }) => ({ key, value })),
    ...given({
      platformFamily: task.platformFamily,
      containerInstanceArn: task.containerInstanceArn,
      connectivity: task.connectivity,
      cpu: task.cpu,
      memory: task.memory,
      ephemeralStorageGiB: task.ephemeralStorage?.sizeInGiB,
      pullStartedAt: task.pullStartedAt?.toISOString(),
      pullStoppedAt: task.pullStoppedAt?.toISOString(),
      stoppingAt: task.stoppingAt?.toISOString(),
      network: networkOf(task),
    }),
  };
}
