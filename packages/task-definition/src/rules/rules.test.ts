import { describe, expect, test } from 'vitest';
import { applyFix, type Issue, RULES, type Shape, TASK_DEFINITION_SHAPE, validate } from '../index.ts';
import type { RuleCases } from './cases/case.ts';
import { containerCases } from './cases/container.ts';
import { lifecycleCases } from './cases/lifecycle.ts';
import { logCases } from './cases/logs.ts';
import { networkCases } from './cases/network.ts';
import { secretCases } from './cases/secrets.ts';
import { sizeCases } from './cases/size.ts';
import { storageCases } from './cases/storage.ts';
import { taskCases } from './cases/task.ts';

const CASES: RuleCases = {
  ...taskCases,
  ...sizeCases,
  ...containerCases,
  ...networkCases,
  ...secretCases,
  ...logCases,
  ...lifecycleCases,
  ...storageCases,
};

const facts = { region: 'eu-west-1', accountId: '111122223333' };
const judge = (definition: unknown, ruleId: string): Issue[] =>
  validate(JSON.parse(JSON.stringify(definition)), facts).filter((issue) => issue.ruleId === ruleId);

test('every rule has an id of its own, and a case that breaks it', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(Object.keys(CASES).sort()).toEqual([...ids].sort());
});

test('every rule that the shape speaks of is declared', () => {
  const ids = new Set(RULES.map(({ id }) => id));
  expect([...ruleIdsOf(TASK_DEFINITION_SHAPE)].filter((id) => !ids.has(id))).toEqual([]);
});

describe.each(Object.entries(CASES))('%s', (ruleId, { at, fail, pass }) => {
  test('is reported where it is broken', () => {
    expect(judge(fail, ruleId).map(({ path }) => path)).toContain(at);
  });

  test('is silent where it is kept', () => {
    expect(judge(pass, ruleId)).toEqual([]);
  });

  test('is mended by its fix', () => {
    const [issue] = judge(fail, ruleId);
    if (!issue?.fix) return;
    const mended = applyFix(JSON.parse(JSON.stringify(fail)), issue.fix);
    expect(judge(mended, ruleId).length).toBeLessThan(judge(fail, ruleId).length);
  });
});

test.each(RULES.map((rule) => [rule.id, rule] as const))('%s is described for people', (_id, rule) => {
  expect(rule.title).toMatch(/^\S.{10,}\.$/s);
  expect(rule.appliesTo).not.toBe('');
  expect(rule.docs ?? 'https://docs.aws.amazon.com/').toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
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
