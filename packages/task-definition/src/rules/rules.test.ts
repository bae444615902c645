import { describe, expect, test } from 'vitest';
import { applyFix, RULES } from '../index.ts';
import { judgeByRule } from '../testing/judge-rule.ts';
import { corpusRuleIds, type RuleCase, readRuleCases } from '../testing/rule-corpus.ts';

const cases = corpusRuleIds().flatMap(readRuleCases);
const rules = new Map(RULES.map((rule) => [rule.id, rule]));

const issuesOf = ({ ruleId, definition, facts }: RuleCase) => judgeByRule(ruleId, definition, facts).issues;

describe.each(cases.map((one) => [`${one.ruleId}/${one.name}`, one] as const))('%s', (_name, one) => {
  if (one.breaks) {
    test('breaks its rule where it is said to, and nowhere else', () => {
      const issues = issuesOf(one);
      expect(issues.map(({ path }) => path)).toEqual(one.paths);
      for (const { severity, message } of issues) {
        expect(severity).toBe(rules.get(one.ruleId)?.severity);
        expect(message).toMatch(/^\S.{8,}[.]$/s);
      }
    });

    test('is mended by its fix', () => {
      const issues = issuesOf(one);
      expect(issues.map(({ fix }) => fix?.label)).toEqual(one.fixes);
      const [issue] = issues;
      if (!issue?.fix) return;
      const definition = applyFix(one.definition, issue.fix);
      expect(issuesOf({ ...one, definition }).length).toBeLessThan(issues.length);
    });
  } else {
    test('keeps its rule, and leaves nothing unchecked', () => {
      expect(issuesOf(one)).toEqual([]);
      expect(judgeByRule(one.ruleId, one.definition, one.facts).notChecked).toEqual([]);
    });
  }
});
