import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { indexStatus } from './parameters/schemas.ts';

const tag = 'Where used';

const use = z.object({
  taskDefinitionArn: z.string(),
  family: z.string(),
  revision: z.number().int(),
  isNewest: z.boolean().describe('Whether it is the newest ACTIVE revision of its family'),
  purpose: z.string().describe('variable, log-option, registry, file-share or credential-spec'),
  path: z.string().describe('As issues carry it, such as containerDefinitions[0].secrets[1].valueFrom'),
  container: z.string().optional(),
  name: z.string().optional().describe('The variable or log option'),
  valueFrom: z.string(),
  services: z
    .array(z.object({ serviceName: z.string(), clusterArn: z.string() }))
    .describe('The services that run this revision'),
});

/** A place that refers to a parameter or a secret. */
export type Use = z.infer<typeof use>;

/** How much of the account's revisions an answer knows of. */
export const indexState = z.object({
  read: z.number().int().describe('Revisions that are known'),
  toRead: z.number().int().describe('Revisions that are still to be read'),
  asOf: z.string().optional().describe('When the lists were last read; ISO 8601'),
  isReading: z.boolean(),
  failure: z
    .object({ code: z.string(), message: z.string(), operation: z.string().optional() })
    .optional()
    .describe('Why the last reading ended early'),
});

/** How much of the account the answers know of. */
export type IndexState = z.infer<typeof indexState>;

const kind = z.enum(['parameter', 'secret']);

/** The endpoints that lead from a parameter or secret to what refers to it. */
export const whereUsed = {
  uses: endpoint({
    permission: { action: 'ecs:DescribeTaskDefinition', resource: 'task-definition' },
    method: 'GET',
    path: '/where-used',
    summary: 'List the revisions, containers and services that refer to a parameter or a secret',
    description:
      'Of ACTIVE revisions and of those that services run. They are read in the background, once each; index tells how much is known.',
    tag,
  })
    .input(z.strictObject({ kind, subject: z.string().min(1).max(2048).describe('Its name or ARN') }))
    .output(z.object({ uses: z.array(use), index: indexState })),

  dangling: endpoint({
    permission: { action: 'ecs:DescribeTaskDefinition', resource: 'task-definition' },
    method: 'GET',
    path: '/where-used/dangling',
    summary: 'List references of current revisions to parameters and secrets that do not exist',
    description: 'Current is the newest revision of each family, and every one that a service runs.',
    tag,
  }).output(
    z.object({
      dangling: z.array(z.object({ kind, valueFrom: z.string(), uses: z.array(use) })),
      elsewhere: z.number().int().describe('Things of other Regions and accounts, which were not looked for'),
      index: indexState,
    }),
  ),

  unused: endpoint({
    permission: { action: 'ecs:DescribeTaskDefinition', resource: 'task-definition' },
    method: 'GET',
    path: '/where-used/unused',
    summary: 'List parameters or secrets that no revision refers to',
    description:
      'Of ACTIVE revisions and of those that services run. Something else than a task may use them. The parameters come from an index that is read in the background; parameters tells how much of it is known.',
    tag,
  })
    .input(
      z.strictObject({
        kind,
        after: z.string().max(2048).optional().describe('The last name of the page before'),
        maxResults: z.coerce.number().int().min(1).max(200).optional(),
      }),
    )
    .output(
      z.object({
        unused: z.array(
          z.object({
            name: z.string(),
            arn: z.string(),
            lastChangedDate: z.string().optional().describe('ISO 8601'),
          }),
        ),
        total: z.number().int().describe('On all pages'),
        index: indexState,
        parameters: indexStatus.optional(),
      }),
    ),
};
