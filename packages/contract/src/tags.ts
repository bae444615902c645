import { z } from 'zod';

/** Tags of AWS's: at most 50 of a thing. */
export const tagList = z.array(z.object({ key: z.string(), value: z.string() }));

/** Tags that a person gives. */
export const givenTags = z
  .array(z.strictObject({ key: z.string().min(1).max(128), value: z.string().max(256) }))
  .max(50);

/** A change of some tags; all others stay. */
export const tagChange = {
  set: givenTags.optional(),
  remove: z.array(z.string().min(1).max(128)).max(50).optional().describe('Keys of tags'),
};
