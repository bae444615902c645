import type { DeleteClusterRequest, DeleteClusterResponse } from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { Operation, OperationContext } from '../../operation.ts';
import { deleteTags } from '../../store/tags.ts';
import { type ClusterRecord, findCluster, toCluster } from './cluster.ts';
import { instancesOf } from './instances/container-instance.ts';
import { servicesOf } from './services/service-record.ts';
import { tasksOf } from './tasks/task-record.ts';

/**
 * Deletes a cluster and gives it a last time.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteCluster.html
 */
export const DeleteCluster: Operation<DeleteClusterRequest, DeleteClusterResponse> = (context, input) => {
  if (!input.cluster) throw new AwsError('InvalidParameterException', 'Cluster can not be blank.');
  const cluster = findCluster(context, input.cluster);
  checkEmpty(context, cluster);
  const last = toCluster(context, cluster);
  context.database.transaction(() => {
    deleteTags(context.database, cluster.arn);
    context.database.run('DELETE FROM cluster WHERE name = ?', cluster.name);
  });
  return { cluster: { ...last, status: 'INACTIVE' } };
};

function checkEmpty(context: OperationContext, { name }: ClusterRecord): void {
  if (instancesOf(context, name).length > 0) {
    throw new AwsError(
      'ClusterContainsContainerInstancesException',
      'The Cluster cannot be deleted while Container Instances are active or draining.',
    );
  }
  if (servicesOf(context, name).length > 0) {
    throw new AwsError(
      'ClusterContainsServicesException',
      'The Cluster cannot be deleted while Services are active.',
    );
  }
  if (tasksOf(context, { cluster: name, isAlive: true }).length > 0) {
    throw new AwsError(
      'ClusterContainsTasksException',
      'The Cluster cannot be deleted while Tasks are active.',
    );
  }
}
