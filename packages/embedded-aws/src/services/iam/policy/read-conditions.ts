import { OPERATORS } from './condition-operators.ts';
import type { Condition } from './document.ts';
import { syntaxError } from './malformed.ts';

const OPERATOR = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/;

/** Reads the Condition of a statement; throws MalformedPolicyDocument for an operator that there is not. */
export function readConditions(value: unknown): Condition[] {
  if (value === undefined) return [];
  return entriesOf(value).flatMap(([name, keys]) => {
    const [, quantifier, operator = '', ifExists] = OPERATOR.exec(name) ?? [];
    if (!OPERATORS.has(operator)) throw syntaxError();
    if (operator === 'Null' && ifExists !== undefined) throw syntaxError();
    return entriesOf(keys).map(([key, values]) => ({
      operator,
      quantifier: quantifier as Condition['quantifier'],
      ifExists: ifExists !== undefined,
      key,
      values: valuesOf(values),
    }));
  });
}

function entriesOf(value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw syntaxError();
  return Object.entries(value);
}

/** IAM takes true and 5 for "true" and "5". */
function valuesOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map((item) => {
    if (!['string', 'boolean', 'number'].includes(typeof item)) throw syntaxError();
    return String(item);
  });
}
