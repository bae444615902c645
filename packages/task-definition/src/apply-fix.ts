import type { Fix, JsonPatchOperation } from './issue.ts';

/**
 * Gives the definition with a fix applied; what the fix does not touch is shared with the definition given.
 *
 * Throws a RangeError when the place that the fix speaks of is gone, as after an edit: validate again for a
 * fix that fits.
 */
export function applyFix<T>(taskDefinition: T, fix: Pick<Fix, 'patch'>): T {
  return fix.patch.reduce<unknown>(applyOperation, taskDefinition) as T;
}

function applyOperation(document: unknown, operation: JsonPatchOperation): unknown {
  if (operation.op === 'move') {
    const value = valueAt(document, readPointer(operation.from));
    const removed = change(document, readPointer(operation.from), { op: 'remove' });
    return change(removed, readPointer(operation.path), { op: 'add', value });
  }
  return change(document, readPointer(operation.path), operation);
}

type Change = { op: 'add' | 'replace'; value: unknown } | { op: 'remove' };

function change(document: unknown, [key, ...rest]: readonly string[], operation: Change): unknown {
  if (key === undefined) return operation.op === 'remove' ? undefined : operation.value;
  if (Array.isArray(document)) return changeList(document, key, rest, operation);
  if (typeof document !== 'object' || document === null) throw gone();
  const entries = Object.entries(document);
  const place = entries.findIndex(([name]) => name === key);
  if (place < 0 && (rest.length > 0 || operation.op !== 'add')) throw gone();
  if (rest.length === 0 && operation.op === 'remove') entries.splice(place, 1);
  else {
    const value = change(entries[place]?.[1], rest, operation);
    entries.splice(place < 0 ? entries.length : place, 1, [key, value]);
  }
  return Object.fromEntries(entries);
}

function changeList(
  list: readonly unknown[],
  key: string,
  rest: readonly string[],
  operation: Change,
): unknown[] {
  const index = key === '-' ? list.length : Number(key);
  const inserts = rest.length === 0 && operation.op === 'add';
  if (!Number.isInteger(index) || index < 0 || index >= list.length + (inserts ? 1 : 0)) throw gone();
  const copy = [...list];
  if (inserts) copy.splice(index, 0, operation.value);
  else if (rest.length === 0 && operation.op === 'remove') copy.splice(index, 1);
  else copy[index] = change(list[index], rest, operation);
  return copy;
}

function valueAt(document: unknown, segments: readonly string[]): unknown {
  return segments.reduce((value, segment) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) throw gone();
    return (value as Record<string, unknown>)[segment];
  }, document);
}

function readPointer(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function gone(): RangeError {
  return new RangeError('The fix no longer fits the task definition.');
}
