import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { familyName, revisionName } from './revision-names.ts';
import { clientTokenSchema } from './task-definitions.ts';

const tag = 'Clean-up';

const choice = {
  family: familyName.optional().describe('Of this family alone; all families unless told'),
  keepLast: z.int().min(0).max(1000).describe('How many of the newest ACTIVE revisions of each family stay'),
  olderThanDays: z
    .int()
    .min(0)
    .max(36_500)
    .optional()
    .describe('Only those that were registered at least so many days ago'),
  onlyPlaintext: z
    .boolean()
    .optional()
    .describe('Only those that hold what looks like a secret in plain text'),
  includeInactive: z.boolean().optional().describe('Also those that are deregistered already'),
};

const candidate = z.object({
  taskDefinitionArn: z.string(),
  family: z.string(),
  revision: z.number().int(),
  status: z.enum(['ACTIVE', 'INACTIVE']),
  registeredAt: z.string().optional().describe('ISO 8601'),
  plaintext: z.array(z.string()).describe('The paths of what looks like a secret in plain text'),
});

/** A revision that a clean-up may take away. */
export type CleanupCandidate = z.infer<typeof candidate>;

const plan = z.object({
  candidates: z.array(candidate),
  kept: z
    .object({
      'in-use': z.number().int(),
      newest: z.number().int(),
      'too-young': z.number().int(),
      'no-plaintext': z.number().int(),
    })
    .describe('How many revisions stay, by the first reason that holds'),
  inUse: z.array(
    z.object({
      taskDefinitionArn: z.string(),
      uses: z.array(z.string()).describe('Who uses it, in words'),
      plaintext: z.array(z.string()),
    }),
  ),
  toRead: z.number().int().describe('Revisions that are still to be read; they are left out until they are'),
  notChecked: z
    .array(z.string())
    .describe('What could not be looked at, and why: a revision may be used from there'),
});

/** What a clean-up would take away. */
export type CleanupPlan = z.infer<typeof plan>;

const jobState = z.enum(['queued', 'running', 'paused-by-failure', 'cancelled', 'succeeded', 'failed']);

const cleanedRevision = z.object({
  taskDefinition: z.string().describe('family:revision'),
  state: z
    .enum(['waiting', 'deregistered', 'delete-in-progress', 'deleted', 'kept', 'failed'])
    .describe(
      'delete-in-progress is a state of ECS: it lasts while tasks or services still use the revision',
    ),
  message: z.string().optional().describe('Why it was kept, or what AWS said'),
});

/** A revision of a clean-up, and what became of it. */
export type CleanedRevision = z.infer<typeof cleanedRevision>;

const summary = {
  id: z.int(),
  state: jobState,
  reason: z.string(),
  actor: z.string(),
  deletes: z.boolean().describe('Whether revisions are deleted after they were deregistered'),
  createdAt: z.string().describe('ISO 8601'),
  endedAt: z.string().optional().describe('ISO 8601'),
  total: z.int().describe('Revisions'),
  done: z.int().describe('Revisions of which the outcome is known'),
};

const cleanupSummary = z.object(summary);

/** A clean-up in a list. */
export type CleanupSummary = z.infer<typeof cleanupSummary>;

const cleanup = z.object({
  ...summary,
  secondsLeft: z
    .number()
    .optional()
    .describe("About how long it still takes at AWS's pace; absent once it stands still"),
  revisions: z.array(cleanedRevision),
});

/** A clean-up with all its revisions; also the data of each `cleanup` event of its stream. */
export type Cleanup = z.infer<typeof cleanup>;

const byId = z.strictObject({ id: z.coerce.number().int().min(1) });
const permission = { action: 'ecs:DeregisterTaskDefinition', resource: 'task-definition' } as const;

/** The endpoints that take away revisions that nothing uses. */
export const cleanups = {
  preview: endpoint({
    permission: { action: 'ecs:DescribeTaskDefinition', resource: 'task-definition' },
    method: 'POST',
    path: '/cleanups/preview',
    summary: 'Tell which revisions a clean-up would take away, and why the others stay',
    description:
      'Services, running tasks, rules of EventBridge and schedules count as users of a revision. Nothing is changed. Revisions are described once each, at a measured pace: ask again while toRead is not 0.',
    tag,
  })
    .input(z.strictObject(choice))
    .output(plan),

  start: endpoint({
    permission,
    method: 'POST',
    path: '/cleanups',
    summary: 'Deregister revisions, and delete them where told, at the pace of AWS',
    description:
      'It goes on by itself, also after a restart of Purser. A revision that something has begun to use meanwhile is kept.',
    tag,
    successStatus: 202,
  })
    .input(
      z.strictObject({
        taskDefinitions: z.array(revisionName).min(1).max(2000),
        deletes: z.boolean(),
        reason: z.string().trim().min(1).max(500),
        clientToken: clientTokenSchema.describe('Sent again, it gives the clean-up that there is'),
      }),
    )
    .output(z.object({ id: z.int() })),

  list: endpoint({
    permission: { action: 'ecs:DescribeTaskDefinition', resource: 'task-definition' },
    method: 'GET',
    path: '/cleanups',
    summary: 'List clean-ups, newest first',
    tag,
  })
    .input(
      z.strictObject({
        before: z.coerce.number().int().min(1).optional().describe('The last id of the page before'),
      }),
    )
    .output(z.object({ cleanups: z.array(cleanupSummary) })),

  describe: endpoint({
    permission: { action: 'ecs:DescribeTaskDefinition', resource: 'task-definition' },
    method: 'GET',
    path: '/cleanups/{id}',
    summary: 'Give a clean-up with all its revisions',
    description:
      'With Accept: text/event-stream it comes as server-sent events at each change: "cleanup" with the clean-up, and at last "end", or "error" with the error shape.',
    tag,
  })
    .input(byId)
    .output(cleanup),

  cancel: endpoint({
    permission,
    method: 'POST',
    path: '/cleanups/{id}/cancel',
    summary: 'Let no further revision be taken away',
    tag,
  })
    .input(byId)
    .output(z.object({ state: jobState })),

  resume: endpoint({
    permission,
    method: 'POST',
    path: '/cleanups/{id}/resume',
    summary: 'Go on with a clean-up that was cancelled or has failed',
    tag,
  })
    .input(byId)
    .output(z.object({ state: jobState })),
};
