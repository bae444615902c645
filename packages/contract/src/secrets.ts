import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { pageQuery, pageReply } from './paging.ts';

const tag = 'Secrets';

/** A name or an ARN of Secrets Manager, as its own SecretId. */
export const secretId = z.string().min(1).max(2048).describe('The name or the ARN of the secret');

const tags = z.array(z.object({ key: z.string(), value: z.string() }));

/** What ListSecrets tells of a secret; there is no field for its value. */
const secretMetadata = z.object({
  name: z.string(),
  arn: z.string(),
  description: z.string().optional(),
  kmsKeyId: z.string().optional().describe('Absent for the key that AWS manages'),
  lastChangedDate: z.string().optional().describe('ISO 8601'),
  deletedDate: z.string().optional().describe('ISO 8601; set while the secret waits for its deletion'),
  rotationEnabled: z.boolean(),
  tags,
});

/** A secret without its value. */
export type SecretMetadata = z.infer<typeof secretMetadata>;

const secretDetail = secretMetadata.extend({
  createdDate: z.string().optional().describe('ISO 8601'),
  lastAccessedDate: z.string().optional().describe('ISO 8601, to the day'),
  lastRotatedDate: z.string().optional().describe('ISO 8601'),
  nextRotationDate: z.string().optional().describe('ISO 8601'),
  rotationLambdaArn: z.string().optional(),
  rotationAfterDays: z.number().int().optional(),
  primaryRegion: z.string().optional(),
  replicas: z.array(
    z.object({
      region: z.string(),
      status: z.string().optional(),
      statusMessage: z.string().optional(),
      kmsKeyId: z.string().optional(),
    }),
  ),
  versions: z.array(z.object({ versionId: z.string(), stages: z.array(z.string()) })),
});

/** A secret with its versions, rotation and replicas, without its value. */
export type SecretDetail = z.infer<typeof secretDetail>;

const jsonValueKind = z.enum([
  'string',
  'null',
  'boolean',
  'object',
  'array',
  'integer-below-million',
  'integer-of-million-or-more',
  'fraction',
  'fraction-in-exponent-form',
]);

/** The endpoints of Secrets Manager that read; none of them gives a value. */
export const secrets = {
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
        versionStage: z.string().min(1).max(256).optional().describe('AWSCURRENT unless told'),
        versionId: z.string().min(32).max(64).optional(),
      }),
    )
    .output(
      z.object({
        kind: z.enum(['json', 'text', 'binary']),
        keys: z
          .array(z.object({ key: z.string(), valueKind: jsonValueKind }))
          .describe('The keys of a JSON object; empty for any other content'),
      }),
    ),
};
