import type { PolicyDocument, PolicyNote, PolicyStatement } from '@purser/task-definition';
import { z } from 'zod';

/** One statement of a policy, and why it is there. */
export const statementSchema = z.object({
  sid: z.string(),
  actions: z.array(z.string()),
  resources: z.array(z.string()),
  conditions: z
    .record(z.string(), z.record(z.string(), z.array(z.string())))
    .optional()
    .describe('Operator, then condition key, then values'),
  reason: z.string().describe('A sentence for people'),
  because: z.array(z.string()).describe('Paths in the task definition'),
});

const documentSchema = z
  .record(z.string(), z.unknown())
  .describe('An IAM policy document') as unknown as z.ZodType<PolicyDocument>;

/** The policy of an execution role, in the forms that people put to use. */
export const executionRolePolicySchema = z.object({
  statements: z.array(statementSchema) as unknown as z.ZodType<readonly PolicyStatement[]>,
  policy: documentSchema,
  trustPolicy: documentSchema,
  notes: z
    .array(z.object({ message: z.string(), path: z.string().optional() }))
    .describe('What the task definition alone cannot tell') as unknown as z.ZodType<readonly PolicyNote[]>,
  terraform: z.string().describe('HCL of the role with its policy'),
  cloudFormation: z.string().describe('A template, as JSON text, of the role with its policy'),
});

/** The name of an IAM role. */
export const roleNameSchema = z
  .string()
  .regex(/^[\w+=,.@-]{1,64}$/, 'must be 1 to 64 letters, digits or _ + = , . @ -');
