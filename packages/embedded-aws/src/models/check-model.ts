import { AwsError } from '../aws-error.ts';

/** A shape of a service's model: what of it can be wrong. */
export interface ModelShape {
  min?: number;
  max?: number;
  pattern?: string;
  oneOf?: readonly string[];
  /** The message must not repeat the value. */
  sensitive?: boolean;
  /** The members of a structure that can be wrong. */
  members?: Readonly<Record<string, { shape?: string; required?: boolean }>>;
  /** The shape of a list's items. */
  item?: string;
  /** The shapes of a map's keys and values. */
  key?: string;
  value?: string;
}

/** The constraints of a service, as its own model states them. */
export interface Model {
  /** The shape of each operation's input that can be wrong. */
  inputs: Readonly<Record<string, string>>;
  shapes: Readonly<Record<string, ModelShape>>;
}

const patterns = new Map<string, RegExp>();

/**
 * Checks an input by its model. Throws one error that lists every failure, in the words of AWS's service framework;
 * only the error code differs from service to service.
 */
export function checkModel(code: string, model: Model, action: string, input: unknown): void {
  const failures: string[] = [];
  const root = model.inputs[action];
  if (root !== undefined) inspect(model, root, input, '', failures);
  refuse(code, failures);
}

/** Throws one error that lists every failure, if there is one. */
export function refuse(code: string, failures: readonly string[]): void {
  if (failures.length === 0) return;
  const count = failures.length === 1 ? '1 validation error' : `${failures.length} validation errors`;
  throw new AwsError(code, `${count} detected: ${failures.join('; ')}`);
}

/** Words what is wrong with a value by its own shape, without a look into it. */
export function failuresAt(at: string, value: unknown, shape: ModelShape, isHidden: () => boolean): string[] {
  const broken = brokenRules(shape, value);
  if (broken.length === 0) return [];
  const shown = isHidden() ? 'Value' : `Value '${textOf(value)}'`;
  return broken.map((rule) => `${shown} at '${at}' failed to satisfy constraint: Member must ${rule}`);
}

function inspect(model: Model, name: string, value: unknown, at: string, failures: string[]): void {
  const shape = model.shapes[name];
  if (shape === undefined || value === undefined || value === null) return;
  failures.push(...failuresAt(at, value, shape, () => isSensitive(model, name)));
  if (shape.members) inspectMembers(model, shape.members, value as Record<string, unknown>, at, failures);
  if (shape.item !== undefined && Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      inspect(model, shape.item, item, `${at}.${index + 1}.member`, failures);
    }
  }
  if (shape.value !== undefined || shape.key !== undefined) {
    for (const [key, item] of Object.entries(value as object)) {
      if (shape.key !== undefined) inspect(model, shape.key, key, `${at}.key`, failures);
      if (shape.value !== undefined) inspect(model, shape.value, item, `${at}.${key}.member`, failures);
    }
  }
}

const sensitive = new WeakMap<Model, Map<string, boolean>>();

/** Whether a shape, or anything in it, must not be repeated. */
function isSensitive(model: Model, name: string): boolean {
  const known = sensitive.get(model) ?? new Map<string, boolean>();
  sensitive.set(model, known);
  const before = known.get(name);
  if (before !== undefined) return before;
  // A shape that has itself in it is as sensitive as the rest of it.
  known.set(name, false);
  const shape = model.shapes[name];
  const inner = [
    ...Object.values(shape?.members ?? {}).map((member) => member.shape),
    shape?.item,
    shape?.key,
    shape?.value,
  ];
  const found =
    shape?.sensitive === true || inner.some((one) => one !== undefined && isSensitive(model, one));
  known.set(name, found);
  return found;
}

function inspectMembers(
  model: Model,
  members: NonNullable<ModelShape['members']>,
  structure: Record<string, unknown>,
  at: string,
  failures: string[],
): void {
  for (const [member, { shape, required }] of Object.entries(members)) {
    const path = `${at === '' ? '' : `${at}.`}${member.charAt(0).toLowerCase()}${member.slice(1)}`;
    const value = structure[member];
    if (value !== undefined && value !== null) {
      if (shape !== undefined) inspect(model, shape, value, path, failures);
    } else if (required) {
      failures.push(`Value null at '${path}' failed to satisfy constraint: Member must not be null`);
    }
  }
}

function brokenRules({ min, max, pattern, oneOf }: ModelShape, value: unknown): string[] {
  const measured = typeof value === 'number' ? value : sizeOf(value);
  const what = typeof value === 'number' ? 'value' : 'length';
  const rules: string[] = [];
  if (min !== undefined && measured < min) rules.push(`have ${what} greater than or equal to ${min}`);
  if (max !== undefined && measured > max) rules.push(`have ${what} less than or equal to ${max}`);
  if (pattern !== undefined && typeof value === 'string' && !regexOf(pattern).test(value)) {
    rules.push(`satisfy regular expression pattern: ${pattern.replace(/^\^/, '').replace(/\$$/, '')}`);
  }
  if (oneOf && !oneOf.includes(String(value))) rules.push(`satisfy enum value set: [${oneOf.join(', ')}]`);
  return rules;
}

/** A model's pattern has to match the whole text, with anchors or without. */
function regexOf(pattern: string): RegExp {
  const known = patterns.get(pattern) ?? compile(pattern);
  patterns.set(pattern, known);
  return known;
}

function compile(pattern: string): RegExp {
  const whole = `^(?:${pattern})$`;
  try {
    return new RegExp(whole, 'u');
  } catch {
    // Java takes escapes that JavaScript takes without the flag only.
    return new RegExp(whole);
  }
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  if (value instanceof Uint8Array) return value.byteLength;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join(', ')}]`;
  if (value instanceof Uint8Array) return 'java.nio.HeapByteBuffer';
  if (typeof value !== 'object' || value === null) return String(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}=${textOf(item)}`)
    .join(', ')}}`;
}
