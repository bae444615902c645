import { RuleSet } from '../engine/rule-set.ts';
import type { Facts } from '../facts.ts';
import type { Verdict } from '../issue.ts';
import { RULES } from '../rules/index.ts';
import { Validator } from '../validator.ts';

const sets = new Map(RULES.map((rule) => [rule.id, new RuleSet([rule])]));

/** Judges a definition by one rule alone. */
export function judgeByRule(ruleId: string, definition: unknown, facts: Facts): Verdict {
  const rules = sets.get(ruleId);
  if (!rules) throw new Error(`There is no rule ${ruleId}.`);
  return new Validator(facts, rules).judge(definition);
}
