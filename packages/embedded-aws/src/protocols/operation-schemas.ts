import type { NormalizedSchema } from '@smithy/core/schema';

/** The shapes of one operation, ready to be read and written. */
export interface OperationSchema {
  namespace: string;
  /** Undefined for an operation without input. */
  input: NormalizedSchema | undefined;
  output: NormalizedSchema | undefined;
}

/** The first item of an operation's static schema in Smithy's TypeScript clients. */
const OPERATION = 9;

type SchemaRef = Parameters<typeof NormalizedSchema.of>[0];

/**
 * Gives the operations of an SDK client by their name on the wire. The client exports each operation's
 * schema as `[9, namespace, name, traits, input, output]`; the package pins the client for that reason.
 */
export async function readOperationSchemas(client: object): Promise<Map<string, OperationSchema>> {
  const { NormalizedSchema } = await import('@smithy/core/schema');
  const normalized = (ref: unknown) => (ref ? NormalizedSchema.of(ref as SchemaRef) : undefined);
  const schemas = new Map<string, OperationSchema>();
  for (const value of Object.values(client)) {
    if (!Array.isArray(value) || value[0] !== OPERATION) continue;
    const [, namespace, name, , input, output] = value as [number, string, string, unknown, unknown, unknown];
    schemas.set(name, { namespace, input: normalized(input), output: normalized(output) });
  }
  return schemas;
}
