import { invalidPattern, type Matcher } from './matcher.ts';

type Test = (document: unknown) => boolean;

const TOKEN =
  /\s*(\$(?:\.[\w-]+|\["[^"]+"\]|\[\d+\])+|"(?:[^"\\]|\\.)*"|&&|\|\||!=|<=|>=|[=<>(){}]|[^\s=<>(){}&|!"]+)/y;

/**
 * Reads a pattern such as `{ $.level = "error" && $.status >= 500 }`. Throws InvalidParameterException for one that
 * cannot be read.
 */
export function readJsonPattern(text: string): Matcher {
  const tokens = readTokens(text);
  if (tokens.shift() !== '{' || tokens.pop() !== '}') throw invalidPattern();
  const test = readAlternatives(tokens);
  if (tokens.length > 0) throw invalidPattern();
  return (message) => {
    try {
      return test(JSON.parse(message));
    } catch {
      // A message that is not JSON has no such member.
      return false;
    }
  };
}

function readTokens(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) throw invalidPattern();
    tokens.push(token);
  }
  return tokens;
}

function readAlternatives(tokens: string[]): Test {
  const tests = [readAll(tokens)];
  while (tokens[0] === '||') {
    tokens.shift();
    tests.push(readAll(tokens));
  }
  return (document) => tests.some((test) => test(document));
}

function readAll(tokens: string[]): Test {
  const tests = [readOne(tokens)];
  while (tokens[0] === '&&') {
    tokens.shift();
    tests.push(readOne(tokens));
  }
  return (document) => tests.every((test) => test(document));
}

function readOne(tokens: string[]): Test {
  const first = tokens.shift();
  if (first === '(') {
    const inner = readAlternatives(tokens);
    if (tokens.shift() !== ')') throw invalidPattern();
    return inner;
  }
  if (!first?.startsWith('$')) throw invalidPattern();
  const pick = readSelector(first);
  const operator = tokens.shift()?.toUpperCase();
  const operand = tokens.shift();
  if (operator === undefined || operand === undefined) throw invalidPattern();
  if (operator === 'IS') return isTest(pick, operand.toUpperCase());
  if (operator === 'NOT' && operand.toUpperCase() === 'EXISTS') {
    return (document) => pick(document) === undefined;
  }
  return comparison(pick, operator, operand);
}

function isTest(pick: (document: unknown) => unknown, word: string): Test {
  const wanted = new Map<string, unknown>([
    ['NULL', null],
    ['TRUE', true],
    ['FALSE', false],
  ]);
  if (!wanted.has(word)) throw invalidPattern();
  return (document) => pick(document) === wanted.get(word);
}

function comparison(pick: (document: unknown) => unknown, operator: string, operand: string): Test {
  const isQuoted = operand.startsWith('"');
  const text = isQuoted ? operand.slice(1, -1).replace(/\\(.)/g, '$1') : operand;
  const number = Number(text);
  if (!isQuoted && text !== '' && !Number.isNaN(number)) {
    const compare = COMPARISONS.get(operator);
    if (!compare) throw invalidPattern();
    return (document) => {
      const value = pick(document);
      return typeof value === 'number' && compare(value, number);
    };
  }
  if (operator !== '=' && operator !== '!=') throw invalidPattern();
  const pattern = new RegExp(`^${text.split(/\*+/).map(escapeRegex).join('[^]*')}$`);
  return (document) => {
    const value = pick(document);
    return typeof value === 'string' && pattern.test(value) === (operator === '=');
  };
}

const COMPARISONS = new Map<string, (a: number, b: number) => boolean>([
  ['=', (a, b) => a === b],
  ['!=', (a, b) => a !== b],
  ['<', (a, b) => a < b],
  ['<=', (a, b) => a <= b],
  ['>', (a, b) => a > b],
  ['>=', (a, b) => a >= b],
]);

/** Gives what reads a member such as `$.request.headers[0]`. */
function readSelector(selector: string): (document: unknown) => unknown {
  const path = [...selector.matchAll(/\.([\w-]+)|\["([^"]+)"\]|\[(\d+)\]/g)].map(
    ([, name, quoted, index]) => name ?? quoted ?? Number(index),
  );
  return (document) =>
    path.reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Record<string | number, unknown>)[key]
          : undefined,
      document,
    );
}

function escapeRegex(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
