import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { pageQuery, pageReply } from './paging.ts';

const tag = 'Launch failures';

/** Why a task did not start or stopped, in words. */
export const launchFailure = z.object({
  causeId: z.string().describe('The rule that tells of the same cause before the launch, where there is one'),
  cause: z.string(),
  remedy: z.string(),
  paths: z.array(z.string()).readonly().describe('The fields of the task definition that are to blame'),
  subjects: z.array(z.string()).readonly().describe('What the text names: parameters, ARNs, images'),
  docs: z.string(),
});

const stoppedContainer = z.object({
  name: z.string().optional(),
  exitCode: z.number().int().optional(),
  reason: z.string().optional(),
});

const stoppedTask = z.object({
  taskArn: z.string(),
  clusterArn: z.string(),
  taskDefinitionArn: z.string(),
  group: z.string().optional().describe('service:NAME for a task of a service'),
  stopCode: z.string().optional(),
  stoppedReason: z.string().optional(),
  stoppedAt: z.string().optional().describe('ISO 8601'),
  containers: z.array(stoppedContainer),
  failures: z.array(launchFailure).describe('Without the fields to blame: explain gives them for one task'),
});

/** A task that stopped, and why in words. */
export type StoppedTask = z.infer<typeof stoppedTask>;

const revisionName = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,255}(:\d{1,9})?$/, 'must be family or family:revision')
  .describe('The revision whose fields are looked for');

/** The endpoints that tell why tasks did not start. */
export const launchFailures = {
  explain: endpoint({
    permission: { action: 'ecs:DescribeTaskDefinition', resource: 'task-definition' },
    method: 'POST',
    path: '/launch-failures/explain',
    summary: 'Tell the cause, the fields to blame and the mend of a stoppedReason',
    tag,
  })
    .input(
      z.strictObject({
        stoppedReason: z.string().max(20_000),
        stopCode: z.string().max(64).optional(),
        containers: z.array(stoppedContainer).max(10).optional(),
        taskDefinition: revisionName.optional(),
      }),
    )
    .output(z.object({ failures: z.array(launchFailure) })),

  stoppedTasks: endpoint({
    permission: { action: 'ecs:DescribeTasks', resource: 'task' },
    method: 'GET',
    path: '/stopped-tasks',
    summary:
      'List the tasks of a cluster that stopped, with the cause of each; ECS keeps them for an hour or more',
    tag,
  })
    .input(
      z.strictObject({
        cluster: z.string().min(1).max(512).describe('The name or ARN of the cluster'),
        family: z
          .string()
          .regex(/^[A-Za-z0-9_-]{1,255}$/, 'must be a family name')
          .optional(),
        ...pageQuery,
      }),
    )
    .output(z.object({ tasks: z.array(stoppedTask), ...pageReply })),
};
