import { z } from 'zod';
import { createdServiceSchema, createServiceInputSchema } from './create-service.ts';
import { endpoint } from './endpoint.ts';
import { clusterName, exactRevision, launchFields, loadBalancersSchema } from './launch.ts';
import { rollBackPreviewSchema } from './roll-back.ts';
import { ranTasksSchema, runTaskInputSchema } from './run-task.ts';

const tag = 'Deployments';

const deployableService = z.object({
  serviceName: z.string(),
  serviceArn: z.string(),
  clusterName: z.string(),
  clusterArn: z.string(),
  taskDefinitionArn: z.string(),
  family: z.string(),
  revision: z.number().int(),
  desiredCount: z.number().int(),
  runningCount: z.number().int(),
  rolloutState: z.string().optional().describe('Of its primary deployment'),
  deploymentController: z.string().describe('ECS, CODE_DEPLOY or EXTERNAL'),
  launch: z
    .object({ ...launchFields, loadBalancers: loadBalancersSchema.optional() })
    .describe('Where it runs; services that run alike have the same'),
});

/** A service that can be given another revision. */
export type DeployableService = z.infer<typeof deployableService>;

const refusals =
  'A request that breaks a rule is answered with 422 INVALID_LAUNCH and all issues. Then a preflight for this very target is made: where it fails, 422 PREFLIGHT_FAILED has what fails, unless acceptFailures is true. In both cases nothing was sent to ECS.';

/** The endpoints that bring a revision to run. */
export const deployments = {
  runTask: endpoint({
    permission: { action: 'ecs:RunTask', resource: 'task' },
    method: 'POST',
    path: '/tasks/run',
    summary: 'Run tasks of a revision, exactly once for a client token',
    description: refusals,
    tag,
  })
    .input(runTaskInputSchema)
    .output(ranTasksSchema),

  createService: endpoint({
    permission: { action: 'ecs:CreateService', resource: 'service' },
    method: 'POST',
    path: '/services',
    successStatus: 201,
    summary: 'Create a service of a revision, exactly once for a client token',
    description: refusals,
    tag,
  })
    .input(createServiceInputSchema)
    .output(createdServiceSchema),

  services: endpoint({
    permission: { action: 'ecs:DescribeServices', resource: 'service' },
    method: 'GET',
    path: '/deployable-services',
    summary: 'List the services of all clusters with the revision that each runs, and where',
    tag,
  }).output(z.object({ services: z.array(deployableService) })),

  rollBackPreview: endpoint({
    permission: { action: 'ecs:ListServiceDeployments', resource: 'service' },
    method: 'GET',
    path: '/services/roll-back-preview',
    summary: 'List the revisions that a service ran, and which values have changed since',
    description:
      'Parameter Store has no way to pin a version for good: an old revision reads the value of today. With taskDefinition, references says of each value whether it has changed since the service was last deployed with that revision.',
    tag,
  })
    .input(
      z.strictObject({
        cluster: clusterName,
        service: z.string().min(1).max(512).describe('Name or ARN'),
        taskDefinition: exactRevision.optional(),
      }),
    )
    .output(rollBackPreviewSchema),
};
