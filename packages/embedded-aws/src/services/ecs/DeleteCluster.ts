import type { DeleteClusterRequest, DeleteClusterResponse } from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { deleteTags } from '../../store/tags.ts';
import { findCluster, toCluster } from './cluster.ts';

/**
 * Deletes a cluster and gives it a last time.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteCluster.html
 */
export const DeleteCluster: Operation<DeleteClusterRequest, DeleteClusterResponse> = (context, input) => {
  if (!input.cluster) throw new AwsError('InvalidParameterException', 'Cluster can not be blank.');
  const cluster = findCluster(context, input.cluster);
  context.database.transaction(() => {
    deleteTags(context.database, cluster.arn);
    context.database.run('DELETE FROM cluster WHERE name = ?', cluster.name);
  });
  return { cluster: { ...toCluster(cluster), status: 'INACTIVE' } };
};
