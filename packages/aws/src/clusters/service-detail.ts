import type { Deployment, Service } from '@aws-sdk/client-ecs';
import { given } from '../given.ts';

/** A service as a list shows it. */
export type ServiceSummary = ReturnType<typeof toServiceSummary>;
/** One service with all that is known of it. */
export type ServiceDetail = ReturnType<typeof toServiceDetail>;

function toDeployment(deployment: Deployment) {
  const { rolloutState, rolloutStateReason, createdAt, updatedAt } = deployment;
  return {
    id: deployment.id ?? '',
    status: deployment.status ?? '',
    taskDefinitionArn: deployment.taskDefinition ?? '',
    desiredCount: deployment.desiredCount ?? 0,
    runningCount: deployment.runningCount ?? 0,
    pendingCount: deployment.pendingCount ?? 0,
    failedTasks: deployment.failedTasks ?? 0,
    ...given({
      rolloutState,
      rolloutStateReason: rolloutStateReason || undefined,
      createdAt: createdAt?.toISOString(),
      updatedAt: updatedAt?.toISOString(),
    }),
  };
}

/** Reads what a list shows of a service. */
export function toServiceSummary(service: Service) {
  return {
    serviceName: service.serviceName ?? '',
    serviceArn: service.serviceArn ?? '',
    status: service.status ?? '',
    desiredCount: service.desiredCount ?? 0,
    runningCount: service.runningCount ?? 0,
    pendingCount: service.pendingCount ?? 0,
    taskDefinitionArn: service.taskDefinition ?? '',
    capacityProviders: (service.capacityProviderStrategy ?? []).flatMap(
      ({ capacityProvider }) => capacityProvider ?? [],
    ),
    deployments: (service.deployments ?? []).map(toDeployment),
    ...given({ launchType: service.launchType }),
  };
}

/** Reads all that DescribeServices says of a service. */
export function toServiceDetail(service: Service) {
  const { deploymentConfiguration = {}, networkConfiguration } = service;
  const { deploymentCircuitBreaker, minimumHealthyPercent, maximumPercent } = deploymentConfiguration;
  const network = networkConfiguration?.awsvpcConfiguration;
  return {
    ...toServiceSummary(service),
    clusterArn: service.clusterArn ?? '',
    schedulingStrategy: service.schedulingStrategy ?? 'REPLICA',
    deploymentController: service.deploymentController?.type ?? 'ECS',
    enableExecuteCommand: service.enableExecuteCommand ?? false,
    loadBalancers: (service.loadBalancers ?? []).map(({ targetGroupArn, containerName, containerPort }) =>
      given({ targetGroupArn, containerName, containerPort }),
    ),
    events: (service.events ?? []).map(({ id = '', createdAt, message = '' }) => ({
      id,
      createdAt: createdAt?.toISOString() ?? '',
      message,
    })),
    tags: (service.tags ?? []).map(({ key = '', value = '' }) => ({ key, value })),
    ...given({
      platformVersion: service.platformVersion,
      minimumHealthyPercent,
      maximumPercent,
      circuitBreaker: deploymentCircuitBreaker && {
        enable: deploymentCircuitBreaker.enable ?? false,
        rollback: deploymentCircuitBreaker.rollback ?? false,
      },
      network: network && {
        subnets: network.subnets ?? [],
        securityGroups: network.securityGroups ?? [],
        assignPublicIp: network.assignPublicIp === 'ENABLED',
      },
      createdAt: service.createdAt?.toISOString(),
    }),
  };
}
