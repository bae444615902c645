import { Composer, type Document, Parser, type YAMLError } from 'yaml';
import type { ParsedDocument, ParsedText } from '../parsed-text.ts';
import { createPositionAt, type Position } from '../position.ts';
import { Unreadable } from '../unreadable.ts';
import { isShallow } from './depth.ts';
import { NodeReader } from './read-node.ts';

/**
 * YAML 1.2 is what the AWS CLI reads; CloudFormation reads YAML 1.1, where `yes` is true and `0755` is octal.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html
 */
export type YamlVersion = '1.1' | '1.2';

/**
 * Reads a YAML text with all its documents; empty ones are left out.
 *
 * Throws {@link Unreadable}, with the position, for a text that is no YAML.
 */
export function parseYaml(text: string, version: YamlVersion): ParsedText {
  const positionAt = createPositionAt(text);
  const documents = composeDocuments(text, version).flatMap((document): ParsedDocument[] => {
    const [error] = document.errors;
    if (error) throw unreadable(error, positionAt);
    const reader = new NodeReader(document, (reason, offset) => new Unreadable(reason, positionAt(offset)));
    if (!reader.holdsContent) return [];
    const { value, place } = reader.read();
    return [{ value, places: () => place, repeated: () => reader.repeated }];
  });
  return { syntax: 'yaml', text, positionAt, documents };
}

function composeDocuments(text: string, version: YamlVersion): Document.Parsed[] {
  const tokens = [...new Parser().parse(text)];
  // The composer recurses, and a stack that overflows in it ends the process.
  if (!tokens.every(isShallow)) throw new Unreadable('is nested too deeply');
  const composer = new Composer({ version, uniqueKeys: false, merge: true, logLevel: 'silent' });
  return [...composer.compose(tokens, false, text.length)] as Document.Parsed[];
}

const REASONS: Partial<Record<YAMLError['code'], string>> = {
  BAD_ALIAS: 'has an alias that cannot be read',
  BAD_INDENT: 'has an indentation that does not fit',
  BAD_SCALAR_START: 'has a character that no plain text may start with',
  BLOCK_AS_IMPLICIT_KEY: 'has a mapping where a plain text was begun',
  MISSING_CHAR: 'lacks a quote, comma or bracket',
  MULTILINE_IMPLICIT_KEY: 'has a key that goes over several lines',
  TAB_AS_INDENT: 'has a tab as indentation',
  UNEXPECTED_TOKEN: 'has something that does not belong here',
};

function unreadable(
  { code, pos: [offset] }: YAMLError,
  positionAt: (offset: number) => Position,
): Unreadable {
  return new Unreadable(`is no YAML: it ${REASONS[code] ?? 'cannot be read here'}`, positionAt(offset));
}
