import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { pageReply } from './paging.ts';
import { familyName, revisionName } from './revision-names.ts';

const tag = 'Task definitions';

/** What it takes to be rid of older revisions that still hold a value in plain text. */
export const revisionCleanup = {
  plainValues: endpoint({
    permission: { action: 'ecs:DescribeTaskDefinition', resource: 'task-definition' },
    method: 'GET',
    path: '/task-definition-families/{family}/plain-values',
    summary: 'List the ACTIVE revisions that hold a variable or log option as a plain value, never the value',
    description: 'Revisions are described at a measured pace, a page of them at a call, newest first.',
    tag,
  })
    .input(
      z.strictObject({
        family: familyName,
        key: z.string().min(1).max(2048).describe('The name of the variable or log option'),
        nextToken: z.string().max(8192).optional().describe('The nextToken of the page before'),
      }),
    )
    .output(
      z.object({
        revisions: z.array(
          z.object({
            taskDefinitionArn: z.string(),
            revision: z.number().int(),
            containers: z.array(z.string()).describe('The containers that hold it'),
            registeredAt: z.string().optional().describe('ISO 8601'),
          }),
        ),
        searched: z.number().int().describe('How many revisions this page looked at'),
        ...pageReply,
      }),
    ),

  delete: endpoint({
    permission: { action: 'ecs:DeleteTaskDefinitions', resource: 'task-definition' },
    method: 'POST',
    path: '/task-definitions/delete',
    summary: 'Delete up to ten revisions that are INACTIVE',
    tag,
  })
    .input(z.strictObject({ taskDefinitions: z.array(revisionName).min(1).max(10) }))
    .output(
      z.object({
        deleted: z.array(z.string()).describe('family:revision'),
        failures: z.array(z.object({ taskDefinition: z.string(), reason: z.string() })),
      }),
    ),
};
