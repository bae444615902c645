import type { DeleteCapacityProviderRequest, DeleteCapacityProviderResponse } from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { deleteTags } from '../../store/tags.ts';
import { findCapacityProvider } from './capacity-provider.ts';
import { allClusters } from './cluster.ts';

const invalid = (message: string) => new AwsError('InvalidParameterException', message);

/**
 * Deletes a capacity provider; throws InvalidParameterException while a cluster has it, and for those of AWS.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteCapacityProvider.html
 */
export const DeleteCapacityProvider: Operation<
  DeleteCapacityProviderRequest,
  DeleteCapacityProviderResponse
> = (context, input) => {
  const provider = findCapacityProvider(context, input.capacityProvider ?? '');
  const { name = '', capacityProviderArn = '' } = provider ?? {};
  if (!provider)
    throw invalid(
      'The specified capacity provider does not exist. Specify a valid name or ARN and try again.',
    );
  if (name.startsWith('FARGATE'))
    throw invalid('The specified capacity provider is a reserved capacity provider and cannot be deleted.');
  if (allClusters(context).some(({ request }) => request.capacityProviders?.includes(name))) {
    throw invalid('The specified capacity provider is in use and cannot be removed.');
  }
  context.database.transaction(() => {
    deleteTags(context.database, capacityProviderArn);
    context.database.run('DELETE FROM capacity_provider WHERE name = ?', name);
  });
  return { capacityProvider: { ...provider, status: 'INACTIVE', updateStatus: 'DELETE_COMPLETE' } };
};
