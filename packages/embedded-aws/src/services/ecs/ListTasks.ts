import type { ListTasksRequest, ListTasksResponse } from '@aws-sdk/client-ecs';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../paging.ts';
import { findCluster } from './cluster.ts';
import { invalidToken, pageLimit } from './ecs-paging.ts';
import { requireInstance } from './instances/container-instance.ts';
import { requireService } from './services/service-record.ts';
import { tasksOf } from './tasks/task-record.ts';

/**
 * Lists the ARNs of a cluster's tasks; those that are meant to run unless `desiredStatus` says STOPPED.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTasks.html
 */
export const ListTasks: Operation<ListTasksRequest, ListTasksResponse> = (context, input) => {
  const cluster = findCluster(context, input.cluster ?? 'default');
  const found = tasksOf(context, {
    cluster: cluster.name,
    desiredStatus: input.desiredStatus === 'STOPPED' ? 'STOPPED' : 'RUNNING',
    ...(input.serviceName && { service: requireService(context, cluster.name, input.serviceName).arn }),
    ...(input.containerInstance && {
      instance: requireInstance(context, cluster.name, input.containerInstance).arn,
    }),
    ...(input.family && { family: input.family }),
    ...(input.startedBy && { startedBy: input.startedBy }),
    ...(input.launchType && { launchType: input.launchType }),
  });
  const page = pageOf(found, {
    list: 'ListTasks',
    keyOf: ({ arn }) => arn,
    limit: pageLimit(input.maxResults),
    token: input.nextToken,
    invalidToken,
  });
  return { taskArns: page.items.map(({ arn }) => arn), nextToken: page.nextToken };
};
