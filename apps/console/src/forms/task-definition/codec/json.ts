/** A JSON object whose keys are not known beforehand. */
export type JsonObject = Record<string, unknown>;

/** One step of a path: a key, or the index of an item. */
export type PathSegment = string | number;

/** Tells whether a JSON value is an object, and not a list or null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Tells whether two JSON values are the same; a key that is `undefined` counts as absent. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => sameJson(a[key], b[key]));
}

/** Gives an object a key of its own, whatever the key is; `undefined` leaves it out. */
export function put(object: JsonObject, key: string, value: unknown): void {
  if (value === undefined) return;
  if (key !== '__proto__') object[key] = value;
  else Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

/**
 * Gives `after` with every part that is the same in `before`, keys in the same order, as the very object that
 * `before` has there. Neither of them is changed.
 */
export function shareSame<Value>(before: unknown, after: Value): Value {
  return share(before, after) as Value;
}

function share(before: unknown, after: unknown): unknown {
  if (before === after) return after;
  if (Array.isArray(before) && Array.isArray(after)) {
    const shared = after.map((item, index) => share(before[index], item));
    const same = before.length === shared.length && shared.every((item, index) => item === before[index]);
    return same ? before : shared;
  }
  if (!isJsonObject(before) || !isJsonObject(after)) return after;
  const oldKeys = Object.keys(before);
  const keys = Object.keys(after);
  const shared: JsonObject = {};
  let same = oldKeys.length === keys.length;
  for (const [index, key] of keys.entries()) {
    const old = Object.hasOwn(before, key) ? before[key] : undefined;
    const value = share(old, after[key]);
    put(shared, key, value);
    same &&= oldKeys[index] === key && value === old;
  }
  return same ? before : shared;
}
