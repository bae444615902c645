import { z } from 'zod';

/** The name of a family. */
export const familyName = z.string().regex(/^[A-Za-z0-9_-]{1,255}$/, 'must be a family name');

/** One revision, as `family:revision`. */
export const revisionName = z.string().regex(/^[A-Za-z0-9_-]{1,255}:\d{1,9}$/, 'must be family:revision');
