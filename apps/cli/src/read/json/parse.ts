import type { ParsedText } from '../parsed-text.ts';
import { createPositionAt } from '../position.ts';
import { Unreadable } from '../unreadable.ts';
import { type JsonScan, scanJson } from './scan.ts';

/**
 * Reads a JSON text. The engine's own parser gives the value; places are found when they are asked for.
 *
 * Throws {@link Unreadable}, with the position, for a text that is no JSON.
 */
export function parseJson(text: string): ParsedText {
  const positionAt = createPositionAt(text);
  let scanned: Extract<JsonScan, { repeated: unknown }> | undefined;
  const scan = (isJson: boolean) => {
    if (scanned) return scanned;
    const result = scanJson(text, isJson);
    if (!result.root)
      throw new Unreadable(`is no JSON: it ${result.fault.reason}`, positionAt(result.fault.offset));
    scanned = result;
    return scanned;
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    scan(false);
    throw new Unreadable('is no JSON');
  }
  const document = { value, places: () => scan(true).root, repeated: () => scan(true).repeated };
  return { syntax: 'json', text, positionAt, documents: [document] };
}

/** Whether a text is meant to be JSON rather than YAML, when its file's name does not say so. */
export function looksLikeJson(text: string): boolean {
  return /^\s*[{[]/.test(text);
}
