import type { ContainerDefinition, TaskDefinition } from '../model.ts';
import { utf8Length } from '../utf8.ts';
import type { Clean } from './clean.ts';

const COMMA = 1;
const NULL = 4;
/** The quotes and the colon of a key. */
const KEY = 3;
/** The same, and the quotes of its text. */
const KEY_AND_TEXT = 5;

/** The bytes of a value's JSON in UTF-8. */
export function jsonBytes(value: unknown): number {
  const json = JSON.stringify(value) as string | undefined;
  return json === undefined ? 0 : utf8Length(json);
}

/** What JSON does not write as it is, one byte a character. */
const NOT_PLAIN = /[^ !#-[\]-~]/;

/**
 * The bytes of a list of structures that hold texts alone, as variables and secrets are: the sum of their lengths,
 * if JSON writes all of them as they are. A full judgement would take much longer to write them.
 */
function textListBytes(list: readonly unknown[]): number {
  let bytes = 2 + Math.max(list.length - 1, 0);
  for (const item of list) {
    if (!isRecord(item)) return jsonBytes(list);
    let members = 0;
    for (const key in item) {
      const text = item[key];
      if (typeof text !== 'string' || NOT_PLAIN.test(text)) return jsonBytes(list);
      bytes += key.length + text.length + KEY_AND_TEXT;
      members += 1;
    }
    bytes += 2 + Math.max(members - 1, 0);
  }
  return bytes;
}

/** The bytes of a definition's JSON in UTF-8. */
export function definitionBytes(definition: Clean<TaskDefinition>): number {
  const { containerDefinitions } = definition;
  if (containerDefinitions === undefined) return jsonBytes(definition);
  let bytes = jsonBytes({ ...definition, containerDefinitions: [] });
  bytes += Math.max(containerDefinitions.length - 1, 0);
  for (const container of containerDefinitions)
    bytes += container === undefined ? NULL : containerBytes(container);
  return bytes;
}

function containerBytes(container: Clean<ContainerDefinition>): number {
  const { environment, secrets } = container;
  // JSON leaves undefined members out, and to copy all members is several times as fast as all but two.
  let bytes = jsonBytes({ ...container, environment: undefined, secrets: undefined });
  let members = bytes > 2 ? 1 : 0;
  for (const [name, list] of [
    ['environment', environment],
    ['secrets', secrets],
  ] as const) {
    if (list === undefined) continue;
    bytes += (members > 0 ? COMMA : 0) + name.length + KEY + textListBytes(list);
    members += 1;
  }
  return bytes;
}

/**
 * Gives how many bytes of JSON a value has more than the one before it. Parts that are the same object in both
 * are not looked at, so that the cost is that of the change.
 */
export function bytesAdded(before: unknown, after: unknown): number {
  if (before === after) return 0;
  if (Array.isArray(before) && Array.isArray(after)) return bytesAddedToList(before, after);
  if (isRecord(before) && isRecord(after)) return bytesAddedToRecord(before, after);
  return jsonBytes(after) - jsonBytes(before);
}

/** In a list an absent item is written as null. */
const itemBytes = (item: unknown) => (item === undefined ? NULL : jsonBytes(item));

function bytesAddedToList(before: readonly unknown[], after: readonly unknown[]): number {
  let added = COMMA * (Math.max(after.length - 1, 0) - Math.max(before.length - 1, 0));
  for (let index = 0; index < Math.max(before.length, after.length); index += 1) {
    const [old, now] = [before[index], after[index]];
    if (old === now && index < before.length && index < after.length) continue;
    if (old === undefined || now === undefined) {
      added += (index < after.length ? itemBytes(now) : 0) - (index < before.length ? itemBytes(old) : 0);
    } else added += bytesAdded(old, now);
  }
  return added;
}

type JsonRecord = Readonly<Record<string, unknown>>;

function bytesAddedToRecord(before: JsonRecord, after: JsonRecord): number {
  let added = 0;
  let [members, membersBefore] = [0, 0];
  for (const key of Object.keys(after)) {
    const now = after[key];
    if (now === undefined) continue;
    members += 1;
    if (before[key] === now) continue;
    const old = memberOf(before, key);
    added += old === undefined ? memberBytes(key, now) : bytesAdded(old, now);
  }
  for (const key of Object.keys(before)) {
    const old = before[key];
    if (old === undefined) continue;
    membersBefore += 1;
    if (after[key] !== old && memberOf(after, key) === undefined) added -= memberBytes(key, old);
  }
  return added + COMMA * (Math.max(members - 1, 0) - Math.max(membersBefore - 1, 0));
}

const memberOf = (record: JsonRecord, key: string) => (Object.hasOwn(record, key) ? record[key] : undefined);

const memberBytes = (key: string, value: unknown) => jsonBytes(key) + 1 + jsonBytes(value);

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
