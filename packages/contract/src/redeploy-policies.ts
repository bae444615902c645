import { z } from 'zod';
import { endpoint } from './endpoint.ts';

const tag = 'Rollouts';

const service = {
  cluster: z.string().min(1).max(512).describe('Name or ARN'),
  service: z.string().min(1).max(512).describe('Name or ARN'),
};

const redeployPolicy = z.object({
  redeploy: z
    .enum(['auto', 'off', 'manual'])
    .describe('auto redeploys after a change, off is opted out, manual is neither: there is no tag'),
  after: z.string().optional().describe('How long to wait after the last change, such as 5m'),
  window: z.string().optional().describe('When it may begin, such as Sat,Sun 02:00-04:00 UTC'),
  problems: z
    .array(z.object({ tag: z.string(), message: z.string() }))
    .describe('Tags that cannot be read; with one of these nothing is redeployed by itself'),
  heldBack: z
    .object({ at: z.string().describe('ISO 8601'), reason: z.string() })
    .optional()
    .describe('Why it was not redeployed by itself: the preflight failed, and nothing was done to it since'),
});

/** What the tags of a service say of redeploying it after a secret has changed. */
export type RedeployPolicy = z.infer<typeof redeployPolicy>;

/** The endpoints of the tags that let a service be redeployed by itself. */
export const redeployPolicies = {
  read: endpoint({
    permission: { action: 'ecs:DescribeServices', resource: 'service' },
    method: 'GET',
    path: '/services/redeploy-policy',
    summary: 'Tell what the tags of a service say of redeploying it after a parameter or secret has changed',
    tag,
  })
    .input(z.strictObject(service))
    .output(redeployPolicy),

  set: endpoint({
    permission: { action: 'ecs:TagResource', resource: 'service' },
    method: 'PUT',
    path: '/services/redeploy-policy',
    summary: 'Set the tags purser:redeploy, purser:redeploy-after and purser:redeploy-window of a service',
    description: 'What is left out has no tag afterwards. All other tags stay.',
    tag,
  })
    .input(
      z.strictObject({
        ...service,
        redeploy: z.enum(['auto', 'off', 'manual']),
        after: z.string().max(256).optional(),
        window: z.string().max(256).optional(),
      }),
    )
    .output(redeployPolicy),
};
