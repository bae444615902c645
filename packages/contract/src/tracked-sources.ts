import { z } from 'zod';
import { endpoint } from './endpoint.ts';

const tag = 'Tracked sources';
const path = '/task-definition-families/{family}/sources';

const family = z.string().regex(/^[A-Za-z0-9_-]{1,255}$/, 'must be a family name');

const place = {
  container: z.string().min(1).max(255).describe('The container whose rows came from it'),
  kind: z.enum(['parameter-path', 'json-secret']),
  source: z.string().min(1).max(2048).describe('A path such as /team/app, or the ARN of a secret'),
};

const tracked = z.object({
  ...place,
  rewriting: z.object({
    prefix: z.string().max(255),
    case: z.enum(['upper', 'lower', 'keep']),
    recursive: z.boolean().describe('Of a path, whether the levels below it are taken as well'),
  }),
  members: z.array(z.string().max(2048)).max(500).describe('The names or keys; never values'),
});

/** A path or a JSON secret whose members became rows of a container. */
export type TrackedSourceInput = z.infer<typeof tracked>;

/** The endpoints of what the rows of a family came from. */
export const trackedSources = {
  list: endpoint({
    permission: { action: 'list', resource: 'task-definition' },
    method: 'GET',
    path,
    summary: 'List where rows of a family came from, and what each source gained or lost since',
    tag,
  })
    .input(z.strictObject({ family }))
    .output(
      z.object({
        sources: z.array(
          tracked.extend({
            expandedAt: z.string().describe('ISO 8601'),
            gained: z.array(z.string()),
            lost: z.array(z.string()),
            unread: z
              .string()
              .optional()
              .describe('Why the source could not be read; then nothing is compared'),
          }),
        ),
      }),
    ),

  remember: endpoint({
    permission: { action: 'ecs:RegisterTaskDefinition', resource: 'task-definition' },
    method: 'PUT',
    path,
    summary: 'Remember where rows of a family came from',
    tag,
  })
    .input(z.strictObject({ family, sources: z.array(tracked).min(1).max(50) }))
    .output(z.object({ remembered: z.number().int() })),

  forget: endpoint({
    permission: { action: 'ecs:RegisterTaskDefinition', resource: 'task-definition' },
    method: 'DELETE',
    path,
    summary: 'Forget where rows of a container came from; the rows stay',
    tag,
  })
    .input(z.strictObject({ family, ...place }))
    .output(z.object({ forgotten: z.boolean() })),
};
