import { readJsonPattern } from './json-pattern.ts';
import { invalidPattern, type Matcher } from './matcher.ts';

interface Term {
  sign: '' | '-' | '?';
  matches: Matcher;
}

const TOKEN = /\s*([-?]?)(?:"((?:[^"\\]|\\.)*)"|%([^%]+)%|([^\s"%]+))(?=\s|$)/y;

/**
 * Reads a filter pattern: terms, "phrases", %expressions%, -exclusions, ?alternatives, or a JSON selector in braces.
 * Throws InvalidParameterException for anything else.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */
export function readFilterPattern(pattern: string): Matcher {
  const text = pattern.trim();
  if (text.startsWith('{')) return readJsonPattern(text);
  if (text.startsWith('[')) throw invalidPattern();
  const terms = readTerms(text);
  const required = terms.filter(({ sign }) => sign === '');
  const excluded = terms.filter(({ sign }) => sign === '-');
  // Alternatives next to a term that has to be there have no effect, as AWS documents.
  const alternatives = required.length > 0 ? [] : terms.filter(({ sign }) => sign === '?');
  return (message) =>
    required.every(({ matches }) => matches(message)) &&
    !excluded.some(({ matches }) => matches(message)) &&
    (alternatives.length === 0 || alternatives.some(({ matches }) => matches(message)));
}

function readTerms(text: string): Term[] {
  const terms: Term[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) throw invalidPattern();
    const [, sign = '', phrase, expression, word] = match;
    terms.push({ sign: sign as Term['sign'], matches: matcherOf(phrase, expression, word) });
  }
  return terms;
}

function matcherOf(
  phrase: string | undefined,
  expression: string | undefined,
  word: string | undefined,
): Matcher {
  if (expression !== undefined) return expressionMatcher(expression);
  // A term of other characters has to be in quotes.
  if (word !== undefined && !/^[\w*]+$/.test(word)) throw invalidPattern();
  const needle = word ?? (phrase ?? '').replace(/\\(.)/g, '$1');
  return (message) => message.includes(needle);
}

/** AWS takes no groups and no counted repeats. */
function expressionMatcher(expression: string): Matcher {
  if (!/^[\w\s\-^$.*+?|[\]\\/#=@:;,'<>&~!`]+$/.test(expression)) throw invalidPattern();
  try {
    const regex = new RegExp(expression);
    return (message) => regex.test(message);
  } catch {
    throw invalidPattern();
  }
}
