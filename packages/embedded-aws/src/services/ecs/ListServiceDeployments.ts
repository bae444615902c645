import type { ListServiceDeploymentsRequest, ListServiceDeploymentsResponse } from '@aws-sdk/client-ecs';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../paging.ts';
import { findCluster } from './cluster.ts';
import { invalidToken, pageLimit } from './ecs-paging.ts';
import { historyOf } from './services/deployments.ts';
import { requireService } from './services/service-record.ts';

/**
 * Lists the deployments that a service has had, the newest first.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListServiceDeployments.html
 */
export const ListServiceDeployments: Operation<
  ListServiceDeploymentsRequest,
  ListServiceDeploymentsResponse
> = (context, input) => {
  const [, , , , , resource = ''] = (input.service ?? '').split(':');
  const cluster = findCluster(context, input.cluster ?? resource.split('/')[1] ?? 'default');
  const service = requireService(context, cluster.name, input.service);
  const { before, after } = input.createdAt ?? {};
  const found = historyOf(context, service.arn).filter(
    ({ status, createdAt }) =>
      (!input.status?.length || input.status.includes(status)) &&
      (before === undefined || createdAt <= before.getTime()) &&
      (after === undefined || createdAt >= after.getTime()),
  );
  const page = pageOf(found, {
    list: 'ListServiceDeployments',
    keyOf: ({ arn }) => arn,
    limit: pageLimit(input.maxResults),
    token: input.nextToken,
    invalidToken,
  });
  return {
    serviceDeployments: page.items.map((deployment) => ({
      serviceDeploymentArn: deployment.arn,
      serviceArn: deployment.service,
      clusterArn: cluster.arn,
      status: deployment.status,
      statusReason: deployment.statusReason,
      targetServiceRevisionArn: deployment.targetRevision,
      createdAt: new Date(deployment.createdAt),
      startedAt: new Date(deployment.createdAt),
      finishedAt: deployment.finishedAt === undefined ? undefined : new Date(deployment.finishedAt),
    })),
    nextToken: page.nextToken,
  };
};
