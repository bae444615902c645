import type { Rule } from '../engine/rule.ts';
import { RuleSet } from '../engine/rule-set.ts';
import type { Facts } from '../facts.ts';
import type { Verdict } from '../issue.ts';
import { Validator } from '../validator.ts';

const sets = new WeakMap<Rule, RuleSet>();

/** Judges a definition by one rule alone. */
export function judgeByRule(rule: Rule, definition: unknown, facts: Facts): Verdict {
  let rules = sets.get(rule);
  if (!rules) {
    rules = new RuleSet([rule]);
    sets.set(rule, rules);
  }
  return new Validator(facts, rules).judge(definition);
}
