import type { NormalizedSchema } from '@smithy/core/schema';
import { AwsError } from '../aws-error.ts';

/**
 * Reads a form of the Query protocol by the operation's schema; throws MalformedInput for what is no number.
 * https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
 */
export function readQuery(schema: NormalizedSchema | undefined, form: URLSearchParams): unknown {
  return (schema && readStruct(schema, form, '')) ?? {};
}

function readValue(schema: NormalizedSchema, form: URLSearchParams, path: string): unknown {
  if (schema.isStructSchema()) return readStruct(schema, form, `${path}.`);
  if (schema.isListSchema()) return readList(schema, form, path);
  if (schema.isMapSchema()) return readMap(schema, form, path);
  const text = form.get(path);
  if (text === null) return undefined;
  if (schema.isBooleanSchema()) return text === 'true';
  if (schema.isNumericSchema()) return readNumber(text);
  if (schema.isTimestampSchema()) return new Date(text);
  return text;
}

function readStruct(schema: NormalizedSchema, form: URLSearchParams, prefix: string): object | undefined {
  const entries: [string, unknown][] = [];
  for (const [name, member] of schema.structIterator()) {
    const value = readValue(member, form, `${prefix}${nameOf(member, name)}`);
    if (value !== undefined) entries.push([name, value]);
  }
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function readList(schema: NormalizedSchema, form: URLSearchParams, path: string): unknown[] | undefined {
  const member = schema.getValueSchema();
  const flat = Boolean(schema.getMergedTraits().xmlFlattened);
  const base = flat ? path : `${path}.${nameOf(member, 'member')}`;
  const items: unknown[] = [];
  for (let index = 1; ; index += 1) {
    const item = readValue(member, form, `${base}.${index}`);
    if (item === undefined) break;
    items.push(item);
  }
  // An empty list is sent as the bare name with an empty value.
  return items.length > 0 || form.has(path) ? items : undefined;
}

function readMap(schema: NormalizedSchema, form: URLSearchParams, path: string): object | undefined {
  const entries: [string, unknown][] = [];
  for (let index = 1; ; index += 1) {
    const key = form.get(`${path}.entry.${index}.key`);
    if (key === null) break;
    entries.push([key, readValue(schema.getValueSchema(), form, `${path}.entry.${index}.value`)]);
  }
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function readNumber(text: string): number {
  if (/^-?\d+$/.test(text)) return Number(text);
  throw new AwsError('MalformedInput', 'The request is not well-formed: a number was expected.');
}

function nameOf(schema: NormalizedSchema, fallback: string): string {
  const name = schema.getMergedTraits().xmlName;
  return typeof name === 'string' ? name : fallback;
}
