import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/** The endpoints of CloudWatch log groups that write. */
export const logGroups = {
  create: endpoint({
    permission: { action: 'logs:CreateLogGroup', resource: 'log-group' },
    method: 'POST',
    path: '/log-groups',
    successStatus: 201,
    summary: 'Create a log group',
    tag: 'Account',
  })
    .input(
      z.strictObject({
        logGroupName: z
          .string()
          .min(1)
          .max(512)
          .regex(/^[A-Za-z0-9_/.#-]+$/, 'may hold letters, digits and _ / . # - only'),
        region: z
          .string()
          .regex(/^[a-z0-9-]{1,32}$/, 'must be a Region')
          .optional()
          .describe("The account's own unless told"),
      }),
    )
    .output(z.object({ logGroupName: z.string(), region: z.string() })),
};
