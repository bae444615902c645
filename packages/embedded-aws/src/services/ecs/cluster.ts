import type { Cluster, CreateClusterRequest } from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { instancesOf } from './instances/container-instance.ts';
import { type TaskStatus, tasksOf } from './tasks/task-record.ts';

/** A cluster as it is kept, with its ARN. */
export interface ClusterRecord {
  name: string;
  arn: string;
  request: CreateClusterRequest;
}

interface ClusterRow {
  name: string;
  document: string;
}

/** Gives the ARN of a cluster. */
export function clusterArn({ region, accountId }: OperationContext, name: string): string {
  return `arn:aws:ecs:${region}:${accountId}:cluster/${name}`;
}

/** Gives a cluster by its name or ARN; throws ClusterNotFoundException. */
export function findCluster(context: OperationContext, reference: string): ClusterRecord {
  const cluster = findClusterIfPresent(context, reference);
  if (!cluster) throw new AwsError('ClusterNotFoundException', 'Cluster not found.');
  return cluster;
}

/** Gives a cluster by its name or ARN, if there is one. */
export function findClusterIfPresent(
  context: OperationContext,
  reference: string,
): ClusterRecord | undefined {
  const name = reference.startsWith('arn:') ? reference.slice(reference.indexOf('/') + 1) : reference;
  if (reference.startsWith('arn:') && reference !== clusterArn(context, name)) return undefined;
  const row = context.database.get<ClusterRow>('SELECT name, document FROM cluster WHERE name = ?', name);
  return (
    row && { name, arn: clusterArn(context, name), request: JSON.parse(row.document) as CreateClusterRequest }
  );
}

/** Gives all clusters, by name. */
export function allClusters(context: OperationContext): ClusterRecord[] {
  return context.database
    .all<ClusterRow>('SELECT name, document FROM cluster ORDER BY name')
    .map(({ name, document }) => ({
      name,
      arn: clusterArn(context, name),
      request: JSON.parse(document) as CreateClusterRequest,
    }));
}

/** Changes a cluster and gives it as it is then. */
export function saveCluster(
  { database }: OperationContext,
  cluster: ClusterRecord,
  change: Partial<CreateClusterRequest>,
): ClusterRecord {
  const request = { ...cluster.request, ...change };
  database.run('UPDATE cluster SET document = ? WHERE name = ?', JSON.stringify(request), cluster.name);
  return { ...cluster, request };
}

/** Gives a cluster as the API shows it. */
export function toCluster(context: OperationContext, { name, arn, request }: ClusterRecord): Cluster {
  const tasks = tasksOf(context, { cluster: name, isAlive: true });
  const { count: activeServicesCount = 0 } =
    context.database.get<{ count: number }>(
      "SELECT COUNT(*) AS count FROM ecs_service WHERE cluster = ? AND status = 'ACTIVE'",
      name,
    ) ?? {};
  return {
    clusterArn: arn,
    clusterName: name,
    status: 'ACTIVE',
    registeredContainerInstancesCount: instancesOf(context, name).length,
    runningTasksCount: tasks.filter(({ lastStatus }) => lastStatus === 'RUNNING').length,
    pendingTasksCount: tasks.filter(({ lastStatus }) => isStarting(lastStatus)).length,
    activeServicesCount,
    statistics: [],
    tags: [],
    settings: request.settings ?? [{ name: 'containerInsights', value: 'disabled' }],
    configuration: request.configuration,
    serviceConnectDefaults: request.serviceConnectDefaults?.namespace
      ? { namespace: request.serviceConnectDefaults.namespace }
      : undefined,
    capacityProviders: request.capacityProviders ?? [],
    defaultCapacityProviderStrategy: request.defaultCapacityProviderStrategy ?? [],
  };
}

const isStarting = (status: TaskStatus) =>
  status === 'PROVISIONING' || status === 'PENDING' || status === 'ACTIVATING';
