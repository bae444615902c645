import { z } from 'zod';

/** The version that a reference leads to; never what it holds. */
export const referenceVersionSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('known'),
    version: z.string().describe('A number of Parameter Store, or a version id of Secrets Manager'),
    changedAt: z.string().describe('Since when it has been this version; ISO 8601'),
    isLatestPossible: z
      .literal(true)
      .optional()
      .describe(
        'changedAt is the latest moment that it can have been: AWS keeps no date of a stage that moved',
      ),
  }),
  z.object({ state: z.literal('missing') }),
  z.object({ state: z.literal('unknown'), because: z.string() }),
]);

/** The version that a reference leads to. */
export type ReferenceVersion = z.infer<typeof referenceVersionSchema>;

const source = z
  .enum(['recorded', 'derived'])
  .describe('Whether Purser wrote it down then, or read it from the histories of AWS now');

/** The version that a reference led to at an earlier moment. */
export const pastVersionSchema = z.discriminatedUnion('state', [
  referenceVersionSchema.options[0].extend({ source }),
  referenceVersionSchema.options[1].extend({ source }),
  referenceVersionSchema.options[2].extend({ source }),
]);

/** The version that a reference led to at an earlier moment. */
export type PastVersion = z.infer<typeof pastVersionSchema>;
