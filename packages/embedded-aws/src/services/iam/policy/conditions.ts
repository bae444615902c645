import { OPERATORS } from './condition-operators.ts';
import type { Condition, PolicyDocument } from './document.ts';
import { withVariables } from './patterns.ts';
import { type RequestKeys, valuesOf } from './request-keys.ts';

/**
 * Says whether a condition holds for a request. A key that the request does not have fails the condition, unless it is
 * negated, ends in IfExists or asks for all of no values.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html
 */
export function holds(
  policy: Pick<PolicyDocument, 'version'>,
  condition: Condition,
  keys: RequestKeys,
): boolean {
  const { quantifier, ifExists, key } = condition;
  const found = valuesOf(keys, key) ?? [];
  if (condition.operator === 'Null') {
    return condition.values.some((value) => (value.toLowerCase() === 'true') === (found.length === 0));
  }
  const operator = OPERATORS.get(condition.operator);
  if (!operator) return false;
  if (found.length === 0)
    return quantifier === 'ForAllValues' || ifExists || (operator.isNegated && !quantifier);
  const wanted = condition.values.flatMap((value) =>
    operator.takesVariables ? (withVariables(value, policy, keys) ?? []) : value,
  );
  const passes = (value: string) => wanted.some((one) => operator.test(value, one)) !== operator.isNegated;
  if (quantifier === 'ForAnyValue') return found.some(passes);
  if (quantifier === 'ForAllValues' || operator.isNegated) return found.every(passes);
  return found.some(passes);
}
