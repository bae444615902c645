import { AwsError } from '../../aws-error.ts';

/** A condition on the columns of a parameter `p`, with its values. */
export type Condition = readonly [sql: string, ...values: string[]];

const RESERVED =
  'Filters for common parameters can\'t be prefixed with "aws" or "ssm" (case-insensitive). When using global parameters, ' +
  'please specify within a global namespace.';
const BAD_PATH =
  'The parameter doesn\'t meet the parameter name requirements. The parameter name must begin with a forward slash "/". ' +
  'It can\'t be prefixed with "aws" or "ssm" (case-insensitive). It must use only letters, numbers, or the following ' +
  'symbols: . (period), - (hyphen), _ (underscore). Special characters are not allowed. All sub-paths, if specified, must ' +
  'use the forward slash symbol "/". Valid example: /get/parameters2-/by1./path0_.';

/** Throws ValidationException for something that is not a path. */
export function checkPath(path: string): void {
  if (!/^\/[\w.\-/]*$/.test(path) || path.includes('//')) throw new AwsError('ValidationException', BAD_PATH);
}

/** The same for a path of a filter, which cannot be one of AWS's own. */
export function checkFilterPath(path: string): void {
  checkPath(path);
  if (/^\/(aws|ssm)/i.test(path)) throw new AwsError('ValidationException', RESERVED);
}

/** Gives the condition on `p` for being below a path; a name without a hierarchy is below `/`. */
export function pathCondition(path: string, recursive: boolean): Condition {
  const base = path.replace(/\/$/, '');
  if (!recursive) return ['p.parent = ?', base === '' ? '/' : base];
  // The character after the slash ends what begins with it.
  return base === '' ? ['1'] : ['p.name > ? AND p.name < ?', `${base}/`, `${base}0`];
}
