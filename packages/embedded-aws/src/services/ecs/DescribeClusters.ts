import type {
  Cluster,
  DescribeClustersRequest,
  DescribeClustersResponse,
  Failure,
} from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { readTags } from '../../store/tags.ts';
import { clusterArn, findClusterIfPresent, toCluster } from './cluster.ts';

const MAX_CLUSTERS = 100;

/**
 * Gives clusters by name or ARN, `default` without any; those that are not there come back as failures.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeClusters.html
 */
export const DescribeClusters: Operation<DescribeClustersRequest, DescribeClustersResponse> = (
  context,
  input,
) => {
  const references = input.clusters?.length ? input.clusters : ['default'];
  if (references.length > MAX_CLUSTERS) {
    throw new AwsError('InvalidParameterException', 'Clusters cannot have more than 100 elements.');
  }
  const withTags = input.include?.includes('TAGS');
  const clusters: Cluster[] = [];
  const failures: Failure[] = [];
  for (const reference of references) {
    const cluster = findClusterIfPresent(context, reference);
    if (!cluster) {
      const arn = reference.startsWith('arn:') ? reference : clusterArn(context, reference);
      failures.push({ arn, reason: 'MISSING' });
      continue;
    }
    clusters.push({
      ...toCluster(context, cluster),
      tags: withTags ? readTags(context.database, cluster.arn) : [],
    });
  }
  return { clusters, failures };
};
