import type { ListContainerInstancesRequest, ListContainerInstancesResponse } from '@aws-sdk/client-ecs';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../paging.ts';
import { findCluster } from './cluster.ts';
import { invalidToken, pageLimit } from './ecs-paging.ts';
import { instancesOf } from './instances/container-instance.ts';

/**
 * Lists the ARNs of a cluster's container instances. The query language of `filter` is not understood.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListContainerInstances.html
 */
export const ListContainerInstances: Operation<
  ListContainerInstancesRequest,
  ListContainerInstancesResponse
> = (context, input) => {
  const cluster = findCluster(context, input.cluster ?? 'default');
  const found = instancesOf(context, cluster.name).filter(
    ({ status }) => input.status === undefined || status === input.status,
  );
  const page = pageOf(found, {
    list: 'ListContainerInstances',
    keyOf: ({ arn }) => arn,
    limit: pageLimit(input.maxResults),
    token: input.nextToken,
    invalidToken,
  });
  return { containerInstanceArns: page.items.map(({ arn }) => arn), nextToken: page.nextToken };
};
