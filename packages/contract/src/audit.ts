import { z } from 'zod';
import { endpoint } from './endpoint.ts';

const auditEvent = z.object({
  id: z.number().int(),
  at: z.string().describe('ISO 8601'),
  actor: z.string().describe('Who, as AWS names the caller'),
  action: z.string().describe("In AWS's words where AWS has one, such as ssm:GetParameter"),
  subject: z.string().describe('The name or ARN of the thing; never what it holds'),
  outcome: z
    .string()
    .describe(
      'started until it is known, then done, or the code of the refusal; NOT_DONE where nothing came of it',
    ),
  settledAt: z
    .string()
    .optional()
    .describe('ISO 8601; when the outcome was found out, where the process that did it ended before it knew'),
  requestId: z.string(),
  reason: z.string().optional().describe('Why, where a person had to say it'),
});

/** One thing that somebody did by Purser, or tried to. */
export type AuditEvent = z.infer<typeof auditEvent>;

/** The endpoint of the audit trail. */
export const audit = {
  list: endpoint({
    permission: { action: 'list', resource: 'audit' },
    method: 'GET',
    path: '/audit-events',
    summary: 'List what was done by Purser, newest first; never a value',
    tag: 'Audit',
  })
    .input(
      z.strictObject({
        subject: z.string().max(2048).optional().describe('Only events of this name or ARN'),
        before: z.coerce
          .number()
          .int()
          .min(1)
          .optional()
          .describe('The id of the last event of the page before'),
        maxResults: z.coerce.number().int().min(1).max(100).optional(),
      }),
    )
    .output(z.object({ events: z.array(auditEvent) })),
};
