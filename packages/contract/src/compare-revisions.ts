import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { pastVersionSchema, referenceVersionSchema } from './reference-versions.ts';
import { revisionName } from './revision-names.ts';

const changeSchema = z.object({
  path: z.string().describe('As issues carry it; of the later definition, unless it was removed'),
  kind: z.enum(['added', 'removed', 'changed', 'moved-to-secret', 'moved-to-plain']),
  label: z.string().describe('What a person calls it, such as Container "web" › variable "LOG_LEVEL"'),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  sensitive: z.literal(true).optional().describe('The key promises a secret'),
});

const comparedReference = z.object({
  valueFrom: z.string(),
  kind: z.enum(['parameter', 'secret']),
  name: z.string().describe('Of the parameter or secret, as its own service shows it'),
  container: z.string().optional(),
  variable: z.string().optional().describe('The variable or log option'),
  from: pastVersionSchema.optional().describe('At the registration of the first revision'),
  to: pastVersionSchema.optional().describe('At the registration of the second one'),
  now: referenceVersionSchema,
  isReferenceSame: z.boolean().describe('Whether both revisions refer to the very same thing in this place'),
});

/** A place that refers to a parameter or a secret, and the versions that it led to. */
export type ComparedReference = z.infer<typeof comparedReference>;

/** The endpoint that tells two revisions apart, and what changed behind their references. */
export const compareRevisions = {
  compare: endpoint({
    permission: { action: 'ecs:DescribeTaskDefinition', resource: 'task-definition' },
    method: 'GET',
    path: '/task-definition-comparisons',
    summary: 'Tell what differs between two revisions, and which values changed behind their references',
    description:
      'Containers, variables, ports and volumes are matched by name, and what ECS fills in by itself is no change. Values that are or look like secrets are hidden. Versions were recorded when the revisions were registered, or are derived from the histories of AWS.',
    tag: 'Task definitions',
  })
    .input(z.strictObject({ from: revisionName, to: revisionName }))
    .output(z.object({ changes: z.array(changeSchema), references: z.array(comparedReference) })),
};
