import { z } from 'zod';
import { pastVersionSchema, referenceVersionSchema } from '../reference-versions.ts';

const fromText = z.object({
  name: z.string(),
  source: z.enum(['definition', 'override']).describe('override is what RunTask or StartTask gave'),
  value: z.string(),
});

const fromReference = z.object({
  name: z.string(),
  source: z.literal('reference'),
  valueFrom: z.string(),
  thing: z
    .object({ kind: z.enum(['parameter', 'secret']), name: z.string() })
    .optional()
    .describe('What the reference names; absent where it cannot be read'),
  atStart: pastVersionSchema.describe('The version when the task was started'),
  current: referenceVersionSchema,
  since: z
    .enum(['same', 'changed', 'unknown'])
    .describe('What became of it since the task was started; unknown where AWS does not tell enough'),
});

/** A variable of a container as the task was started with it. */
const effectiveVariable = z.discriminatedUnion('source', [fromText, fromReference]);

/** A variable of a container as the task was started with it. */
export type EffectiveVariable = z.infer<typeof effectiveVariable>;

/** The environment of one container of a task. */
export const containerEnvironment = z.object({
  container: z.string(),
  variables: z.array(effectiveVariable),
  environmentFiles: z.array(z.string()).describe('ARNs; what is in the files is not read'),
});

/** The environment of one container of a task. */
export type ContainerEnvironment = z.infer<typeof containerEnvironment>;
