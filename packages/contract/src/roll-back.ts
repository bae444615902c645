import { z } from 'zod';
import { pastVersionSchema, referenceVersionSchema } from './reference-versions.ts';

const ranRevision = z.object({
  taskDefinitionArn: z.string(),
  family: z.string(),
  revision: z.number().int(),
  isCurrent: z.boolean(),
  deployedAt: z.string().optional().describe('When the service was last deployed with it; ISO 8601'),
  status: z
    .string()
    .optional()
    .describe('How that deployment ended, in the words of ECS; absent where ECS no longer tells of one'),
});

/** A revision to which a service can be rolled back. */
export type RanRevision = z.infer<typeof ranRevision>;

const rolledBackReference = z.object({
  container: z.string().optional(),
  name: z.string().optional().describe('The variable or log option'),
  path: z.string().describe('As issues carry it'),
  valueFrom: z.string(),
  kind: z.enum(['parameter', 'secret']),
  subject: z.string().describe('The name of the parameter or secret'),
  before: pastVersionSchema.describe('What it led to when the service was last deployed with the revision'),
  now: referenceVersionSchema,
  state: z.enum(['unchanged', 'changed', 'missing', 'unknown']).describe('What a rollback would bring'),
});

/** A reference of a revision: what it led to when the revision last came to run, and what it leads to now. */
export type RolledBackReference = z.infer<typeof rolledBackReference>;

/** The revisions that a service ran, and for one of them what its references give now. */
export const rollBackPreviewSchema = z.object({
  revisions: z.array(ranRevision).describe('The last deployed one first'),
  isWhole: z.boolean().describe('false where ECS tells only of deployments of late'),
  since: z
    .object({ at: z.string().describe('ISO 8601'), by: z.enum(['deployed', 'registered']) })
    .optional()
    .describe(
      'From when on changes of values are told: the last deployment of the service with the revision, else its registration',
    ),
  references: z
    .array(rolledBackReference)
    .optional()
    .describe('Of the revision that was asked for: what its containers read when they start'),
});

/** The revisions that a service ran, and for one of them what its references give now. */
export type RollBackPreview = z.infer<typeof rollBackPreviewSchema>;
