import type { Cluster } from '@aws-sdk/client-ecs';

/** A cluster with its counts. */
export interface ClusterSummary {
  clusterName: string;
  clusterArn: string;
  status: string;
  activeServicesCount: number;
  runningTasksCount: number;
  pendingTasksCount: number;
  registeredContainerInstancesCount: number;
  capacityProviders: string[];
}

/** Reads what DescribeClusters says of a cluster. */
export function toClusterSummary(cluster: Cluster): ClusterSummary {
  return {
    clusterName: cluster.clusterName ?? '',
    clusterArn: cluster.clusterArn ?? '',
    status: cluster.status ?? '',
    activeServicesCount: cluster.activeServicesCount ?? 0,
    runningTasksCount: cluster.runningTasksCount ?? 0,
    pendingTasksCount: cluster.pendingTasksCount ?? 0,
    registeredContainerInstancesCount: cluster.registeredContainerInstancesCount ?? 0,
    capacityProviders: cluster.capacityProviders ?? [],
  };
}
