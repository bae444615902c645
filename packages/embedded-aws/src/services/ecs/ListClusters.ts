import type { ListClustersRequest, ListClustersResponse } from '@aws-sdk/client-ecs';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../paging.ts';
import { clusterArn } from './cluster.ts';
import { invalidToken, pageLimit } from './ecs-paging.ts';

/**
 * Lists the ARNs of the clusters by name.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListClusters.html
 */
export const ListClusters: Operation<ListClustersRequest, ListClustersResponse> = (context, input) => {
  const page = pageOf(context.database.all<{ name: string }>('SELECT name FROM cluster ORDER BY name'), {
    list: 'ListClusters',
    keyOf: ({ name }) => name,
    limit: pageLimit(input.maxResults),
    token: input.nextToken,
    invalidToken,
  });
  return { clusterArns: page.items.map(({ name }) => clusterArn(context, name)), nextToken: page.nextToken };
};
