import type { PolicyStatement } from '@purser/task-definition';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { roleNameSchema, statementSchema } from './execution-role-policy.ts';
import { taskDefinitionSchema } from './task-definition-json.ts';

const tag = 'Account';
const input = { roleName: roleNameSchema, taskDefinition: taskDefinitionSchema };

const patchSchema = z.object({
  roleName: z.string(),
  policyName: z.string().describe('The inline policy that Purser writes; others of the role are not touched'),
  before: z.string().optional().describe('JSON; absent where the role has no such policy yet'),
  after: z.string().optional().describe('JSON; absent where nothing is missing, or nothing can be added'),
  statements: z.array(statementSchema) as unknown as z.ZodType<readonly PolicyStatement[]>,
  mayApply: z
    .boolean()
    .optional()
    .describe('Whether the caller may write it; absent where that cannot be told'),
});

/** What a role's inline policy is, and what it would be. */
export type RolePolicyPatch = z.infer<typeof patchSchema>;

/** The endpoints that give an execution role what it lacks. */
export const roles = {
  policyPreview: endpoint({
    permission: { action: 'iam:GetRolePolicy', resource: 'role' },
    method: 'POST',
    path: '/roles/{roleName}/policy-preview',
    summary: 'Show what an execution role lacks for a task definition',
    description: 'Nothing is changed. What the role may do already is left out.',
    tag,
  })
    .input(z.strictObject(input))
    .output(patchSchema),

  policyApply: endpoint({
    permission: { action: 'iam:PutRolePolicy', resource: 'role' },
    method: 'POST',
    path: '/roles/{roleName}/policy-apply',
    summary: 'Give an execution role what it lacks for a task definition',
    description:
      'Takes the policy as the preview gave it in after. Where the role has changed since, nothing is written, and the reply is 409 CHANGED_MEANWHILE.',
    tag,
  })
    .input(z.strictObject({ ...input, policy: z.string().min(1).max(20_480) }))
    .output(z.object({ roleName: z.string(), policyName: z.string() })),
};
