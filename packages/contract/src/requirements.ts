import type { Requirements } from '@purser/task-definition';
import { z } from 'zod';

const paths = z.array(z.string()).describe('Paths in the task definition');
const minimum = z.string().describe('A version, or "unsupported" where none has all that is used');

const versionSchema = z
  .object({
    minimum,
    reasons: z
      .array(z.object({ feature: z.string(), title: z.string(), minimum, paths }))
      .describe('The highest version first'),
  })
  .optional();

const calls = { getParametersCalls: z.number().int(), getSecretValueCalls: z.number().int() };

/** What a task needs around it to run, as the API gives it. */
export const requirementsSchema = z.object({
  fargateLinux: versionSchema.describe('Platform version of Fargate for Linux'),
  fargateWindows: versionSchema.describe('Platform version of Fargate for Windows'),
  ec2Agent: versionSchema.describe('Version of the ECS agent on container instances'),
  endpoints: z
    .array(
      z.object({
        service: z.string(),
        name: z.string().describe('Such as com.amazonaws.eu-west-1.ssm'),
        type: z.enum(['interface', 'gateway']),
        reason: z.string(),
        paths,
        optional: z.literal(true).optional().describe('Whether the task starts without it'),
      }),
    )
    .describe('The VPC endpoints of a task without a route to the internet'),
  remote: z
    .array(z.object({ service: z.string(), region: z.string(), paths }))
    .describe('What no VPC endpoint leads to, as it is in another Region'),
  agentSettings: z.array(
    z.object({
      setting: z.string(),
      value: z.string(),
      when: z.string(),
      where: z.string(),
      lines: z.array(z.string()),
      paths,
    }),
  ),
  launchBudget: z.object({
    ...calls,
    byRegion: z.array(z.object({ region: z.string().optional(), parameters: z.number().int(), ...calls })),
    advice: z.array(z.string()),
  }),
  attributes: z.array(z.object({ name: z.string(), paths })).describe('What container instances must have'),
}) as unknown as z.ZodType<Requirements>;
