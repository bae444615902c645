import { utf8Length } from '../utf8.ts';

/** The bytes of a value's JSON in UTF-8. */
export function jsonBytes(value: unknown): number {
  const json = JSON.stringify(value) as string | undefined;
  return json === undefined ? 0 : utf8Length(json);
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

const COMMA = 1;
const NULL = 4;

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
    if (after[key] === undefined) continue;
    members += 1;
    added +=
      memberOf(before, key) === undefined
        ? memberBytes(key, after[key])
        : bytesAdded(before[key], after[key]);
  }
  for (const key of Object.keys(before)) {
    if (before[key] === undefined) continue;
    membersBefore += 1;
    if (memberOf(after, key) === undefined) added -= memberBytes(key, before[key]);
  }
  return added + COMMA * (Math.max(members - 1, 0) - Math.max(membersBefore - 1, 0));
}

const memberOf = (record: JsonRecord, key: string) => (Object.hasOwn(record, key) ? record[key] : undefined);

const memberBytes = (key: string, value: unknown) => jsonBytes(key) + 1 + jsonBytes(value);

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
