import { z } from 'zod';
import { clusterName, exactRevision, launchFields } from './launch.ts';
import { givenTags } from './tags.ts';

const pairs = z.array(z.strictObject({ name: z.string().max(512), value: z.string().max(32_768) })).max(500);

const overridesSchema = z
  .strictObject({
    containerOverrides: z
      .array(
        z.strictObject({
          name: z.string().max(255).describe('The container that it is for'),
          command: z.array(z.string().max(8192)).max(500).optional(),
          environment: pairs.optional().describe('Plain values; ECS overrides no secrets'),
          cpu: z.number().int().optional(),
          memory: z.number().int().optional(),
          memoryReservation: z.number().int().optional(),
        }),
      )
      .max(100)
      .optional(),
    cpu: z.string().max(32).optional(),
    memory: z.string().max(32).optional(),
    taskRoleArn: z.string().max(2048).optional(),
    executionRoleArn: z.string().max(2048).optional(),
  })
  .describe('What the tasks have in the place of what the definition says');

/** A task definition to run, and how. */
export const runTaskInputSchema = z.strictObject({
  taskDefinition: exactRevision,
  cluster: clusterName,
  ...launchFields,
  count: z.number().int().optional().describe('1 to 10; 1 unless told'),
  startedBy: z.string().max(512).optional(),
  group: z.string().max(512).optional(),
  tags: givenTags.optional(),
  propagateTags: z.enum(['TASK_DEFINITION', 'NONE']).optional(),
  enableExecuteCommand: z.boolean().optional(),
  overrides: overridesSchema.optional(),
  clientToken: z
    .string()
    .regex(/^[!-~]{8,64}$/, 'must be 8 to 64 printable characters')
    .describe("ECS's own: the same token never starts more tasks"),
  acceptFailures: z.boolean().optional().describe('Run it although the preflight fails'),
});

/** A task definition to run, and how. */
export type RunTaskInput = z.infer<typeof runTaskInputSchema>;

const startedTask = z.object({
  taskArn: z.string(),
  clusterArn: z.string(),
  taskDefinitionArn: z.string(),
  lastStatus: z.string(),
});

/** A task that RunTask has started. */
export type StartedTask = z.infer<typeof startedTask>;

/** What RunTask answers. */
export const ranTasksSchema = z.object({
  tasks: z.array(startedTask),
  failures: z
    .array(
      z.object({ arn: z.string().optional(), reason: z.string().optional(), detail: z.string().optional() }),
    )
    .describe('What could not be placed, in the words of ECS'),
});

/** What RunTask answers. */
export type RanTasks = z.infer<typeof ranTasksSchema>;
