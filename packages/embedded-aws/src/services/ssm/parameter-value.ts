import { createContext, runInContext } from 'node:vm';
import { AwsError } from '../../aws-error.ts';

const STANDARD_LIMIT = 4096;
const ADVANCED_LIMIT = 8192;
const PATTERN_TIMEOUT_MS = 200;

const STANDARD_TOO_LONG =
  `Standard tier parameters support a maximum parameter value of ${STANDARD_LIMIT} characters. To create a larger ` +
  'parameter value, upgrade the parameter to use the advanced-parameter tier. For more information, see ' +
  'https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html';
const ADVANCED_TOO_LONG = `Advanced-tier parameters support a maximum parameter value of ${ADVANCED_LIMIT} characters.`;

/** Checks what a value may hold, whatever its tier. Throws ValidationException, never with the value. */
export function checkValue(value: string, allowedPattern: string | undefined): void {
  if (/\{\{[^{}]*\}\}/.test(value)) {
    const message = 'Parameter value can\'t nest another parameter. Do not use "{{}}" in the value.';
    throw new AwsError('ValidationException', message);
  }
  if (allowedPattern && !matches(allowedPattern, value)) {
    const message = `Parameter value, cannot be validated against allowedPattern: ${allowedPattern}`;
    throw new AwsError('ParameterPatternMismatchException', message);
  }
}

/** Says whether a value needs the advanced tier. */
export function needsAdvancedTier(value: string): boolean {
  return value.length > STANDARD_LIMIT;
}

/** Checks a value's length. Throws ValidationException. */
export function checkLength(value: string, tier: 'Standard' | 'Advanced'): void {
  if (value.length > ADVANCED_LIMIT) throw new AwsError('ValidationException', ADVANCED_TOO_LONG);
  if (tier === 'Standard' && needsAdvancedTier(value))
    throw new AwsError('ValidationException', STANDARD_TOO_LONG);
}

/** A pattern comes from the caller: one that backtracks for ever must not stop the whole account. */
function matches(pattern: string, value: string): boolean {
  try {
    new RegExp(pattern);
  } catch {
    const message = `The request does not meet the regular expression requirement: ${pattern}`;
    throw new AwsError('InvalidAllowedPatternException', message);
  }
  try {
    const sandbox = createContext({ pattern, value });
    return Boolean(runInContext('new RegExp(pattern).test(value)', sandbox, { timeout: PATTERN_TIMEOUT_MS }));
  } catch {
    return false;
  }
}
