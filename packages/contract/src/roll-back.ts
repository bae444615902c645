import { z } from 'zod';

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

const changedReference = z.object({
  container: z.string().optional(),
  name: z.string().optional().describe('The variable or log option'),
  valueFrom: z.string(),
  kind: z.enum(['parameter', 'secret']),
  subject: z.string().describe('The name of the parameter or the ARN of the secret'),
  state: z
    .enum(['unchanged', 'changed', 'missing', 'unknown'])
    .describe('What became of the value since the service was last deployed with the revision'),
  isPinned: z.boolean().describe('Whether the reference names one version of a secret'),
  changedAt: z.string().optional().describe('ISO 8601'),
  versionThen: z.string().optional(),
  versionNow: z.string().optional(),
  because: z.string().optional().describe('Why it is not known'),
});

/** What became of the value of a reference since a revision was deployed. */
export type ChangedReference = z.infer<typeof changedReference>;

/** The revisions that a service ran, and for one of them what its references give now. */
export const rollBackPreviewSchema = z.object({
  revisions: z.array(ranRevision).describe('The last deployed one first'),
  isWhole: z.boolean().describe('false where ECS tells only of deployments of late'),
  references: z.array(changedReference).optional().describe('Of the revision that was asked for'),
});

/** The revisions that a service ran, and for one of them what its references give now. */
export type RollBackPreview = z.infer<typeof rollBackPreviewSchema>;
