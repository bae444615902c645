import { applyFix, type Fix, type JsonPatchOperation } from '@purser/task-definition';
import { childrenOf, type JsonNode, type JsonPlace, parseTree, placeOf } from './json-range.ts';

/** One stretch of a text and what comes in its place. */
interface TextChange {
  from: number;
  to: number;
  insert: string;
}

/**
 * Gives the one change of a JSON text that applies a fix, and leaves the rest of the text as it was typed; undefined
 * when the text has no place for the fix any more.
 */
export function fixText(text: string, fix: Pick<Fix, 'patch'>): TextChange | undefined {
  try {
    const wanted: unknown = applyFix(JSON.parse(text), fix);
    const patched = fix.patch.reduce(patchText, text);
    // Where the text is laid out in a way that was not foreseen, it is written anew: right beats pretty.
    const isRight = JSON.stringify(JSON.parse(patched)) === JSON.stringify(wanted);
    return smallestChange(text, isRight ? patched : JSON.stringify(wanted, null, 2));
  } catch {
    return undefined;
  }
}

/** Gives the change between two texts without the begin and the end that they share. */
function smallestChange(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let shared = 0;
  while (shared < most - from && before.at(-1 - shared) === after.at(-1 - shared)) shared += 1;
  return { from, to: before.length - shared, insert: after.slice(from, after.length - shared) };
}

function patchText(text: string, operation: JsonPatchOperation): string {
  switch (operation.op) {
    case 'remove':
      return remove(text, placeAt(text, operation.path));
    case 'replace':
      return put(text, operation.path, operation.value);
    case 'add':
      return put(text, operation.path, operation.value);
    case 'move': {
      const { value, whole } = placeAt(text, operation.from);
      const moved: unknown = JSON.parse(text.slice(value.from, value.to));
      return put(remove(text, { value, whole }), operation.path, moved);
    }
  }
}

const segmentsOf = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));

function placeAt(text: string, pointer: string): JsonPlace {
  const place = placeOf(parseTree(text), text, segmentsOf(pointer));
  if (place === undefined) throw new RangeError('The text has nothing at the place of the fix.');
  return place;
}

const splice = (text: string, from: number, to: number, insert: string) =>
  text.slice(0, from) + insert + text.slice(to);

/** Takes a member or item out, with the comma and the line that it had. */
function remove(text: string, { whole }: JsonPlace): string {
  const comma = commaAfter(whole, text);
  if (comma !== undefined)
    return splice(text, lineStart(text, whole.from), lineStart(text, skipSpace(text, comma)), '');
  const before = beforeOf(whole);
  // The last of several takes the comma before it; the only one leaves its brackets empty.
  const from = before === undefined ? (whole.parent?.from ?? 0) + 1 : before.to;
  const to = before === undefined ? (whole.parent?.to ?? text.length) - 1 : whole.to;
  return splice(text, from, to, '');
}

/** Gives a place a value: in the place of what it has, or as a new member or item. */
function put(text: string, pointer: string, value: unknown): string {
  const segments = segmentsOf(pointer);
  const key = segments.at(-1) ?? '';
  const tree = parseTree(text);
  const parent = placeOf(tree, text, segments.slice(0, -1))?.value;
  if (parent === undefined) throw new RangeError('The text has nothing around the place of the fix.');
  const isList = parent.name === 'Array';
  const present = placeOf(tree, text, segments);
  if (!isList && present !== undefined) {
    const written = write(value, indentOf(text, present.whole.from), text, parent);
    return splice(text, present.value.from, present.value.to, written);
  }
  const items = childrenOf(parent).filter(({ name }) => !MARKS.has(name));
  const next = isList && key !== '-' ? items[Number(key)] : undefined;
  const last = items.at(-1);
  const indent = last === undefined ? indentOf(text, parent.from) + INDENT : indentOf(text, last.from);
  const prefix = isList ? '' : `${JSON.stringify(key)}: `;
  const entry = prefix + write(value, indent, text, parent);
  const inLines = items.length === 0 ? isInLines(text) : text.slice(parent.from, last?.from).includes('\n');
  const separator = inLines ? `\n${indent}` : ' ';
  if (next !== undefined) return splice(text, next.from, next.from, `${entry},${separator}`);
  if (last !== undefined) return splice(text, last.to, last.to, `,${separator}${entry}`);
  const around = inLines ? `\n${indent}${entry}\n${indentOf(text, parent.from)}` : entry;
  return splice(text, parent.from + 1, parent.to - 1, around);
}

const INDENT = '  ';
const MARKS = new Set(['{', '}', '[', ']', ',', '⚠']);

const isInLines = (text: string) => text.trim().includes('\n');

/** Writes a value as the text around it is laid out: in lines, or all in one. */
function write(value: unknown, indent: string, text: string, around: JsonNode): string {
  const isFlat = !text.slice(around.from, around.to).includes('\n');
  if (isFlat && !isInLines(text)) return JSON.stringify(value);
  return JSON.stringify(value, null, INDENT).replaceAll('\n', `\n${indent}`);
}

function beforeOf(node: JsonNode): JsonNode | undefined {
  let before = node.prevSibling;
  while (before !== null && (before.name === ',' || before.name === '⚠')) before = before.prevSibling;
  return before === null || MARKS.has(before.name) ? undefined : before;
}

/** Gives the position behind the comma that follows a node. */
function commaAfter(node: JsonNode, text: string): number | undefined {
  const at = skipSpace(text, node.to);
  return text[at] === ',' ? at + 1 : undefined;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? '')) at += 1;
  return at;
}

/** Gives where the indentation of a position's line begins, if nothing else stands before it; else the position. */
function lineStart(text: string, position: number): number {
  const begin = text.lastIndexOf('\n', position - 1) + 1;
  return /^\s*$/.test(text.slice(begin, position)) ? begin : position;
}

const indentOf = (text: string, position: number): string =>
  /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', position - 1) + 1))?.[0] ?? '';
