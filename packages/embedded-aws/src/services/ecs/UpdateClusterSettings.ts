import type { UpdateClusterSettingsRequest, UpdateClusterSettingsResponse } from '@aws-sdk/client-ecs';
import type { Operation } from '../../operation.ts';
import { findCluster, saveCluster, toCluster } from './cluster.ts';

/**
 * Changes the settings of a cluster.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateClusterSettings.html
 */
export const UpdateClusterSettings: Operation<UpdateClusterSettingsRequest, UpdateClusterSettingsResponse> = (
  context,
  { cluster: reference = '', settings = [] },
) => ({ cluster: toCluster(context, saveCluster(context, findCluster(context, reference), { settings })) });
