import { z } from 'zod';
import { tagList } from '../tags.ts';

/** A name or an ARN of Secrets Manager, as its own SecretId. */
export const secretId = z.string().min(1).max(2048).describe('The name or the ARN of the secret');

/** What ListSecrets tells of a secret; there is no field for its value. */
export const secretMetadata = z.object({
  name: z.string(),
  arn: z.string(),
  description: z.string().optional(),
  kmsKeyId: z.string().optional().describe('Absent for the key that AWS manages'),
  lastChangedDate: z.string().optional().describe('ISO 8601'),
  deletedDate: z.string().optional().describe('ISO 8601; set while the secret waits for its deletion'),
  rotationEnabled: z.boolean(),
  tags: tagList,
});

/** A secret without its value. */
export type SecretMetadata = z.infer<typeof secretMetadata>;

/** What DescribeSecret tells of a secret; there is no field for its value. */
export const secretDetail = secretMetadata.extend({
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

/** What kind of value a JSON key has: how ECS would inject it. */
export const jsonValueKind = z.enum([
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

/** A UUID, which becomes the id of a version: the same call with it never makes a second one. */
export const requestToken = z.string().min(32).max(64);

/** The id of a version. */
export const versionId = z.string().min(32).max(64);

/** A stage of a version, such as AWSCURRENT. */
export const versionStage = z.string().min(1).max(256);

/** The text of a secret; Secrets Manager takes 65,536 bytes. */
export const secretText = z
  .string()
  .min(1)
  .max(65_536)
  .describe('Write-only: no endpoint but reveal gives it back');
