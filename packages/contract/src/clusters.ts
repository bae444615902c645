import { z } from 'zod';
import { containerEnvironment } from './clusters/environment.ts';
import { liveNews, liveQuery } from './clusters/live.ts';
import {
  clusterSummary,
  serviceDetail,
  serviceSummary,
  taskDetail,
  taskSummary,
} from './clusters/schemas.ts';
import { endpoint } from './endpoint.ts';
import { pageQuery, pageReply } from './paging.ts';

const tag = 'Clusters';

const cluster = z.string().min(1).max(255).describe('The name of the cluster');
const task = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,64}$/, 'must be the ID of a task')
  .describe('The ID of the task, which is the end of its ARN');

/** The endpoints that show what runs, and stop a task. */
export const clusters = {
  overview: endpoint({
    permission: { action: 'ecs:DescribeClusters', resource: 'cluster' },
    method: 'GET',
    path: '/cluster-overview',
    summary: 'List clusters with their status and counts',
    tag,
  })
    .input(z.strictObject(pageQuery))
    .output(z.object({ clusters: z.array(clusterSummary), ...pageReply })),

  describe: endpoint({
    permission: { action: 'ecs:DescribeClusters', resource: 'cluster' },
    method: 'GET',
    path: '/clusters/{cluster}',
    summary: 'Describe one cluster',
    tag,
  })
    .input(z.strictObject({ cluster }))
    .output(clusterSummary),

  services: endpoint({
    permission: { action: 'ecs:DescribeServices', resource: 'service' },
    method: 'GET',
    path: '/clusters/{cluster}/services',
    summary: 'List the services of a cluster with their deployments',
    description: 'A page of a hundred costs one ListServices and ten DescribeServices.',
    tag,
  })
    .input(z.strictObject({ cluster, ...pageQuery }))
    .output(z.object({ services: z.array(serviceSummary), ...pageReply })),

  service: endpoint({
    permission: { action: 'ecs:DescribeServices', resource: 'service' },
    method: 'GET',
    path: '/clusters/{cluster}/services/{service}',
    summary: 'Describe one service with its events and tags',
    tag,
  })
    .input(z.strictObject({ cluster, service: z.string().min(1).max(255) }))
    .output(serviceDetail),

  tasks: endpoint({
    permission: { action: 'ecs:DescribeTasks', resource: 'task' },
    method: 'GET',
    path: '/clusters/{cluster}/tasks',
    summary: 'List the tasks of a cluster or of one of its services',
    description:
      'A page of a hundred costs one ListTasks and one DescribeTasks. ECS shows a stopped task for an hour or more.',
    tag,
  })
    .input(
      z.strictObject({
        cluster,
        service: z.string().min(1).max(255).optional(),
        desiredStatus: z.enum(['RUNNING', 'STOPPED']).optional().describe('RUNNING unless told'),
        ids: z
          .string()
          .regex(
            /^[A-Za-z0-9-]{1,64}(,[A-Za-z0-9-]{1,64}){0,99}$/,
            'must be up to 100 IDs with commas between',
          )
          .optional()
          .describe(
            'Only these tasks, whatever else is said here; those that ECS no longer shows are left out',
          ),
        ...pageQuery,
      }),
    )
    .output(z.object({ tasks: z.array(taskSummary), ...pageReply })),

  task: endpoint({
    permission: { action: 'ecs:DescribeTasks', resource: 'task' },
    method: 'GET',
    path: '/clusters/{cluster}/tasks/{task}',
    summary: 'Describe one task; of one that stopped, with the cause and the fields to blame',
    tag,
  })
    .input(z.strictObject({ cluster, task }))
    .output(taskDetail),

  environment: endpoint({
    permission: { action: 'ecs:DescribeTaskDefinition', resource: 'task-definition' },
    method: 'GET',
    path: '/clusters/{cluster}/tasks/{task}/environment',
    summary: 'Tell which variables the containers of a task were started with',
    description:
      'Plain values of the definition and of overrides, and of each reference what it names, the version that was current at the start where that is known, and whether it changed since. No parameter and no secret is read.',
    tag,
  })
    .input(z.strictObject({ cluster, task }))
    .output(z.object({ containers: z.array(containerEnvironment) })),

  stopTask: endpoint({
    permission: { action: 'ecs:StopTask', resource: 'task' },
    method: 'POST',
    path: '/clusters/{cluster}/tasks/{task}/stop',
    summary: 'Stop a task',
    description: 'A service starts another one in its place.',
    tag,
  })
    .input(
      z.strictObject({
        cluster,
        task,
        reason: z.string().max(255).optional().describe('Shown as the stoppedReason of the task'),
      }),
    )
    .output(z.object({ lastStatus: z.string(), desiredStatus: z.string() })),

  live: endpoint({
    permission: { action: 'ecs:DescribeServices', resource: 'cluster' },
    method: 'GET',
    path: '/clusters/{cluster}/live',
    summary: 'Tell what is new in a cluster',
    description:
      'All that was asked for, once. With Accept: text/event-stream it goes on with what changes, as server-sent events: "news" with this answer, "trouble" with the error shape while ECS refuses to answer, and "end" when the server closes. All who look at a cluster share its readings of ECS.',
    tag,
  })
    .input(liveQuery)
    .output(liveNews),
};
