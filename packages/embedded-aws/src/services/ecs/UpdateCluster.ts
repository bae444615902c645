import type { UpdateClusterRequest, UpdateClusterResponse } from '@aws-sdk/client-ecs';
import type { Operation } from '../../operation.ts';
import { findCluster, saveCluster, toCluster } from './cluster.ts';

/**
 * Changes the settings and configuration of a cluster.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateCluster.html
 */
export const UpdateCluster: Operation<UpdateClusterRequest, UpdateClusterResponse> = (
  context,
  { cluster: reference = '', settings, configuration, serviceConnectDefaults },
) => {
  const changed = saveCluster(context, findCluster(context, reference), {
    ...(settings && { settings }),
    ...(configuration && { configuration }),
    ...(serviceConnectDefaults && { serviceConnectDefaults }),
  });
  return { cluster: toCluster(context, changed) };
};
