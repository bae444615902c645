import type { Place } from '../read/place.ts';

/** Gives what a line of a text begins with, for the line that an offset is in. */
export function indentOf(text: string, offset: number): string {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? '';
}

/** Gives what each level of a JSON text is indented by; empty for one that is written on one line. */
export function unitOf(text: string, root: Place): string {
  const [first] = root.members?.values() ?? [];
  const start = first?.key?.start ?? 0;
  return text.slice(0, start).includes('\n') ? indentOf(text, start) : '';
}

/** Writes a value as JSON in the layout of a text. */
export function valueText(value: unknown, unit: string, indent: string): string {
  const isSimple = typeof value !== 'object' || value === null;
  if (isSimple || unit === '') return JSON.stringify(value);
  return JSON.stringify(value, undefined, unit).replaceAll('\n', `\n${indent}`);
}

/** Writes a member of an object. */
export function memberText(key: string, value: string): string {
  return `${JSON.stringify(key)}: ${value}`;
}
