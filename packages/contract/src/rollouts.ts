import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { launchFailure } from './launch-failures.ts';
import { clientTokenSchema } from './task-definitions.ts';

const tag = 'Rollouts';

const serviceName = z.strictObject({
  cluster: z.string().min(1).max(512).describe('Name or ARN'),
  service: z.string().min(1).max(512).describe('Name or ARN'),
});

const newRollout = z.strictObject({
  services: z.array(serviceName).min(1).max(500),
  taskDefinition: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,255}:\d{1,9}$/, 'must be family:revision')
    .optional()
    .describe('What every service is going to run; without it each gets new tasks of what it runs'),
  reason: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .describe('Why; it is kept with the rollout and in the audit trail'),
  atOnce: z.int().min(1).max(20).optional().describe('Services that are under way at once; 1 unless told'),
  pauseSeconds: z
    .int()
    .min(0)
    .max(3600)
    .optional()
    .describe('How long to wait after one service before the next; 0 unless told'),
  continueOnFailure: z
    .boolean()
    .optional()
    .describe('Goes on with the other services after a failure, in the place of a pause for a person'),
  timeoutMinutes: z
    .int()
    .min(1)
    .max(720)
    .optional()
    .describe('How long a service may take to reach a steady state; 20 unless told'),
  acceptFailures: z
    .boolean()
    .optional()
    .describe('Start it although the preflight fails; the rules that fail are kept with the reason'),
  clientToken: clientTokenSchema.describe('Sent again, it gives the rollout that there is'),
});

/** What a rollout is asked for with. */
export type NewRollout = z.infer<typeof newRollout>;

const jobState = z
  .enum(['queued', 'running', 'paused-by-failure', 'cancelled', 'succeeded', 'failed'])
  .describe('paused-by-failure waits for a person who resumes or cancels it');

const counts = z.object({
  waiting: z.int(),
  running: z.int(),
  succeeded: z.int(),
  failed: z.int(),
  cancelled: z.int(),
});

const summary = {
  id: z.int(),
  state: jobState,
  reason: z.string(),
  actor: z.string().describe('Who started it, as AWS names the caller'),
  taskDefinition: z.string().optional().describe('family:revision; absent for a forced new deployment'),
  createdAt: z.string().describe('ISO 8601'),
  endedAt: z.string().optional().describe('ISO 8601'),
  counts,
};

const rolloutSummary = z.object(summary);

/** A rollout in a list. */
export type RolloutSummary = z.infer<typeof rolloutSummary>;

const rolloutStep = z.object({
  position: z.int(),
  cluster: z.string(),
  service: z.string(),
  state: z.enum(['waiting', 'running', 'succeeded', 'failed', 'cancelled']),
  message: z.string().optional().describe('What is to be known of the outcome'),
  deploymentId: z.string().optional().describe('The deployment of ECS that this rollout started'),
  taskDefinitionArn: z.string().optional().describe('What that deployment runs'),
  rolloutState: z.string().optional().describe("ECS's own: IN_PROGRESS, COMPLETED or FAILED"),
  rolloutStateReason: z.string().optional(),
  desiredCount: z.int().optional(),
  runningCount: z.int().optional().describe('Of this deployment'),
  failedTasks: z.int().optional().describe('Of this deployment'),
  failures: z.array(launchFailure).optional().describe('Why its last task stopped, with the fields to blame'),
  startedAt: z.string().optional().describe('ISO 8601'),
  endedAt: z.string().optional().describe('ISO 8601'),
});

/** One service of a rollout. */
export type RolloutStep = z.infer<typeof rolloutStep>;

const rollout = z.object({
  ...summary,
  atOnce: z.int(),
  pauseSeconds: z.int(),
  continueOnFailure: z.boolean(),
  timeoutMinutes: z.int(),
  steps: z.array(rolloutStep),
});

/** A rollout with all its services; also the data of each `rollout` event of its stream. */
export type Rollout = z.infer<typeof rollout>;

const byId = z.strictObject({ id: z.coerce.number().int().min(1) });

/** The endpoints that deploy many services, a few at a time. */
export const rollouts = {
  start: endpoint({
    permission: { action: 'ecs:UpdateService', resource: 'service' },
    method: 'POST',
    path: '/rollouts',
    summary: 'Start a new deployment of services, paced, and stop at the first failure unless told otherwise',
    description:
      'It goes on by itself, also after a restart of Purser, and starts one deployment for each service, never two. A service has succeeded when ECS says that its deployment is complete. Before anything is begun, a preflight is made for each distinct place, with the revision that is going to run there: where one fails, 422 PREFLIGHT_FAILED has what fails at services[n] and the field of its revision, unless acceptFailures is true.',
    tag,
    successStatus: 202,
  })
    .input(newRollout)
    .output(z.object({ id: z.int() })),

  list: endpoint({
    permission: { action: 'ecs:DescribeServices', resource: 'service' },
    method: 'GET',
    path: '/rollouts',
    summary: 'List rollouts, newest first',
    tag,
  })
    .input(
      z.strictObject({
        before: z.coerce
          .number()
          .int()
          .min(1)
          .optional()
          .describe('The id of the last rollout of the page before'),
        maxResults: z.coerce.number().int().min(1).max(100).optional(),
      }),
    )
    .output(z.object({ rollouts: z.array(rolloutSummary) })),

  describe: endpoint({
    permission: { action: 'ecs:DescribeServices', resource: 'service' },
    method: 'GET',
    path: '/rollouts/{id}',
    summary: 'Tell how far a rollout is, service by service',
    description:
      'With Accept: text/event-stream it comes again at each change, as an event rollout, until an event end.',
    tag,
  })
    .input(byId)
    .output(rollout),

  cancel: endpoint({
    permission: { action: 'ecs:UpdateService', resource: 'service' },
    method: 'POST',
    path: '/rollouts/{id}/cancel',
    summary: 'Start no further deployments; those that ECS has begun go on there',
    tag,
  })
    .input(byId)
    .output(z.object({ id: z.int(), state: jobState })),

  resume: endpoint({
    permission: { action: 'ecs:UpdateService', resource: 'service' },
    method: 'POST',
    path: '/rollouts/{id}/resume',
    summary: 'Go on with the services that have not succeeded; nothing that was done is done again',
    tag,
  })
    .input(byId)
    .output(z.object({ id: z.int(), state: jobState })),
};
