import type { PathSegment } from '../path.ts';
import type { ListShape, MapShape, Shape, StructureShape } from '../shapes/shape.ts';

/**
 * `T` with every member optional and every list item possibly absent: what is left of a JSON document once all
 * values of a wrong type are taken out. Rules read this, so they need no checks of their own.
 */
export type Clean<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer Item)[]
    ? readonly (Clean<NonNullable<Item>> | undefined)[]
    : { readonly [Name in keyof T]?: Clean<NonNullable<T[Name]>> | undefined };

/** A way in which a value is not what the service model says. */
export interface Misfit {
  ruleId: string;
  path: readonly PathSegment[];
  kind: 'unknown' | 'missing' | 'type' | 'enum';
  /** The shape expected there, or for an unknown key the structure that it stands in. */
  shape: Shape;
  /** What stands there; it may be secret. For an unknown key, the structure that it stands in. */
  value?: unknown;
}

type JsonRecord = Readonly<Record<string, unknown>>;

const MAX_INTEGER = 2 ** 31 - 1;
const NOTHING: readonly unknown[] = [];
const EMPTY: JsonRecord = {};

/**
 * Reads a document by its shape, in one pass: lists each misfit, and gives the document without them. A part
 * with no misfit is given as it is, without a copy. A null counts as absent, as it does for ECS.
 */
export class ShapeReader {
  readonly misfits: Misfit[] = [];
  readonly #trail: PathSegment[] = [];

  /** @param known What stood there before, if it had no misfit: what is the same object is not read again. */
  read(value: unknown, shape: Shape, known?: unknown): unknown {
    if (value === known && value !== undefined) return value;
    switch (shape.type) {
      case 'string':
        return typeof value === 'string' ? value : this.#misfit('type', shape, value);
      case 'integer':
        return isInteger(value) ? value : this.#misfit('type', shape, value);
      case 'boolean':
        return typeof value === 'boolean' ? value : this.#misfit('type', shape, value);
      case 'enum':
        if (typeof value !== 'string') return this.#misfit('type', shape, value);
        return shape.values.includes(value) ? value : this.#misfit('enum', shape, value);
      case 'list':
        return Array.isArray(value) ? this.#list(value, shape, known) : this.#misfit('type', shape, value);
      case 'map':
        return isRecord(value) ? this.#map(value, shape) : this.#misfit('type', shape, value);
      case 'structure':
        return isRecord(value) ? this.#structure(value, shape, known) : this.#misfit('type', shape, value);
    }
  }

  #misfit(kind: 'type' | 'enum', shape: Shape, value: unknown): undefined {
    // The rule of an enumeration is about its values; a number there is a wrong type like any other.
    const ruleId = kind === 'type' && shape.type === 'enum' ? undefined : shape.rule;
    this.misfits.push({ ruleId: ruleId ?? 'wrong-json-type', path: [...this.#trail], kind, shape, value });
  }

  #list(items: readonly unknown[], { item }: ListShape, known: unknown): readonly unknown[] {
    const before = Array.isArray(known) ? known : NOTHING;
    let copy: unknown[] | undefined;
    for (let index = 0; index < items.length; index += 1) {
      if (items[index] === before[index] && index < before.length) continue;
      this.#trail.push(index);
      const cleaned = this.read(items[index], item, before[index]);
      this.#trail.pop();
      if (cleaned === items[index]) continue;
      copy ??= [...items];
      copy[index] = cleaned;
    }
    return copy ?? items;
  }

  #map(entries: JsonRecord, { value: item }: MapShape): JsonRecord {
    let dropped: Set<string> | undefined;
    for (const key of Object.keys(entries)) {
      this.#trail.push(key);
      if (this.read(entries[key], item) === undefined) dropped = (dropped ?? new Set()).add(key);
      this.#trail.pop();
    }
    if (!dropped) return entries;
    return Object.fromEntries(Object.entries(entries).filter(([key]) => !dropped.has(key)));
  }

  #structure(record: JsonRecord, shape: StructureShape, known: unknown): JsonRecord {
    if (isPlain(record, shape)) return record;
    const before = isRecord(known) ? known : EMPTY;
    let copy: Record<string, unknown> | undefined;
    for (const key of Object.keys(record)) {
      const given = record[key];
      const member = Object.hasOwn(shape.members, key) ? shape.members[key] : undefined;
      let cleaned: unknown;
      if (member === undefined) {
        const ruleId = shape.stray && Object.hasOwn(shape.stray, key) ? shape.stray[key] : undefined;
        const path = [...this.#trail, key];
        this.misfits.push({ ruleId: ruleId ?? 'unknown-key', path, kind: 'unknown', shape, value: record });
      } else if (given !== undefined && given !== null) {
        this.#trail.push(key);
        cleaned = this.read(given, member, before[key]);
        this.#trail.pop();
      }
      if (cleaned === given) continue;
      copy ??= { ...record };
      delete copy[key];
      if (cleaned !== undefined) copy[key] = cleaned;
    }
    for (const { name, member, ruleId } of shape.requirements) {
      if (!isAbsent(Object.hasOwn(record, name) ? record[name] : undefined, member)) continue;
      this.misfits.push({ ruleId, path: [...this.#trail, name], kind: 'missing', shape: member });
    }
    return copy ?? record;
  }
}

/**
 * Whether a structure is made of its texts alone, every one of them given: a document has thousands of such
 * structures, its variables, and they need no closer look.
 */
function isPlain(record: JsonRecord, { texts }: StructureShape): boolean {
  if (texts === undefined) return false;
  for (const name of texts) {
    const text = record[name];
    if (typeof text !== 'string' || text === '') return false;
  }
  let members = 0;
  // Counts without a list of the keys.
  for (const _key in record) members += 1;
  return members === texts.length;
}

/** An empty text or list is no more than an absent one; an empty enumeration value is a misfit already. */
function isAbsent(given: unknown, member: Shape): boolean {
  if (given === undefined || given === null) return true;
  return (given === '' && member.type === 'string') || (Array.isArray(given) && given.length === 0);
}

function isInteger(value: unknown): boolean {
  return Number.isInteger(value) && Math.abs(value as number) <= MAX_INTEGER;
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
