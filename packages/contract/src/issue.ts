import type { Issue } from '@purser/task-definition';
import { z } from 'zod';

const patchOperationSchema = z.discriminatedUnion('op', [
  z.object({ op: z.enum(['add', 'replace']), path: z.string(), value: z.unknown() }),
  z.object({ op: z.literal('remove'), path: z.string() }),
  z.object({ op: z.literal('move'), from: z.string(), path: z.string() }),
]);

/** One thing that is wrong with a task definition, as the API gives it. */
export const issueSchema = z.object({
  path: z.string().describe('Where, as in containerDefinitions[0].secrets[1].valueFrom'),
  ruleId: z.string(),
  severity: z.enum(['error', 'launch', 'warn']),
  message: z.string(),
  docs: z.string().optional(),
  fix: z.object({ label: z.string(), patch: z.array(patchOperationSchema) }).optional(),
}) as unknown as z.ZodType<Issue>;
