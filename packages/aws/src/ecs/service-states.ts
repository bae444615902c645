import { type Deployment, DescribeServicesCommand, type Service } from '@aws-sdk/client-ecs';
import type { AwsClients } from '../clients.ts';
import { launchOfService } from '../deployment/launch-input.ts';

/** DescribeServices takes ten names. */
const SERVICES_PER_CALL = 10;

/** One deployment of a service, as ECS tells of it. */
export interface DeploymentState {
  id: string;
  /** `PRIMARY` for the newest one, `ACTIVE` for one that is being replaced. */
  status: string;
  taskDefinitionArn: string;
  /** `IN_PROGRESS`, `COMPLETED` or `FAILED`; ECS does not tell it of every service. */
  rolloutState?: string;
  rolloutStateReason?: string;
  desiredCount: number;
  runningCount: number;
  failedTasks: number;
}

/** A service with its deployments and tags. */
export interface ServiceState {
  serviceName: string;
  serviceArn: string;
  clusterArn: string;
  /** `ACTIVE`, `DRAINING` or `INACTIVE`. */
  status: string;
  /** Who deploys it: `ECS`, `CODE_DEPLOY` or `EXTERNAL`. */
  controller: string;
  hasCircuitBreaker: boolean;
  desiredCount: number;
  /** Where it runs; services that run alike have the same. */
  launch: ReturnType<typeof launchOfService>;
  deployments: readonly DeploymentState[];
  /** The newest thing that ECS says of the service. */
  lastEvent?: string;
  tags: readonly { key: string; value: string }[];
}

/** The deployment that a service is going to, or has come to. */
export const primaryOf = ({ deployments }: ServiceState): DeploymentState | undefined =>
  deployments.find(({ status }) => status === 'PRIMARY');

/**
 * Reads services of a cluster, ten at a call. What is not there is left out.
 *
 * @param services Names or ARNs; the answer is by the same.
 */
export async function readServiceStates(
  { ecs }: Pick<AwsClients, 'ecs'>,
  cluster: string,
  services: readonly string[],
): Promise<Map<string, ServiceState>> {
  const states = new Map<string, ServiceState>();
  const names = [...new Set(services)];
  for (let from = 0; from < names.length; from += SERVICES_PER_CALL) {
    const some = names.slice(from, from + SERVICES_PER_CALL);
    const reply = await ecs.send(new DescribeServicesCommand({ cluster, services: some, include: ['TAGS'] }));
    for (const service of reply.services ?? []) {
      const state = toState(service);
      for (const name of some) {
        if (name === state.serviceArn || name === state.serviceName) states.set(name, state);
      }
    }
  }
  return states;
}

function toState(service: Service): ServiceState {
  const { deploymentConfiguration, deploymentController, events = [] } = service;
  const [event] = events;
  return {
    serviceName: service.serviceName ?? '',
    serviceArn: service.serviceArn ?? '',
    clusterArn: service.clusterArn ?? '',
    status: service.status ?? '',
    controller: deploymentController?.type ?? 'ECS',
    hasCircuitBreaker: deploymentConfiguration?.deploymentCircuitBreaker?.enable ?? false,
    desiredCount: service.desiredCount ?? 0,
    launch: launchOfService(service),
    deployments: (service.deployments ?? []).map(toDeployment),
    ...(event?.message !== undefined && { lastEvent: event.message }),
    tags: (service.tags ?? []).map(({ key = '', value = '' }) => ({ key, value })),
  };
}

/** Reads a deployment of a service. */
export function toDeployment(deployment: Deployment): DeploymentState {
  const { rolloutState, rolloutStateReason } = deployment;
  return {
    id: deployment.id ?? '',
    status: deployment.status ?? '',
    taskDefinitionArn: deployment.taskDefinition ?? '',
    ...(rolloutState !== undefined && { rolloutState }),
    ...(rolloutStateReason !== undefined && { rolloutStateReason }),
    desiredCount: deployment.desiredCount ?? 0,
    runningCount: deployment.runningCount ?? 0,
    failedTasks: deployment.failedTasks ?? 0,
  };
}
