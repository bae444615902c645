import { BlockList, isIP } from 'node:net';
import { arnFits, asText, fits } from './patterns.ts';

/** How the value of a request is compared with one of a policy. */
interface Operator {
  test(found: string, wanted: string): boolean;
  /** Whether the condition holds where no value passes the test. */
  isNegated: boolean;
  /** Whether policy variables are replaced in its values. */
  takesVariables: boolean;
}

const string = (test: Operator['test'], isNegated = false): Operator => ({
  test,
  isNegated,
  takesVariables: true,
});
const plain = (test: Operator['test'], isNegated = false): Operator => ({
  test,
  isNegated,
  takesVariables: false,
});

const equals: Operator['test'] = (found, wanted) => found === asText(wanted);
const equalsIgnoringCase: Operator['test'] = (found, wanted) =>
  found.toLowerCase() === asText(wanted).toLowerCase();
const like: Operator['test'] = (found, wanted) => fits(wanted, found);
const arnLike: Operator['test'] = (found, wanted) => arnFits(wanted, found);

/**
 * The operators of conditions by name. ArnEquals and ArnLike do the same.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ['StringEquals', string(equals)],
  ['StringNotEquals', string(equals, true)],
  ['StringEqualsIgnoreCase', string(equalsIgnoringCase)],
  ['StringNotEqualsIgnoreCase', string(equalsIgnoringCase, true)],
  ['StringLike', string(like)],
  ['StringNotLike', string(like, true)],
  ['ArnEquals', string(arnLike)],
  ['ArnLike', string(arnLike)],
  ['ArnNotEquals', string(arnLike, true)],
  ['ArnNotLike', string(arnLike, true)],
  ['BinaryEquals', plain((found, wanted) => found === wanted)],
  ['Bool', plain((found, wanted) => found.toLowerCase() === wanted.toLowerCase())],
  ['NumericEquals', plain(numeric((found, wanted) => found === wanted))],
  [
    'NumericNotEquals',
    plain(
      numeric((found, wanted) => found === wanted),
      true,
    ),
  ],
  ['NumericLessThan', plain(numeric((found, wanted) => found < wanted))],
  ['NumericLessThanEquals', plain(numeric((found, wanted) => found <= wanted))],
  ['NumericGreaterThan', plain(numeric((found, wanted) => found > wanted))],
  ['NumericGreaterThanEquals', plain(numeric((found, wanted) => found >= wanted))],
  ['DateEquals', plain(dated((found, wanted) => found === wanted))],
  [
    'DateNotEquals',
    plain(
      dated((found, wanted) => found === wanted),
      true,
    ),
  ],
  ['DateLessThan', plain(dated((found, wanted) => found < wanted))],
  ['DateLessThanEquals', plain(dated((found, wanted) => found <= wanted))],
  ['DateGreaterThan', plain(dated((found, wanted) => found > wanted))],
  ['DateGreaterThanEquals', plain(dated((found, wanted) => found >= wanted))],
  ['IpAddress', plain(isInRange)],
  ['NotIpAddress', plain(isInRange, true)],
  ['Null', plain(() => false)],
]);

type Compare = (found: number, wanted: number) => boolean;

/** What is no number passes no test: NaN would let `!==` through. */
function numeric(compare: Compare): Operator['test'] {
  return (found, wanted) => {
    const [a, b] = [found, wanted].map((text) => (text.trim() === '' ? Number.NaN : Number(text)));
    return a !== undefined && b !== undefined && !Number.isNaN(a) && !Number.isNaN(b) && compare(a, b);
  };
}

function dated(compare: Compare): Operator['test'] {
  return (found, wanted) => {
    const [a, b] = [timeOf(found), timeOf(wanted)];
    return !Number.isNaN(a) && !Number.isNaN(b) && compare(a, b);
  };
}

/** A date is ISO 8601 or the seconds since 1970. */
function timeOf(text: string): number {
  return /^\d+$/.test(text) && text.length > 4 ? Number(text) * 1000 : Date.parse(text);
}

function isInRange(address: string, range: string): boolean {
  const [network = '', bits] = range.split('/');
  const family = isIP(network);
  if (family === 0 || isIP(address) !== family) return false;
  const type = family === 4 ? 'ipv4' : 'ipv6';
  const prefix = bits === undefined ? (family === 4 ? 32 : 128) : Number(bits);
  if (!Number.isInteger(prefix) || prefix < 0 || prefix > (family === 4 ? 32 : 128)) return false;
  const list = new BlockList();
  list.addSubnet(network, prefix, type);
  return list.check(address, type);
}
