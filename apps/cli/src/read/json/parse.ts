import type { ParsedText } from '../parsed-text.ts';
import { createPositionAt } from '../position.ts';
import { Unreadable } from '../unreadable.ts';
import { type JsonScan, scanJson } from './scan.ts';
import { endOfString } from './strings.ts';

/**
 * Reads a JSON text. The engine's own parser gives the value; places are found only when an issue needs one.
 *
 * Throws {@link Unreadable}, with the position, for a text that is no JSON.
 */
export function parseJson(text: string): ParsedText {
  const positionAt = createPositionAt(text);
  let scanned: Extract<JsonScan, { repeated: unknown }> | undefined;
  const scan = () => {
    if (scanned) return scanned;
    const result = scanJson(text);
    if (!result.root)
      throw new Unreadable(`is no JSON: it ${result.fault.reason}`, positionAt(result.fault.offset));
    scanned = result;
    return scanned;
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    scan();
    throw new Unreadable('is no JSON');
  }
  // An object that has a key twice has fewer keys than its text has colons.
  const repeats = countColons(text) !== countKeys(value);
  const document = { value, places: () => scan().root, repeated: repeats ? scan().repeated : [] };
  return { syntax: 'json', text, positionAt, documents: [document] };
}

/** The colons of a JSON text that stand outside its strings. */
function countColons(text: string): number {
  let colons = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 58) colons += 1;
    else if (code === 34) at = endOfString(text, at);
  }
  return colons;
}

function countKeys(root: unknown): number {
  let keys = 0;
  const left = [root];
  for (let value = left.pop(); value !== undefined; value = left.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const inner: unknown[] = Object.values(value);
    if (!Array.isArray(value)) keys += inner.length;
    for (const one of inner) if (typeof one === 'object' && one !== null) left.push(one);
  }
  return keys;
}

/** Whether a text is meant to be JSON rather than YAML, when its file's name does not say so. */
export function looksLikeJson(text: string): boolean {
  return /^\s*[{[]/.test(text);
}
