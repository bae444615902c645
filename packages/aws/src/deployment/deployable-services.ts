import type { Service } from '@aws-sdk/client-ecs';
import { nameOfArn, revisionOfArn } from '@purser/task-definition';
import type { AwsClients } from '../clients.ts';
import { describeAllServices } from '../where-used/running-services.ts';
import { launchOfService } from './launch-input.ts';

/** Gives every service of the account and Region with the revision that it runs, and where. */
export async function listDeployableServices(clients: Pick<AwsClients, 'ecs'>) {
  const found: ReturnType<typeof toDeployable>[] = [];
  for await (const service of describeAllServices(clients)) {
    if (service.status === 'ACTIVE') found.push(toDeployable(service));
  }
  return found;
}

function toDeployable(service: Service) {
  const { serviceName = '', serviceArn = '', clusterArn = '', taskDefinition = '' } = service;
  const { desiredCount = 0, runningCount = 0, deployments = [], deploymentController } = service;
  const primary = deployments.find(({ status }) => status === 'PRIMARY');
  return {
    serviceName,
    serviceArn,
    clusterName: nameOfArn(clusterArn),
    clusterArn,
    taskDefinitionArn: taskDefinition,
    ...revisionOfArn(taskDefinition),
    desiredCount,
    runningCount,
    ...(primary?.rolloutState !== undefined && { rolloutState: primary.rolloutState as string }),
    deploymentController: deploymentController?.type ?? 'ECS',
    launch: launchOfService(service),
  };
}
