import type { Fix } from '@purser/task-definition';
import type { ParsedText } from '../read/parsed-text.ts';
import type { Place } from '../read/place.ts';
import type { TextRegion } from '../verify/report.ts';
import { editOf } from './edit-json.ts';

/** Gives what a fix writes in a JSON text, when that is one stretch of it. */
export function regionOf(
  { patch }: Fix,
  { text, positionAt }: ParsedText,
  root: Place,
): TextRegion | undefined {
  const [operation, ...others] = patch;
  const edit = operation && others.length === 0 ? editOf(text, root, operation) : undefined;
  return edit && { start: positionAt(edit.start), end: positionAt(edit.end), text: edit.text };
}
