import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { pageQuery, pageReply } from '../paging.ts';
import { jsonValueKind, secretDetail, secretId, secretMetadata, versionId, versionStage } from './schemas.ts';

const tag = 'Secrets';

/** What tells of secrets; none of these gives a value. */
export const secretReads = {
  list: endpoint({
    permission: { action: 'secretsmanager:ListSecrets', resource: 'secret' },
    method: 'GET',
    path: '/secrets',
    summary: 'List secrets, without values',
    description: "The search is AWS's own: words at the beginning of a name, description or tag.",
    tag,
  })
    .input(
      z.strictObject({
        search: z.string().max(512).optional(),
        tagKey: z.string().max(128).optional().describe("The beginning of a tag's key"),
        tagValue: z.string().max(256).optional().describe("The beginning of any tag's value"),
        includeDeleted: z.stringbool().optional().describe('Also those that wait for their deletion'),
        ...pageQuery,
      }),
    )
    .output(z.object({ secrets: z.array(secretMetadata), ...pageReply })),

  describe: endpoint({
    permission: { action: 'secretsmanager:DescribeSecret', resource: 'secret' },
    method: 'GET',
    path: '/secrets/metadata',
    summary: 'Describe one secret, without its value',
    tag,
  })
    .input(z.strictObject({ secretId }))
    .output(secretDetail),

  content: endpoint({
    permission: { action: 'secretsmanager:GetSecretValue', resource: 'secret' },
    method: 'GET',
    path: '/secrets/content',
    summary: 'Tell what kind of value a secret holds: its JSON keys and the kind of each, never a value',
    tag,
  })
    .input(
      z.strictObject({
        secretId,
        versionStage: versionStage.optional().describe('AWSCURRENT unless told'),
        versionId: versionId.optional(),
      }),
    )
    .output(
      z.object({
        kind: z.enum(['json', 'text', 'binary']),
        versionId: z.string().describe('The version that was read'),
        keys: z
          .array(z.object({ key: z.string(), valueKind: jsonValueKind }))
          .describe('The keys of a JSON object; empty for any other content'),
      }),
    ),

  versions: endpoint({
    permission: { action: 'secretsmanager:ListSecretVersionIds', resource: 'secret' },
    method: 'GET',
    path: '/secrets/versions',
    summary: 'List the versions of a secret, newest first, those without a stage among them',
    tag,
  })
    .input(z.strictObject({ secretId }))
    .output(
      z.object({
        versions: z.array(
          z.object({
            versionId: z.string(),
            stages: z.array(z.string()),
            createdDate: z.string().optional().describe('ISO 8601'),
            lastAccessedDate: z.string().optional().describe('ISO 8601, to the day'),
          }),
        ),
      }),
    ),

  policy: endpoint({
    permission: { action: 'secretsmanager:GetResourcePolicy', resource: 'secret' },
    method: 'GET',
    path: '/secrets/policy',
    summary: 'Give the resource policy of a secret',
    tag,
  })
    .input(z.strictObject({ secretId }))
    .output(z.object({ policy: z.string().optional().describe('JSON; absent where there is none') })),
};
