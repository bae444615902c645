import type { NormalizedSchema } from '@smithy/core/schema';
import { AwsError } from '../aws-error.ts';

/**
 * Reads a form of the EC2 Query protocol by the operation's schema: as the Query protocol, but with names of its own
 * and with all lists flat. Throws InvalidParameterValue for what is no number.
 * https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html
 */
export function readEc2(schema: NormalizedSchema | undefined, form: URLSearchParams): unknown {
  return (schema && readStruct(schema, form, '')) ?? {};
}

function readValue(schema: NormalizedSchema, form: URLSearchParams, path: string): unknown {
  if (schema.isStructSchema()) return readStruct(schema, form, `${path}.`);
  if (schema.isListSchema()) return readList(schema.getValueSchema(), form, path);
  const text = form.get(path);
  if (text === null) return undefined;
  if (schema.isBooleanSchema()) return text === 'true';
  if (schema.isNumericSchema()) return readNumber(path, text);
  if (schema.isTimestampSchema()) return new Date(text);
  return text;
}

/** Most members are not there: a look at the names that came keeps the reader out of the deep shapes of EC2. */
function readStruct(schema: NormalizedSchema, form: URLSearchParams, prefix: string): object | undefined {
  const entries: [string, unknown][] = [];
  if (prefix !== '' && ![...form.keys()].some((name) => name.startsWith(prefix))) return undefined;
  for (const [name, member] of schema.structIterator()) {
    const value = readValue(member, form, `${prefix}${nameOf(member, name)}`);
    if (value !== undefined) entries.push([name, value]);
  }
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function readList(member: NormalizedSchema, form: URLSearchParams, path: string): unknown[] | undefined {
  const items: unknown[] = [];
  for (let index = 1; ; index += 1) {
    const item = readValue(member, form, `${path}.${index}`);
    if (item === undefined) break;
    items.push(item);
  }
  return items.length > 0 ? items : undefined;
}

function readNumber(path: string, text: string): number {
  if (/^-?\d+$/.test(text)) return Number(text);
  throw new AwsError('InvalidParameterValue', `Value (${text}) for parameter ${path} is invalid. `);
}

function nameOf(schema: NormalizedSchema, name: string): string {
  const { ec2QueryName, xmlName } = schema.getMergedTraits();
  if (typeof ec2QueryName === 'string') return ec2QueryName;
  const key = typeof xmlName === 'string' ? xmlName : name;
  return key.charAt(0).toUpperCase() + key.slice(1);
}
