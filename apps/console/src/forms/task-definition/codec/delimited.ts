/**
 * Writes a list of words as comma-separated text that {@link parseDelimited} reads back exactly: an item that
 * holds a comma, a line break or outer blanks, or that starts with a quote or bracket, stands in double quotes.
 */
export function formatDelimited(items: readonly string[]): string {
  return items.map((item) => (needsQuotes(item) ? `"${item.replaceAll('"', '""')}"` : item)).join(', ');
}

const needsQuotes = (item: string) => item === '' || /^["[\s]|[,\n\r]|\s$/.test(item);

/** Reads comma-separated text, with CSV's quotes, or the JSON array of a Dockerfile. */
export function parseDelimited(typed: string): string[] {
  return parseJsonArray(typed) ?? splitQuoted(typed);
}

function parseJsonArray(typed: string): string[] | undefined {
  if (!typed.trimStart().startsWith('[')) return undefined;
  try {
    const parsed: unknown = JSON.parse(typed);
    const isList = Array.isArray(parsed) && parsed.every((item) => typeof item === 'string');
    return isList ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** A quoted item up to the next comma or the end, or else everything up to the next comma. */
const ITEM = /\s*(?:"((?:[^"]|"")*)"\s*(?=,|$)|([^,]*))(,|$)/y;

function splitQuoted(typed: string): string[] {
  if (typed.trim() === '') return [];
  const items: string[] = [];
  ITEM.lastIndex = 0;
  for (let comma = true; comma; ) {
    const match = ITEM.exec(typed);
    if (match === null) break;
    const [, quoted, plain = '', separator] = match;
    items.push(quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"'));
    comma = separator === ',';
  }
  // A comma at the end is one that is still being typed.
  if (items.length > 1 && items.at(-1) === '' && typed.trimEnd().endsWith(',')) items.pop();
  return items;
}
