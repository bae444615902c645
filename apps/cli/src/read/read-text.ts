import type { Facts } from '@purser/task-definition';
import { isTemplate, readTemplate } from './cloudformation/template.ts';
import { readDefinition } from './described.ts';
import { looksLikeJson, parseJson } from './json/parse.ts';
import type { ParsedDocument, ParsedText } from './parsed-text.ts';
import type { ReadDefinition } from './reading.ts';
import { Unreadable } from './unreadable.ts';

/** A document of a text, with the task definitions in it. */
export interface ReadDocument {
  document: ParsedDocument;
  definitions: readonly ReadDefinition[];
}

/** A text with the task definitions in it. */
export interface ReadText {
  parsed: ParsedText;
  documents: readonly ReadDocument[];
}

/**
 * Reads the task definitions of a text: JSON or YAML, what one sends to ECS, what ECS describes, or templates.
 *
 * Throws {@link Unreadable} for a text that is neither JSON nor YAML, or empty.
 *
 * @param name The file's name; its ending says what the text is meant to be.
 * @param facts What the template's functions are computed with.
 */
export async function readText(name: string, text: string, facts: Facts): Promise<ReadText> {
  if (text.trim() === '') throw new Unreadable('is empty');
  const parsed = await parse(name, text);
  const documents = parsed.documents.map((document) => ({
    document,
    definitions: isTemplate(document.value)
      ? readTemplate(document.value, facts)
      : [readDefinition(document.value)],
  }));
  if (documents.length === 0) throw new Unreadable('is empty');
  return { parsed, documents };
}

async function parse(name: string, text: string): Promise<ParsedText> {
  const isYaml = /\.ya?ml$/i.test(name);
  if (/\.json$/i.test(name) || (!isYaml && looksLikeJson(text))) return parseJson(text);
  // Most YAML files that start with a brace are JSON, which is read a hundred times faster.
  if (looksLikeJson(text)) {
    try {
      return parseJson(text);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
  }
  const { parseYaml } = await import('./yaml/parse.ts');
  const parsed = parseYaml(text, '1.2');
  return parsed.documents.some(({ value }) => isTemplate(value)) ? parseYaml(text, '1.1') : parsed;
}
