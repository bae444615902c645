import { MAX_TAG_VALUE, TAG_CHARACTERS } from '@purser/task-definition';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { familyName, revisionName } from './revision-names.ts';

const tag = 'Task definitions';

const MAX_REVISIONS = 100;

const revisionFacts = z.object({
  taskDefinitionArn: z.string(),
  revision: z.number().int(),
  registeredAt: z.string().optional().describe('ISO 8601'),
  registeredBy: z.string().optional().describe('As AWS names the caller'),
  note: z.string().optional(),
  plaintext: z.array(z.string()).describe('The paths of what looks like a secret in plain text'),
  services: z
    .array(z.object({ serviceName: z.string(), clusterArn: z.string() }))
    .describe('The services that run it, or are about to'),
  tasks: z.number().int().describe('Its running tasks, those of services among them'),
});

/** What a table tells of a revision. */
export type RevisionFacts = z.infer<typeof revisionFacts>;

/** What is known of a family's revisions beside what they say, and what people note on them. */
export const revisionFactsEndpoints = {
  facts: endpoint({
    permission: { action: 'ecs:DescribeTaskDefinition', resource: 'task-definition' },
    method: 'GET',
    path: '/task-definition-families/{family}/facts',
    summary: 'Tell who registered revisions of a family and when, what was noted on them, and where they run',
    description:
      'A revision is described once, at a measured pace: those that are still to be read are left out, and toRead counts them. Services and tasks are shared for 60 and 30 seconds.',
    tag,
  })
    .input(
      z.strictObject({
        family: familyName,
        revisions: z
          .string()
          .regex(/^\d{1,9}(,\d{1,9})*$/, 'must be numbers of revisions with commas between')
          .refine(
            (text) => text.split(',').length <= MAX_REVISIONS,
            `must name at most ${MAX_REVISIONS} revisions`,
          )
          .describe('Such as 12,11,10'),
      }),
    )
    .output(
      z.object({
        revisions: z.array(revisionFacts),
        toRead: z.number().int().describe('Those of the revisions asked for that are still to be read'),
        failure: z
          .object({ code: z.string(), message: z.string() })
          .optional()
          .describe('Why services, tasks or revisions could not be read'),
      }),
    ),

  setNote: endpoint({
    permission: { action: 'ecs:TagResource', resource: 'task-definition' },
    method: 'PUT',
    path: '/task-definitions/{taskDefinition}/note',
    summary: 'Note something on a revision; it is kept as the tag purser:note',
    tag,
  })
    .input(
      z.strictObject({
        taskDefinition: revisionName,
        note: z
          .string()
          .max(MAX_TAG_VALUE, `must have at most ${MAX_TAG_VALUE} characters`)
          .regex(
            TAG_CHARACTERS,
            'may have letters, digits, spaces and _ . : / = + - @ only, since it is kept as a tag',
          )
          .describe('Empty to take the note away'),
      }),
    )
    .output(z.object({ taskDefinitionArn: z.string(), note: z.string() })),
};
