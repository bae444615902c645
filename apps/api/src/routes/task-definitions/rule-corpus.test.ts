import { judge, RULES } from '@purser/task-definition';
import { CORPUS } from '@purser/task-definition/corpus';
import { corpusRuleIds, type RuleCase, readRuleCases } from '@purser/task-definition/corpus/rules';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Refusal,
  startWireRegistration,
  type WireRegistration,
} from '../../testing/wire-registration.ts';
import { API_TEXTS, isApiText } from './api-texts.ts';
import { KNOWN_DIFFERENCES } from './known-differences.ts';

// Every case of every rule, sent as it is to the embedded account, which has its own reading of the API.

let wire: WireRegistration;
beforeAll(async () => {
  wire = await startWireRegistration();
});
afterAll(() => wire[Symbol.asyncDispose]());

const isError = (ruleId: string) => RULES.find(({ id }) => id === ruleId)?.severity === 'error';

/** The rules that report an error in a case. */
function errorsIn({ definition, facts }: RuleCase): string[] {
  const errors = judge(definition, facts).issues.filter(({ severity }) => severity === 'error');
  return [...new Set(errors.map(({ ruleId }) => ruleId))];
}

interface Answer {
  one: RuleCase;
  errors: string[];
  refusal: Refusal | undefined;
}

async function answersTo(ruleId: string): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const one of readRuleCases(ruleId)) {
    answers.push({ one, errors: errorsIn(one), refusal: await wire.register(one.definition) });
  }
  return answers;
}

const isDifference = ({ errors, refusal }: Answer) => errors.length > 0 !== (refusal !== undefined);

describe.each(corpusRuleIds())('%s', (ruleId) => {
  if (Object.hasOwn(KNOWN_DIFFERENCES, ruleId)) {
    test('differs as is known, and in nothing else', async () => {
      const differences = (await answersTo(ruleId)).filter(isDifference);
      expect(differences).not.toEqual([]);
      for (const { one, errors, refusal } of differences) {
        expect({ name: one.name, errors, refusal }).toEqual({
          name: one.name,
          errors: [ruleId],
          refusal: undefined,
        });
      }
    });
    return;
  }

  test('says of each case what the account does', async () => {
    const answers = await answersTo(ruleId);
    expect(
      answers.filter(isDifference).map(({ one, errors, refusal }) => ({ name: one.name, errors, refusal })),
    ).toEqual([]);
    for (const { one, refusal } of answers) {
      if (!refusal) continue;
      expect(refusal.status).toBe(400);
      expect(['ClientException', 'SerializationException']).toContain(refusal.name);
      // The account names one failure only, and a value of no type at all comes before what the rule is about.
      if (!one.breaks || !Object.hasOwn(API_TEXTS, ruleId) || one.name.includes('misfit')) continue;
      expect({ name: one.name, message: refusal.message }).toSatisfy(({ message }) =>
        isApiText(ruleId, message),
      );
      expect(refusal.name).toBe('ClientException');
    }
  });
});

test.each(CORPUS)('takes $name of the corpus', async ({ definition }) => {
  expect(await wire.register(definition)).toBeUndefined();
});

test('every text and every known difference is of a rule that reports errors', () => {
  expect([...Object.keys(API_TEXTS), ...Object.keys(KNOWN_DIFFERENCES)].filter((id) => !isError(id))).toEqual(
    [],
  );
  expect(Object.keys(API_TEXTS).filter((id) => Object.hasOwn(KNOWN_DIFFERENCES, id))).toEqual([]);
});
