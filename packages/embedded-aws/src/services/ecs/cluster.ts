import type { Cluster, CreateClusterRequest } from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';

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

/** Gives a cluster as the API shows it; nothing runs in this account's clusters. */
export function toCluster({ name, arn, request }: ClusterRecord): Cluster {
  return {
    clusterArn: arn,
    clusterName: name,
    status: 'ACTIVE',
    registeredContainerInstancesCount: 0,
    runningTasksCount: 0,
    pendingTasksCount: 0,
    activeServicesCount: 0,
    statistics: [],
    tags: [],
    settings: request.settings ?? [{ name: 'containerInsights', value: 'disabled' }],
    configuration: request.configuration,
    capacityProviders: request.capacityProviders ?? [],
    defaultCapacityProviderStrategy: request.defaultCapacityProviderStrategy ?? [],
  };
}
