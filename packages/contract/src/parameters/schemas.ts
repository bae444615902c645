import { z } from 'zod';

/** A Parameter Store name: up to 2,048 of letters, digits and `_ . - /`. */
export const parameterName = z
  .string()
  .min(1)
  .max(2048)
  .regex(/^[A-Za-z0-9_./-]+$/, 'may hold letters, digits and _ . - / only');

/** The types of Parameter Store. */
export const parameterType = z.enum(['String', 'StringList', 'SecureString']);

/** The tiers that may be asked for. */
export const parameterTier = z.enum(['Standard', 'Advanced', 'Intelligent-Tiering']);

/** The number of a version. */
export const versionNumber = z.number().int().min(1);

/** What DescribeParameters tells of a parameter; there is no field for its value. */
export const parameterMetadata = z.object({
  name: z.string(),
  arn: z.string(),
  type: parameterType,
  tier: z.string().optional(),
  version: z.number().int().optional(),
  keyId: z.string().optional(),
  description: z.string().optional(),
  allowedPattern: z.string().optional(),
  dataType: z.string().optional(),
  policies: z.array(z.string()).optional().describe('Each as its JSON text'),
  lastModifiedDate: z.string().optional().describe('ISO 8601'),
  lastModifiedUser: z.string().optional(),
});

/** A parameter without its value. */
export type ParameterMetadata = z.infer<typeof parameterMetadata>;

/** What GetParameterHistory tells of a version; there is no field for its value. */
export const parameterVersion = parameterMetadata
  .omit({ arn: true, version: true })
  .extend({ version: z.number().int(), labels: z.array(z.string()) });

/** A version of a parameter without its value. */
export type ParameterVersion = z.infer<typeof parameterVersion>;

/** How far Purser's own index of all parameters is. */
export const indexStatus = z.object({
  state: z
    .enum(['empty', 'filling', 'complete', 'failed'])
    .describe('filling also while an older reading is whole and in use'),
  entries: z.number().int().describe('How many can be used now'),
  read: z.number().int().describe('How many the reading that is under way has found'),
  readAt: z.string().optional().describe('ISO 8601; absent until all were read once'),
  failure: z.string().optional().describe("AWS's code of what ended the last reading"),
});

/** How far the index is. */
export type ParameterIndexStatus = z.infer<typeof indexStatus>;
