import { z } from 'zod';

/** A cluster, by its name or ARN. */
export const clusterName = z.string().min(1).max(512).describe('Name or ARN');

/** A revision, by `family:revision`. */
export const exactRevision = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,255}:\d{1,9}$/, 'must be family:revision')
  .describe('family:revision');

// How many and how long is judged by the rules, which tell all of it at once.
const names = z.array(z.string().min(1).max(512)).max(100);

/** The capacity providers among which tasks are shared out. */
const capacityProviderStrategySchema = z
  .array(
    z.strictObject({
      capacityProvider: z.string().max(255),
      weight: z.number().int().optional(),
      base: z.number().int().optional(),
    }),
  )
  .max(100);

/** The target groups that a service registers its tasks with. */
export const loadBalancersSchema = z
  .array(
    z.strictObject({
      targetGroupArn: z.string().max(2048),
      containerName: z.string().max(255),
      containerPort: z.number().int(),
    }),
  )
  .max(100);

/** Where and on what tasks run; the launch type or the capacity providers, not both. */
export const launchFields = {
  launchType: z.enum(['FARGATE', 'EC2', 'EXTERNAL']).optional(),
  capacityProviderStrategy: capacityProviderStrategySchema.optional(),
  platformVersion: z.string().max(64).optional(),
  subnets: names.optional(),
  securityGroups: names.optional(),
  assignPublicIp: z.boolean().optional(),
};
