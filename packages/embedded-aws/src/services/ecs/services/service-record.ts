import type {
  CapacityProviderStrategyItem,
  CreateServiceRequest,
  Deployment,
  DeploymentRolloutState,
  LaunchType,
  NetworkConfiguration,
  Service,
  ServiceEvent,
} from '@aws-sdk/client-ecs';
import { AwsError } from '../../../aws-error.ts';
import type { OperationContext } from '../../../context.ts';
import { type TaskRecord, tasksOf } from '../tasks/task-record.ts';

/** One deployment of a service as it is kept: what its tasks are made from, and how far it is. */
export interface DeploymentRecord {
  id: string;
  status: 'PRIMARY' | 'ACTIVE';
  taskDefinitionArn: string;
  launchType?: LaunchType;
  capacityProviderStrategy?: CapacityProviderStrategyItem[];
  platformVersion?: string;
  networkConfiguration?: NetworkConfiguration;
  rolloutState: DeploymentRolloutState;
  rolloutStateReason: string;
  failedTasks: number;
  /** Whether it brings back the deployment before one that has failed. */
  isRollback: boolean;
  /** The ARNs of its service deployment and revision. */
  serviceDeployment: string;
  serviceRevision: string;
  createdAt: number;
  updatedAt: number;
}

/** A service as it is kept. */
export interface ServiceRecord {
  arn: string;
  name: string;
  cluster: string;
  status: 'ACTIVE' | 'DRAINING' | 'INACTIVE';
  desiredCount: number;
  request: CreateServiceRequest;
  /** The request that made it; by its client token the same one is known again. */
  created?: CreateServiceRequest;
  deployments: DeploymentRecord[];
  events: { id: string; createdAt: number; message: string }[];
  /** When it was last said that the service is steady, so that it is said once. */
  isSteady: boolean;
  /** Not before that time are tasks started that follow failures. */
  backOffUntil: number;
  createdAt: number;
  createdBy: string;
}

interface ServiceRow {
  document: string;
}

const MAX_EVENTS = 100;

/** Keeps a service, new or changed. */
export function saveService({ database }: OperationContext, service: ServiceRecord): void {
  service.events.splice(MAX_EVENTS);
  database.run(
    'INSERT OR REPLACE INTO ecs_service (arn, cluster, name, status, created_at, document) VALUES (?, ?, ?, ?, ?, ?)',
    service.arn,
    service.cluster,
    service.name,
    service.status,
    service.createdAt,
    JSON.stringify(service),
  );
}

/** Gives the ARN of a service. */
export function serviceArn({ region, accountId }: OperationContext, cluster: string, name: string): string {
  return `arn:aws:ecs:${region}:${accountId}:service/${cluster}/${name}`;
}

/** Gives a service by its ARN. */
export function findService({ database }: OperationContext, arn: string): ServiceRecord | undefined {
  const row = database.get<ServiceRow>('SELECT document FROM ecs_service WHERE arn = ?', arn);
  return row && (JSON.parse(row.document) as ServiceRecord);
}

/** Gives a service of a cluster by its name or ARN. */
export function findServiceOf(
  context: OperationContext,
  cluster: string,
  reference: string,
): ServiceRecord | undefined {
  const service = findService(
    context,
    reference.startsWith('arn:') ? reference : serviceArn(context, cluster, reference),
  );
  return service?.cluster === cluster ? service : undefined;
}

/** The same for one that is active; throws ServiceNotFoundException. */
export function requireService(
  context: OperationContext,
  cluster: string,
  reference: string | undefined,
): ServiceRecord {
  const service = reference ? findServiceOf(context, cluster, reference) : undefined;
  if (!service) throw new AwsError('ServiceNotFoundException', 'Service not found.');
  return service;
}

/** Gives the services of a cluster that are not gone, by name; of all clusters without one. */
export function servicesOf({ database }: OperationContext, cluster?: string): ServiceRecord[] {
  const rows =
    cluster === undefined
      ? database.all<ServiceRow>("SELECT document FROM ecs_service WHERE status != 'INACTIVE' ORDER BY arn")
      : database.all<ServiceRow>(
          "SELECT document FROM ecs_service WHERE cluster = ? AND status != 'INACTIVE' ORDER BY name",
          cluster,
        );
  return rows.map(({ document }) => JSON.parse(document) as ServiceRecord);
}

/** Gives the tasks of a service that have not stopped. */
export function tasksOfService(context: OperationContext, service: ServiceRecord): TaskRecord[] {
  return tasksOf(context, { service: service.arn, isAlive: true });
}

/** Whether a task does its work: it runs, and is not known to be unhealthy. */
export function isHealthy(task: TaskRecord, hasCheck: boolean): boolean {
  if (task.lastStatus !== 'RUNNING' || task.desiredStatus !== 'RUNNING') return false;
  return hasCheck ? task.healthStatus === 'HEALTHY' : task.healthStatus !== 'UNHEALTHY';
}

/** Gives a service as the API shows it, without its tags. */
export function toService(context: OperationContext, service: ServiceRecord): Service {
  const { region, accountId } = context;
  const { request } = service;
  const tasks = tasksOfService(context, service);
  const primary = service.deployments.find(({ status }) => status === 'PRIMARY');
  return {
    serviceArn: service.arn,
    serviceName: service.name,
    clusterArn: `arn:aws:ecs:${region}:${accountId}:cluster/${service.cluster}`,
    status: service.status,
    desiredCount: service.desiredCount,
    runningCount: count(tasks, isRunning),
    pendingCount: count(tasks, isPending),
    launchType: primary?.launchType,
    capacityProviderStrategy: primary?.capacityProviderStrategy,
    platformVersion: primary?.platformVersion,
    taskDefinition: primary?.taskDefinitionArn ?? request.taskDefinition,
    deploymentConfiguration: deploymentConfigurationOf(request),
    deployments: service.deployments.map((deployment) => toDeployment(service, deployment, tasks)),
    loadBalancers: request.loadBalancers ?? [],
    serviceRegistries: request.serviceRegistries ?? [],
    events: service.events.map((event): ServiceEvent => ({ ...event, createdAt: new Date(event.createdAt) })),
    createdAt: new Date(service.createdAt),
    createdBy: service.createdBy,
    placementConstraints: request.placementConstraints ?? [],
    placementStrategy: request.placementStrategy ?? [],
    networkConfiguration: primary?.networkConfiguration,
    healthCheckGracePeriodSeconds: request.healthCheckGracePeriodSeconds,
    schedulingStrategy: request.schedulingStrategy ?? 'REPLICA',
    deploymentController: request.deploymentController ?? { type: 'ECS' },
    enableECSManagedTags: request.enableECSManagedTags ?? false,
    propagateTags: request.propagateTags ?? 'NONE',
    enableExecuteCommand: request.enableExecuteCommand ?? false,
    availabilityZoneRebalancing: request.availabilityZoneRebalancing ?? 'DISABLED',
  };
}

/** Gives how a service is deployed, with the defaults of ECS. */
export function deploymentConfigurationOf({
  deploymentConfiguration,
  schedulingStrategy,
}: CreateServiceRequest) {
  return {
    deploymentCircuitBreaker: { enable: false, rollback: false },
    maximumPercent: schedulingStrategy === 'DAEMON' ? 100 : 200,
    minimumHealthyPercent: schedulingStrategy === 'DAEMON' ? 0 : 100,
    ...deploymentConfiguration,
  };
}

function toDeployment(
  { desiredCount }: ServiceRecord,
  deployment: DeploymentRecord,
  all: readonly TaskRecord[],
): Deployment {
  const tasks = all.filter((task) => task.deployment === deployment.id);
  return {
    id: deployment.id,
    status: deployment.status,
    taskDefinition: deployment.taskDefinitionArn,
    desiredCount: deployment.status === 'PRIMARY' ? desiredCount : 0,
    pendingCount: count(tasks, isPending),
    runningCount: count(tasks, isRunning),
    failedTasks: deployment.failedTasks,
    createdAt: new Date(deployment.createdAt),
    updatedAt: new Date(deployment.updatedAt),
    launchType: deployment.launchType,
    capacityProviderStrategy: deployment.capacityProviderStrategy,
    platformVersion: deployment.platformVersion,
    networkConfiguration: deployment.networkConfiguration,
    rolloutState: deployment.rolloutState,
    rolloutStateReason: deployment.rolloutStateReason,
  };
}

const isRunning = ({ lastStatus }: TaskRecord) => lastStatus === 'RUNNING';
const isPending = ({ lastStatus }: TaskRecord) =>
  lastStatus === 'PROVISIONING' || lastStatus === 'PENDING' || lastStatus === 'ACTIVATING';
const count = (tasks: readonly TaskRecord[], test: (task: TaskRecord) => boolean) =>
  tasks.filter(test).length;
