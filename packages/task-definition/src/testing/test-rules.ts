import { describe, expect, test } from 'vitest';
import { type RuleCase, readRuleCases } from '../../corpus/rule-cases.ts';
import { applyFix } from '../apply-fix.ts';
import type { Rule } from '../engine/rule.ts';
import { judgeByRule } from './judge-rule.ts';
import { withoutOnePart } from './without-one-part.ts';

// Above this a definition has too many parts to leave out each; the large ones repeat what the small ones have.
const LARGEST = 8192;

/** Declares the tests of a family of rules: each rule, alone, against its files of the corpus. */
export function testRules(rules: readonly Rule[]): void {
  describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
    for (const one of readRuleCases(rule.id)) {
      if (one.breaks) testBroken(rule, one);
      else testKept(rule, one);
      if (JSON.stringify(one.definition).length > LARGEST) continue;
      test(`${one.name}: any part of it may be missing`, () => {
        for (const definition of withoutOnePart(one.definition)) {
          expect(() => judgeByRule(rule, definition, one.facts)).not.toThrow();
        }
      });
    }
  });
}

function testBroken(rule: Rule, { name, definition, facts, paths, fixes, messages }: RuleCase): void {
  test(`${name}: breaks the rule where it is said to, and nowhere else`, () => {
    const { issues } = judgeByRule(rule, definition, facts);
    expect(issues.map(({ path }) => path)).toEqual(paths);
    for (const { severity, message } of issues) {
      expect(severity).toBe(rule.severity);
      expect(message).toMatch(/^\S.{8,}[.]$/s);
    }
    if (messages) expect(issues.map(({ message }) => message)).toEqual(messages);
  });

  test(`${name}: is mended by the fix`, () => {
    const { issues } = judgeByRule(rule, definition, facts);
    expect(issues.map(({ fix }) => fix ?? null)).toEqual(fixes);
    const fix = issues[0]?.fix;
    if (!fix) return;
    const mended = judgeByRule(rule, applyFix(definition, fix), facts);
    expect(mended.issues.length).toBeLessThan(issues.length);
  });
}

function testKept(rule: Rule, { name, definition, facts, notChecked }: RuleCase): void {
  test(`${name}: keeps the rule, and leaves nothing unchecked but what it says`, () => {
    const verdict = judgeByRule(rule, definition, facts);
    expect(verdict.issues).toEqual([]);
    expect(verdict.notChecked.flatMap(({ paths }) => paths)).toEqual(notChecked);
  });
}
