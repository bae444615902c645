import { z } from 'zod';
import { clusterName, exactRevision, launchFields, loadBalancersSchema } from './launch.ts';
import { givenTags } from './tags.ts';

/** A service to create. */
export const createServiceInputSchema = z.strictObject({
  serviceName: z.string().max(512),
  taskDefinition: exactRevision,
  cluster: clusterName,
  ...launchFields,
  schedulingStrategy: z.enum(['REPLICA', 'DAEMON']).optional(),
  desiredCount: z.number().int().optional(),
  deploymentConfiguration: z
    .strictObject({
      minimumHealthyPercent: z.number().int().optional(),
      maximumPercent: z.number().int().optional(),
      deploymentCircuitBreaker: z.strictObject({ enable: z.boolean(), rollback: z.boolean() }).optional(),
      alarms: z
        .strictObject({
          alarmNames: z.array(z.string().max(512)).max(100),
          enable: z.boolean(),
          rollback: z.boolean(),
        })
        .optional()
        .describe('CloudWatch alarms: one that goes off makes ECS give the deployment up'),
    })
    .optional(),
  availabilityZoneRebalancing: z.enum(['ENABLED', 'DISABLED']).optional(),
  enableExecuteCommand: z.boolean().optional(),
  healthCheckGracePeriodSeconds: z.number().int().optional(),
  loadBalancers: loadBalancersSchema.optional(),
  tags: givenTags.optional(),
  propagateTags: z.enum(['TASK_DEFINITION', 'SERVICE', 'NONE']).optional(),
  enableECSManagedTags: z.boolean().optional(),
  clientToken: z
    .string()
    .regex(/^[!-~]{8,36}$/, 'must be 8 to 36 printable characters')
    .describe("ECS's own: the same token never makes a second service"),
  acceptFailures: z.boolean().optional().describe('Create it although the preflight fails'),
});

/** A service to create. */
export type CreateServiceInput = z.infer<typeof createServiceInputSchema>;

/** A service that now exists. */
export const createdServiceSchema = z.object({
  serviceArn: z.string(),
  serviceName: z.string(),
  clusterArn: z.string(),
  taskDefinitionArn: z.string(),
});
