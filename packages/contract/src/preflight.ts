import type { Check } from '@purser/task-definition';
import { z } from 'zod';
import { patchOperationSchema } from './issue.ts';
import { launchFields, loadBalancersSchema } from './launch.ts';

/** Where the task is going to run; what is left out is not checked. */
export const preflightTargetSchema = z.strictObject({
  cluster: z.string().min(1).max(255).optional().describe('Name or ARN'),
  service: z
    .string()
    .min(1)
    .max(255)
    .optional()
    .describe('A service of the cluster: what it says stands for what is left out here'),
  by: z
    .enum(['RunTask', 'CreateService'])
    .optional()
    .describe('The call that is going to be made; what the launch lacks for it fails'),
  ...launchFields,
  loadBalancers: loadBalancersSchema.optional(),
  count: z.number().int().min(1).max(5000).optional().describe('How many tasks start at once; 1 unless told'),
});

/** Where a task is going to run, as the API takes it. */
export type PreflightTarget = z.infer<typeof preflightTargetSchema>;

const fixSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('patch-definition'), label: z.string(), patch: z.array(patchOperationSchema) }),
  z.object({ kind: z.literal('patch-role-policy'), label: z.string(), roleName: z.string() }),
  z.object({
    kind: z.literal('create-log-group'),
    label: z.string(),
    logGroupName: z.string(),
    region: z.string().optional(),
  }),
  z.object({
    kind: z.literal('allow-caller'),
    label: z.string(),
    statement: z
      .object({ Effect: z.literal('Allow'), Action: z.string(), Resource: z.string() })
      .describe('What would let Purser find out'),
  }),
]);

/** One line of a preflight. */
export const checkSchema = z.object({
  ruleId: z.string(),
  path: z.string().describe('Where, as in containerDefinitions[0].secrets[1].valueFrom; empty for the whole'),
  status: z.enum(['pass', 'fail', 'warn', 'unknown']).describe('unknown is what could not be checked'),
  message: z.string(),
  fix: fixSchema.optional(),
}) as unknown as z.ZodType<Check>;

/** A part of a preflight as it is known, in a stream of server-sent events. */
export interface PreflightEvent {
  checks: readonly Check[];
  /** How many questions are answered, and how many there are. */
  done: number;
  total: number;
}
