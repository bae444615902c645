/** What the JSON view's text holds, or where it stops being JSON. */
export type ParsedJson =
  | { ok: true; value: unknown }
  | { ok: false; message: string; line: number; column: number };

/** Parses JSON, and tells line and column of what breaks it in every browser. */
export function parseJson(text: string): ParsedJson {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    const offset = breakOf(text);
    const before = text.slice(0, offset).split('\n');
    const line = before.length;
    const column = (before.at(-1)?.length ?? 0) + 1;
    const what = offset >= text.length ? 'The JSON ends too early' : 'The JSON breaks';
    return { ok: false, message: `${what} at line ${line}, column ${column}.`, line, column };
  }
}

/** No task definition goes deeper; a hostile text must not exhaust the stack. */
const DEEPEST = 200;
const SPACE = /[ \t\n\r]*/y;
const SCALAR =
  /"(?:[^"\\\n\r\t]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;

/** Browsers word the place in their own ways, or not at all, so it is looked for here. */
function breakOf(text: string): number {
  let at = 0;
  const skip = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const take = (character: string) => {
    skip(SPACE);
    if (text[at] !== character) return false;
    at += 1;
    return true;
  };
  const members = (end: string, member: () => boolean): boolean => {
    if (take(end)) return true;
    do {
      if (!member()) return false;
    } while (take(','));
    return take(end);
  };
  const key = () => {
    skip(SPACE);
    return text[at] === '"' && skip(SCALAR) !== '' && take(':');
  };
  const value = (depth: number): boolean => {
    if (depth > DEEPEST) return false;
    if (take('{')) return members('}', () => key() && value(depth + 1));
    if (take('[')) return members(']', () => value(depth + 1));
    skip(SPACE);
    return skip(SCALAR) !== '';
  };
  if (value(0)) skip(SPACE);
  return at;
}
