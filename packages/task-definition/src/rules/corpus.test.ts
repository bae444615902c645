import { describe, expect, test } from 'vitest';
import { corpusRuleIds, readRuleCases } from '../../corpus/rule-cases.ts';
import { judge, RULES, type Shape, TASK_DEFINITION_SHAPE } from '../index.ts';

const ids = RULES.map(({ id }) => id);
const cases = corpusRuleIds().flatMap(readRuleCases);
const shapeRuleIds = new Set(RULES.filter(({ scope }) => scope === 'shape').map(({ id }) => id));

test('every rule has an id of its own', () => {
  expect(new Set(ids).size).toBe(ids.length);
});

test('no rule lacks a definition that breaks it and one that keeps it', () => {
  const lacking = ids.filter((id) => {
    const own = cases.filter(({ ruleId }) => ruleId === id);
    return !own.some(({ breaks }) => breaks) || own.every(({ breaks }) => breaks);
  });
  expect(lacking).toEqual([]);
  expect(corpusRuleIds().filter((id) => !ids.includes(id))).toEqual([]);
});

test('every rule that the shape speaks of is declared', () => {
  expect([...ruleIdsOf(TASK_DEFINITION_SHAPE)].filter((id) => !ids.includes(id))).toEqual([]);
});

test.each(RULES.map((rule) => [rule.id, rule] as const))('%s is described for people', (_id, rule) => {
  expect(rule.title).toMatch(/^\S.{10,}\.$/s);
  expect(rule.appliesTo).not.toBe('');
  expect(rule.docs ?? 'https://docs.aws.amazon.com/').toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
});

describe.each(cases.map((one) => [`${one.ruleId}/${one.name}`, one] as const))('%s', (_name, one) => {
  test('breaks no other rule of ECS', () => {
    const errors = judge(one.definition, one.facts).issues.filter(({ severity }) => severity === 'error');
    // A case with a misfit in its name shows what a rule makes of a value that is none.
    const isMisfit = (ruleId: string) => one.name.includes('misfit') && shapeRuleIds.has(ruleId);
    expect(errors.filter(({ ruleId }) => ruleId !== one.ruleId && !isMisfit(ruleId))).toEqual([]);
  });
});

function ruleIdsOf(shape: Shape): Set<string> {
  const own = [
    shape.rule,
    shape.missing,
    ...Object.values(shape.type === 'structure' ? (shape.stray ?? {}) : {}),
  ];
  const inner =
    shape.type === 'structure'
      ? Object.values(shape.members)
      : shape.type === 'list'
        ? [shape.item]
        : shape.type === 'map'
          ? [shape.value]
          : [];
  return new Set([...own.flatMap((id) => id ?? []), ...inner.flatMap((member) => [...ruleIdsOf(member)])]);
}
