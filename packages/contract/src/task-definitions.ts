import { JSON_SCHEMA_REGISTRY } from '@orpc/zod/zod4';
import type { TaskDefinition } from '@purser/task-definition';
import { z } from 'zod';
import { compareRevisions } from './compare-revisions.ts';
import { copyRevision, regionName } from './copy-revision.ts';
import { endpoint } from './endpoint.ts';
import { executionRolePolicySchema, roleNameSchema } from './execution-role-policy.ts';
import { issueSchema, notCheckedSchema } from './issue.ts';
import { pageQuery, pageReply } from './paging.ts';
import { checkSchema, preflightTargetSchema } from './preflight.ts';
import { requirementsSchema } from './requirements.ts';
import { revisionCleanup } from './revision-cleanup.ts';
import { revisionFactsEndpoints } from './revision-facts.ts';
import { familyName, revisionName } from './revision-names.ts';
import { isObject, taskDefinitionSchema } from './task-definition-json.ts';

const tag = 'Task definitions';

/** A revision as DescribeTaskDefinition gives it, with its dates as ISO 8601 text. */
export interface DescribedTaskDefinition extends Omit<TaskDefinition, 'tags'> {
  taskDefinitionArn: string;
  family: string;
  revision: number;
  status: 'ACTIVE' | 'INACTIVE' | 'DELETE_IN_PROGRESS';
  registeredAt?: string;
  registeredBy?: string;
  deregisteredAt?: string;
  compatibilities?: TaskDefinition['requiresCompatibilities'];
  requiresAttributes?: { name: string | undefined }[];
}

const describedSchema = z.custom<DescribedTaskDefinition>(isObject);
JSON_SCHEMA_REGISTRY.add(describedSchema, {
  type: 'object',
  description: 'A revision as the DescribeTaskDefinition operation of Amazon ECS gives it.',
  externalDocs: {
    url: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html',
  },
} as object);

const status = z.enum(['ACTIVE', 'INACTIVE', 'DELETE_IN_PROGRESS']);
const revisionOrFamily = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,255}(:\d{1,9})?$/, 'must be family or family:revision')
  .describe('family for its latest ACTIVE revision, or family:revision');

const registered = z.object({
  taskDefinitionArn: z.string(),
  family: z.string(),
  revision: z.number().int(),
});

/** Who a client token is: the caller's own name for one registration. */
export const clientTokenSchema = z
  .string()
  .regex(/^[A-Za-z0-9_.:/=+@-]{8,128}$/, 'must be 8 to 128 letters, digits or _ . : / = + @ -');

/** What a preflight is about. */
export const preflightInputSchema = z.strictObject({
  taskDefinition: taskDefinitionSchema,
  target: preflightTargetSchema.optional(),
});

/** The endpoints of task definitions. */
export const taskDefinitions = {
  ...compareRevisions,
  ...copyRevision,
  ...revisionCleanup,
  ...revisionFactsEndpoints,

  validate: endpoint({
    permission: { action: 'validate', resource: 'task-definition' },
    method: 'POST',
    path: '/task-definitions/validate',
    summary: 'Give every issue of a task definition',
    description: 'Rules that need the account are not judged; notChecked names them.',
    tag,
  })
    .input(z.strictObject({ taskDefinition: taskDefinitionSchema }))
    .output(z.object({ issues: z.array(issueSchema), notChecked: z.array(notCheckedSchema) })),

  requirements: endpoint({
    permission: { action: 'validate', resource: 'task-definition' },
    method: 'POST',
    path: '/task-definitions/requirements',
    summary: 'Tell what a task needs around it to run',
    description:
      'The lowest versions of Fargate and of the ECS agent, VPC endpoints, settings of container instances, and the calls of a start. Nothing is sent to ECS.',
    tag,
  })
    .input(z.strictObject({ taskDefinition: taskDefinitionSchema }))
    .output(requirementsSchema),

  executionRolePolicy: endpoint({
    permission: { action: 'validate', resource: 'task-definition' },
    method: 'POST',
    path: '/task-definitions/execution-role-policy',
    summary: 'Write the smallest policy of an execution role for a task definition',
    description: 'Nothing is sent to IAM. Without roleName the role is named after the family.',
    tag,
  })
    .input(z.strictObject({ taskDefinition: taskDefinitionSchema, roleName: roleNameSchema.optional() }))
    .output(executionRolePolicySchema),

  preflight: endpoint({
    permission: { action: 'preflight', resource: 'task-definition' },
    method: 'POST',
    path: '/task-definitions/preflight',
    summary: 'Ask the account whether a task would start',
    description:
      'References, rights, keys, images, log groups, network and versions, as they are now; nothing is changed, and no value of a parameter is read. A secret is read for its keys. Answers are shared for 30 seconds. With Accept: text/event-stream the lines come as server-sent events while they become known: "checks" with { checks, done, total }, and at last "end", or "error" with the error shape.',
    tag,
  })
    .input(preflightInputSchema)
    .output(z.object({ checks: z.array(checkSchema) })),

  register: endpoint({
    permission: { action: 'ecs:RegisterTaskDefinition', resource: 'task-definition' },
    method: 'POST',
    path: '/task-definitions',
    successStatus: 201,
    summary: 'Register a task definition, exactly once for a client token',
    description:
      'The same clientToken gives the same revision, also after a lost reply. A definition that breaks a rule of severity error is answered with 422 and all issues; nothing is sent to ECS.',
    tag,
  })
    .input(
      z.strictObject({
        taskDefinition: taskDefinitionSchema,
        clientToken: clientTokenSchema,
        region: regionName.optional().describe("Of the account; Purser's own unless told"),
      }),
    )
    .output(
      registered.extend({
        issues: z
          .array(issueSchema)
          .describe('Of severity launch, which fail when a task starts, and warn; none is an error'),
      }),
    ),

  families: endpoint({
    permission: { action: 'ecs:ListTaskDefinitionFamilies', resource: 'task-definition' },
    method: 'GET',
    path: '/task-definition-families',
    summary: 'List task definition families',
    tag,
  })
    .input(
      z.strictObject({
        search: z.string().max(255).optional().describe('The beginning of the family name'),
        status: z.enum(['ACTIVE', 'INACTIVE', 'ALL']).optional(),
        ...pageQuery,
      }),
    )
    .output(z.object({ families: z.array(z.string()), ...pageReply })),

  revisions: endpoint({
    permission: { action: 'ecs:ListTaskDefinitions', resource: 'task-definition' },
    method: 'GET',
    path: '/task-definition-families/{family}/revisions',
    summary: 'List the revisions of a family, newest first',
    tag,
  })
    .input(
      z.strictObject({
        family: familyName,
        status: status.optional(),
        ...pageQuery,
      }),
    )
    .output(
      z.object({
        revisions: z.array(z.object({ taskDefinitionArn: z.string(), revision: z.number().int() })),
        ...pageReply,
      }),
    ),

  describe: endpoint({
    permission: { action: 'ecs:DescribeTaskDefinition', resource: 'task-definition' },
    method: 'GET',
    path: '/task-definitions/{taskDefinition}',
    summary: 'Describe one revision with its tags',
    tag,
  })
    .input(z.strictObject({ taskDefinition: revisionOrFamily }))
    .output(
      z.object({
        taskDefinition: describedSchema,
        tags: z.array(z.object({ key: z.string(), value: z.string() })),
      }),
    ),

  deregister: endpoint({
    permission: { action: 'ecs:DeregisterTaskDefinition', resource: 'task-definition' },
    method: 'POST',
    path: '/task-definitions/{taskDefinition}/deregister',
    summary: 'Deregister one revision: it becomes INACTIVE',
    tag,
  })
    .input(z.strictObject({ taskDefinition: revisionName }))
    .output(registered.extend({ status: z.string() })),
};
