import type {
  PutClusterCapacityProvidersRequest,
  PutClusterCapacityProvidersResponse,
} from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { findCapacityProvider } from './capacity-provider.ts';
import { findCluster, saveCluster, toCluster } from './cluster.ts';

/**
 * Says which capacity providers a cluster has and which are its default.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutClusterCapacityProviders.html
 */
export const PutClusterCapacityProviders: Operation<
  PutClusterCapacityProvidersRequest,
  PutClusterCapacityProvidersResponse
> = (context, { cluster: reference = '', capacityProviders = [], defaultCapacityProviderStrategy = [] }) => {
  const cluster = findCluster(context, reference);
  for (const name of capacityProviders) {
    if (findCapacityProvider(context, name)) continue;
    throw new AwsError(
      'InvalidParameterException',
      `The specified capacity provider(s) [${name}] could not be found. Specify valid names and try again.`,
    );
  }
  for (const { capacityProvider = '' } of defaultCapacityProviderStrategy) {
    if (capacityProviders.includes(capacityProvider)) continue;
    throw new AwsError(
      'InvalidParameterException',
      'The specified default capacity provider strategy contains a capacity provider that is not associated with the cluster. Associate it and try again.',
    );
  }
  const changed = saveCluster(context, cluster, { capacityProviders, defaultCapacityProviderStrategy });
  return { cluster: toCluster(context, changed) };
};
