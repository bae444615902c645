import type { NormalizedSchema } from '@smithy/core/schema';
import { AwsError } from '../aws-error.ts';

/** How a service words a value of another type: `can not be converted to a String`, or `cannot be converted to String`. */
export type ConversionWords = 'long' | 'short';

/** A value of another type than its schema has. */
class WrongType {
  readonly found: string;
  readonly expected: string;

  constructor(found: string, expected: string) {
    this.found = found;
    this.expected = expected;
  }
}

/**
 * Reads the body of a JSON 1.1 request by the operation's schema: members that the schema does not know are
 * left out, as AWS leaves them out. Throws SerializationException for a body of another shape, with the
 * words of AWS's framework, which name types and never a value.
 */
export function readJson(
  schema: NormalizedSchema | undefined,
  body: string,
  words: ConversionWords = 'long',
): unknown {
  try {
    return readBody(schema, body);
  } catch (error) {
    if (!(error instanceof WrongType)) throw error;
    const { found, expected } = error;
    throw serializationError(
      words === 'short'
        ? `${found} cannot be converted to ${expected}`
        : `${found} can not be converted to ${aOrAn(expected)}`,
    );
  }
}

function readBody(schema: NormalizedSchema | undefined, body: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(body === '' ? '{}' : body);
  } catch {
    throw serializationError('');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw serializationError('');
  return schema ? readValue(schema, value) : {};
}

function readValue(schema: NormalizedSchema, value: unknown): unknown {
  if (schema.isStructSchema()) return readStruct(schema, objectOf(value));
  if (schema.isListSchema()) return readList(schema, value);
  if (schema.isMapSchema()) return readMap(schema, objectOf(value));
  if (schema.isBooleanSchema()) return expectType('boolean', 'Boolean', value);
  if (schema.isTimestampSchema()) return new Date(Number(expectType('number', 'Timestamp', value)) * 1000);
  if (schema.isNumericSchema()) return expectType('number', 'Integer', value);
  if (schema.isBlobSchema()) return Buffer.from(String(expectType('string', 'Blob', value)), 'base64');
  if (schema.isDocumentSchema()) return value;
  return expectType('string', 'String', value);
}

function readStruct(schema: NormalizedSchema, source: Record<string, unknown>): object {
  const entries: [string, unknown][] = [];
  for (const [name, member] of schema.structIterator()) {
    const value = Object.hasOwn(source, name) ? source[name] : undefined;
    if (value !== undefined && value !== null) entries.push([name, readValue(member, value)]);
  }
  return Object.fromEntries(entries);
}

function readList(schema: NormalizedSchema, value: unknown): unknown[] {
  if (!Array.isArray(value)) {
    throw serializationError(
      isObject(value) ? 'Start of structure or map found where not expected.' : 'Expected list or null',
    );
  }
  const member = schema.getValueSchema();
  return value.map((item) => readValue(member, present(item)));
}

function readMap(schema: NormalizedSchema, source: Record<string, unknown>): object {
  const member = schema.getValueSchema();
  // Object.fromEntries defines members: a key named `__proto__` stays a key.
  return Object.fromEntries(
    Object.entries(source).map(([key, value]) => [key, readValue(member, present(value))]),
  );
}

/**
 * A list or map that is not sparse holds no null; only a member can be left out so. The text has not been seen.
 * https://smithy.io/2.0/spec/type-refinement-traits.html#sparse-trait
 */
function present(value: unknown): unknown {
  if (value === null) throw serializationError('Null value found where not expected.');
  return value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectOf(value: unknown): Record<string, unknown> {
  if (isObject(value)) return value;
  throw serializationError(
    Array.isArray(value) ? 'Start of list found where not expected' : 'Unexpected field type',
  );
}

function expectType(type: 'string' | 'number' | 'boolean', name: string, value: unknown): unknown {
  if (typeof value === type) return value;
  if (Array.isArray(value)) throw serializationError('Start of list found where not expected');
  if (isObject(value)) throw serializationError('Start of structure or map found where not expected.');
  const found = typeof value === 'boolean' ? String(value) : typeof value;
  throw new WrongType(`${found.toUpperCase()}_VALUE`, name);
}

function aOrAn(name: string): string {
  return /^[AEIOU]/.test(name) ? `an ${name}` : `a ${name}`;
}

function serializationError(message: string): AwsError {
  return new AwsError('SerializationException', message);
}
