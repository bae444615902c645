import type { Issue, NotChecked } from '@purser/task-definition';
import { z } from 'zod';

/** One operation of a JSON Patch. */
export const patchOperationSchema = z.discriminatedUnion('op', [
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
  fix: z
    .object({
      label: z.string(),
      patch: z.array(patchOperationSchema),
      createsParameter: z
        .object({ name: z.string() })
        .optional()
        .describe('The parameter to create first, with the value that the patch takes out of the definition'),
    })
    .optional(),
}) as unknown as z.ZodType<Issue>;

/** A rule that the API could not judge, for it was not told a fact about the account. */
export const notCheckedSchema = z.object({
  paths: z.array(z.string()).describe('The places that the rule would judge; empty for the whole definition'),
  ruleId: z.string(),
  severity: z.enum(['error', 'launch', 'warn']),
  title: z.string(),
  needs: z.array(z.string()).describe('The facts that are missing'),
}) as unknown as z.ZodType<NotChecked>;
