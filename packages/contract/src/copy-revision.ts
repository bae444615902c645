import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { issueSchema } from './issue.ts';
import { familyName, revisionName } from './revision-names.ts';
import { taskDefinitionSchema } from './task-definition-json.ts';

/** The name of a Region. */
export const regionName = z.string().regex(/^[a-z]{2,}(-[a-z]+)+-\d+$/, 'must be a Region, as in eu-west-1');

const rewrite = z.object({
  path: z.string().describe('As issues carry it'),
  before: z.string(),
  after: z.string().describe('The same as before where only a person can tell what it must become'),
  note: z.string().optional().describe('What to look at'),
});

/** The endpoint that writes a revision anew for another family, Region or account. */
export const copyRevision = {
  copyPreview: endpoint({
    permission: { action: 'ecs:DescribeTaskDefinition', resource: 'task-definition' },
    method: 'POST',
    path: '/task-definitions/{taskDefinition}/copy-preview',
    summary: 'Write a revision anew for another family, Region or account, and show what is rewritten',
    description: 'Nothing is registered. Issues are those of the copy, judged for where it is going to be.',
    tag: 'Task definitions',
  })
    .input(
      z.strictObject({
        taskDefinition: revisionName,
        family: familyName,
        region: regionName.optional().describe("Purser's own unless told"),
        accountId: z
          .string()
          .regex(/^\d{12}$/, 'must have 12 digits')
          .optional()
          .describe("Purser's own unless told"),
      }),
    )
    .output(
      z.object({
        taskDefinition: taskDefinitionSchema,
        rewrites: z.array(rewrite),
        issues: z.array(issueSchema),
      }),
    ),
};
