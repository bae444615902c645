/** A string, a bracket or a comma: what the end of a member can be told from. JSON that was parsed has no other. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{},]/g;

/**
 * Gives the members of a text that is a JSON object, each value as it is written: a number such as
 * 12345678901234567890 would not outlive a parser. The last of equal keys counts, as for any parser. Gives undefined
 * for any other text.
 */
export function readMembers(text: string): Map<string, string> | undefined {
  if (!isObject(text)) return undefined;
  const members = new Map<string, string>();
  let depth = 0;
  let key: string | undefined;
  let valueAt = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const ends = depth === 1 && (token === ',' || token === '}');
    if (ends && key !== undefined) {
      members.set(key, text.slice(valueAt, index).trim());
      key = undefined;
    }
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    else if (token.startsWith('"') && depth === 1 && key === undefined) {
      key = JSON.parse(token) as string;
      valueAt = text.indexOf(':', index + token.length) + 1;
    }
  }
  return members;
}

/** Writes members back as the text of a JSON object. */
export function writeMembers(members: ReadonlyMap<string, string>): string {
  return `{${[...members].map(([key, raw]) => `${JSON.stringify(key)}:${raw}`).join(',')}}`;
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    // The parser's own message quotes the value.
    return false;
  }
}
