import type {
  ContainerInstance,
  DescribeContainerInstancesRequest,
  DescribeContainerInstancesResponse,
  Failure,
} from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { readTags } from '../../store/tags.ts';
import { findCluster } from './cluster.ts';
import { findInstance, instanceArn, toInstance } from './instances/container-instance.ts';

/**
 * Gives container instances by id or ARN; those that are not there come back as failures.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeContainerInstances.html
 */
export const DescribeContainerInstances: Operation<
  DescribeContainerInstancesRequest,
  DescribeContainerInstancesResponse
> = (context, input) => {
  const references = input.containerInstances ?? [];
  if (references.length === 0)
    throw new AwsError('InvalidParameterException', 'Container instances cannot be empty.');
  const cluster = findCluster(context, input.cluster ?? 'default');
  const containerInstances: ContainerInstance[] = [];
  const failures: Failure[] = [];
  for (const reference of references) {
    const instance = findInstance(context, cluster.name, reference);
    if (!instance) {
      const arn = reference.startsWith('arn:') ? reference : instanceArn(context, cluster.name, reference);
      failures.push({ arn, reason: 'MISSING' });
      continue;
    }
    const tags = input.include?.includes('TAGS') ? readTags(context.database, instance.arn) : [];
    containerInstances.push({ ...toInstance(context, instance), tags });
  }
  return { containerInstances, failures };
};
