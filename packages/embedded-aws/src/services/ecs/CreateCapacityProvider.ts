import type { CreateCapacityProviderRequest, CreateCapacityProviderResponse } from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { writeTags } from '../../store/tags.ts';
import { capacityProviderArn, findCapacityProvider, withTags } from './capacity-provider.ts';
import { checkTags, storedTags } from './tags.ts';

/**
 * Creates a capacity provider of an Auto Scaling group, which is taken to be there. Throws
 * InvalidParameterException for a name that AWS keeps for itself or that is taken.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCapacityProvider.html
 */
export const CreateCapacityProvider: Operation<
  CreateCapacityProviderRequest,
  CreateCapacityProviderResponse
> = (context, { name = '', tags = [], autoScalingGroupProvider, managedInstancesProvider }) => {
  if (!/^[\w-]{1,255}$/.test(name) || /^(aws|ecs|fargate)/i.test(name)) {
    throw new AwsError(
      'InvalidParameterException',
      'The specified capacity provider name is invalid. Up to 255 characters are allowed, including letters (upper and lowercase), numbers, underscores (_), and hyphens (-). The name cannot be prefixed with "aws", "ecs", or "fargate".',
    );
  }
  checkTags(tags);
  const document = JSON.stringify({ status: 'ACTIVE', autoScalingGroupProvider, managedInstancesProvider });
  return context.database.transaction(() => {
    const added = context.database.run(
      'INSERT INTO capacity_provider (name, document) VALUES (?, ?) ON CONFLICT DO NOTHING',
      name,
      document,
    );
    if (added === 0) {
      throw new AwsError(
        'InvalidParameterException',
        `A capacity provider with the specified name already exists. Specify a different name and try again.`,
      );
    }
    writeTags(context.database, capacityProviderArn(context, name), storedTags(tags));
    return { capacityProvider: withTags(context, findCapacityProvider(context, name) ?? {}) };
  });
};
