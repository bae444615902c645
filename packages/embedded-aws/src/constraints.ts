import { AwsError } from './aws-error.ts';

/** The constraints of one member of an input, as the service's model states them. */
export interface Constraint {
  /** The member, spelt as the service spells it in its message. */
  at: string;
  value: unknown;
  required?: boolean;
  min?: number;
  max?: number;
  pattern?: RegExp;
  oneOf?: readonly string[];
  /** The message must not repeat the value. */
  sensitive?: boolean;
}

/**
 * Checks members against their model. Throws one error that lists every failure, in the words that AWS's
 * service framework uses for all services; only the error code differs.
 */
export function checkConstraints(code: string, constraints: Constraint[]): void {
  const failures = constraints.flatMap(failuresOf);
  if (failures.length === 0) return;
  const count = failures.length === 1 ? '1 validation error' : `${failures.length} validation errors`;
  throw new AwsError(code, `${count} detected: ${failures.join('; ')}`);
}

function failuresOf(constraint: Constraint): string[] {
  const { at, value } = constraint;
  if (value === undefined) {
    return constraint.required
      ? [`Value null at '${at}' failed to satisfy constraint: Member must not be null`]
      : [];
  }
  const shown = constraint.sensitive ? 'Value' : `Value '${textOf(value)}'`;
  return brokenRules(constraint).map(
    (rule) => `${shown} at '${at}' failed to satisfy constraint: Member must ${rule}`,
  );
}

function brokenRules({ value, min, max, pattern, oneOf }: Constraint): string[] {
  const measured = typeof value === 'number' ? value : sizeOf(value);
  const what = typeof value === 'number' ? 'value' : 'length';
  const rules: string[] = [];
  if (min !== undefined && measured < min) rules.push(`have ${what} greater than or equal to ${min}`);
  if (max !== undefined && measured > max) rules.push(`have ${what} less than or equal to ${max}`);
  if (pattern && typeof value === 'string' && !pattern.test(value)) {
    rules.push(`satisfy regular expression pattern: ${patternText(pattern)}`);
  }
  if (oneOf && !oneOf.includes(String(value))) rules.push(`satisfy enum value set: [${oneOf.join(', ')}]`);
  return rules;
}

/** AWS prints a pattern without its anchors, and JavaScript escapes the slash. */
function patternText(pattern: RegExp): string {
  return pattern.source.replace(/^\^/, '').replace(/\$$/, '').replaceAll('\\/', '/');
}

function sizeOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value)
    ? value.length
    : Object.keys(value as object).length;
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
}
