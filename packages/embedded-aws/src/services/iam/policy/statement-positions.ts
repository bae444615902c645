import type { Position } from './document.ts';

/** Where a statement begins, with the blanks before it, and where the text goes on after it. */
export interface Span {
  start: Position;
  end: Position;
}

/** Gives where each statement of a policy stands. The text has been read as JSON before. */
export function statementPositions(text: string): Span[] {
  const found: { start: number; end: number }[] = [];
  let depth = 0;
  let key = '';
  let inside = false;
  let level = 0;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at);
      if (depth === 1) {
        const isKey = /^\s*:/.test(text.slice(end, end + 64));
        if (isKey) key = text.slice(at + 1, end - 1);
      }
      at = end - 1;
    } else if (character === '{' || character === '[') {
      depth += 1;
      if (depth === 2 && key === 'Statement') {
        inside = true;
        level = character === '[' ? 3 : 2;
      }
      if (inside && depth === level && character === '{') found.push({ start: before, end: at });
      before = at + 1;
    } else if (character === '}' || character === ']') {
      const last = found.at(-1);
      if (inside && depth === level && character === '}' && last) last.end = at + 1;
      depth -= 1;
      if (depth === 1) inside = false;
    } else if (character === ',' || character === ':') {
      before = at + 1;
    }
  }
  return found.map(({ start, end }) => ({ start: positionOf(text, start), end: positionOf(text, end) }));
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
