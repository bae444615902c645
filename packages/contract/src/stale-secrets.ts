import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { referenceVersionSchema } from './reference-versions.ts';
import { indexState } from './where-used.ts';

const tag = 'Stale secrets';

const heldReference = z.object({
  valueFrom: z.string(),
  kind: z.enum(['parameter', 'secret']),
  name: z.string().describe('As its own service shows it'),
  uses: z.array(
    z.object({
      container: z.string().optional(),
      name: z.string().optional().describe('The variable or log option'),
      path: z.string().describe('As issues carry it'),
    }),
  ),
  current: referenceVersionSchema,
  tasks: z.number().int().describe('Running tasks whose revision refers to it'),
  oldTasks: z.number().int().describe('Those that ran before it changed: they hold an older version'),
  unsureTasks: z
    .number()
    .int()
    .describe('Those that were on their way while it changed, or of which AWS does not tell enough'),
  oldestStart: z.string().optional().describe('When the oldest of these tasks was started; ISO 8601'),
});

/** A parameter or secret that running tasks were started with. */
export type HeldReference = z.infer<typeof heldReference>;

const serviceSecrets = z.object({
  serviceName: z.string(),
  serviceArn: z.string(),
  clusterArn: z.string(),
  tags: z.array(z.object({ key: z.string(), value: z.string() })),
  taskDefinitionArns: z.array(z.string()).describe('The revisions that its running tasks have'),
  tasks: z.number().int().describe('Its running tasks'),
  references: z.array(heldReference),
});

/** A service, and what its running tasks hold of parameters and secrets. */
export type ServiceSecrets = z.infer<typeof serviceSecrets>;

const taskGroupSecrets = z.object({
  clusterArn: z.string(),
  group: z.string().describe('As ECS names it, such as family:nightly'),
  taskDefinitionArn: z.string(),
  startedBy: z
    .string()
    .optional()
    .describe('What whoever ran them wrote there, such as a rule of EventBridge'),
  taskArns: z
    .array(z.string())
    .describe(
      'Those that were asked for first come first: they are the ones that a reference counts as old or unsure',
    ),
  isInactive: z
    .boolean()
    .describe('Whether the revision is known not to be ACTIVE: nothing can be run from it any more'),
  references: z.array(heldReference),
});

/** Running tasks that no service started, and what they hold of parameters and secrets. */
export type TaskGroupSecrets = z.infer<typeof taskGroupSecrets>;

/** The endpoint that tells which running tasks hold an older version of a parameter or a secret. */
export const staleSecrets = {
  list: endpoint({
    permission: { action: 'ecs:DescribeTasks', resource: 'service' },
    method: 'GET',
    path: '/stale-secrets',
    summary: 'List the running tasks that began before a parameter or secret changed',
    description:
      'A container reads its secrets when it starts and never again. The date of a version stands against the start of each running task; no value is read. Tasks that no service started stand in groups of the same cluster, group, revision and starter: no deployment makes them anew. Versions are shared for 30 seconds, revisions are read in the background, and index tells how much is known.',
    tag,
  })
    .input(
      z.strictObject({
        include: z
          .enum(['stale', 'all'])
          .optional()
          .describe(
            'all also gives services, groups of tasks and references that are up to date; stale unless told',
          ),
        refresh: z
          .literal('true')
          .optional()
          .describe('Asks AWS anew for what others read within the last minute'),
      }),
    )
    .output(
      z.object({
        services: z.array(serviceSecrets),
        taskGroups: z.array(taskGroupSecrets).describe('Tasks that no service started'),
        notKnown: z
          .number()
          .int()
          .describe(
            'References of running tasks whose last change AWS did not tell; include=all says why of each',
          ),
        index: indexState,
      }),
    ),
};
