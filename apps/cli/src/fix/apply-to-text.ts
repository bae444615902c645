import { isDeepStrictEqual } from 'node:util';
import { applyFix, type Fix, type JsonPatchOperation } from '@purser/task-definition';
import { scanJson } from '../read/json/scan.ts';
import { placeAt } from '../read/place.ts';
import { editOf } from './edit-json.ts';

/**
 * Gives a JSON text with a fix applied, all else as it was written; undefined where the fix does not fit.
 *
 * The result is held against what the fix makes of the value, so that no layout can lead an edit astray.
 */
export function applyToText(text: string, fix: Fix): string | undefined {
  let expected: unknown;
  try {
    expected = applyFix(JSON.parse(text) as unknown, fix);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  let fixed: string | undefined = text;
  for (const operation of fix.patch)
    fixed = fixed === undefined ? undefined : applyOperation(fixed, operation);
  return fixed !== undefined && isDeepStrictEqual(JSON.parse(fixed), expected) ? fixed : undefined;
}

function applyOperation(text: string, operation: JsonPatchOperation): string | undefined {
  const { root } = scanJson(text, true);
  if (!root) return undefined;
  const edit = editOf(text, root, operation);
  if (edit) return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  if (operation.op !== 'move') return undefined;
  const steps = operation.from.split('/').slice(1);
  const path = steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const source = placeAt(
    root,
    path.map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
  );
  if (!source) return undefined;
  const value: unknown = JSON.parse(text.slice(source.start, source.end));
  const without = applyOperation(text, { op: 'remove', path: operation.from });
  return without === undefined
    ? undefined
    : applyOperation(without, { op: 'add', path: operation.path, value });
}
