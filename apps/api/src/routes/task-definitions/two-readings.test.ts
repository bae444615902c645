import type { DescribedTaskDefinition } from '@purser/contract';
import { fromDescribed, isSameDefinition, type TaskDefinition, validate } from '@purser/task-definition';
import { validTaskDefinition } from '@purser/task-definition/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Stack, startStack } from '../../testing/stack.ts';
import {
  type Refusal,
  startWireRegistration,
  type WireRegistration,
} from '../../testing/wire-registration.ts';
import { KNOWN_DIFFERENCES, MISSED_REFUSALS } from './known-differences.ts';
import { brokenByRule, changedInParts } from './mutations.ts';

// The rules and the embedded account are two readings of the same AWS pages; here each one holds the other.

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack[Symbol.asyncDispose]());

const RUNS = 150;
const MUTANTS = 300;
const SEED = 20_261_124;
let tokens = 0;

async function register(definition: TaskDefinition) {
  tokens += 1;
  const taskDefinition = { ...definition, family: `reading-${tokens}` };
  const reply = await stack.post<{ revision?: number; aws?: { message: string } }>('/api/task-definitions', {
    taskDefinition,
    clientToken: `two-readings-${tokens}`,
  });
  return { taskDefinition, ...reply };
}

/** The generator's account numbers as the account's own. */
const inAccount = <Definition>(definition: Definition, accountId: string): Definition =>
  JSON.parse(JSON.stringify(definition).replaceAll(/\b\d{12}\b/g, accountId));

test('what the rules call valid is registered, and comes back as it was sent', async () => {
  await fc.assert(
    fc.asyncProperty(validTaskDefinition(), async (generated) => {
      const { taskDefinition, status, body } = await register(inAccount(generated, stack.aws.accountId));
      expect({ status, refusal: body.aws?.message }).toEqual({ status: 201, refusal: undefined });
      const described = await stack.get<{
        taskDefinition: DescribedTaskDefinition;
        tags: { key: string; value: string }[];
      }>(`/api/task-definitions/${taskDefinition.family}:1`);
      const back = fromDescribed(described.body.taskDefinition, described.body.tags);
      expect(isSameDefinition(taskDefinition, back)).toBe(true);
    }),
    { numRuns: RUNS, seed: SEED },
  );
}, 120_000);

describe('the account refuses what the rules call an error, and nothing else', () => {
  let wire: WireRegistration;
  beforeAll(async () => {
    wire = await startWireRegistration();
  });
  afterAll(() => wire[Symbol.asyncDispose]());

  /** Gives whether the account refuses, and what the rules say of it. */
  async function readTwice(definition: unknown) {
    const { accountId, region } = wire.aws;
    const issues = validate(definition, { accountId, region });
    const errors = issues.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId);
    const refusal = await wire.register(definition);
    return { errors: [...new Set(errors)], refusal };
  }

  const isMissed = (refusal: Refusal | undefined) =>
    MISSED_REFUSALS.some(({ message }) => refusal !== undefined && message.test(refusal.message));

  test.each(MISSED_REFUSALS)(
    'a refusal that no rule reports: $reason',
    async ({ message, task, container }) => {
      const definition = {
        family: 'missed',
        memory: '512',
        ...task,
        containerDefinitions: [{ name: 'app', image: 'nginx:1.29', ...container }],
      };
      const { errors, refusal } = await readTwice(definition);
      expect({ errors, message: refusal?.message }).toEqual({
        errors: [],
        message: expect.stringMatching(message),
      });
    },
  );

  const mutants = { 'broken by a rule': brokenByRule, 'changed in its parts': changedInParts };

  test.each(Object.entries(mutants))(
    'of definitions %s',
    async (_name, mutant) => {
      const seen = { refused: 0, taken: 0 };
      await fc.assert(
        fc.asyncProperty(mutant, async (generated) => {
          const definition = inAccount(generated, wire.aws.accountId);
          const { errors, refusal } = await readTwice(definition);
          seen[refusal ? 'refused' : 'taken'] += 1;
          if (errors.length === 0 && !isMissed(refusal)) expect(refusal).toBeUndefined();
          if (errors.every((ruleId) => Object.hasOwn(KNOWN_DIFFERENCES, ruleId))) return;
          expect({ errors, refusal }).toEqual({ errors, refusal: expect.objectContaining({ status: 400 }) });
        }),
        { numRuns: MUTANTS, seed: SEED },
      );
      // Both answers have to be among those that were compared.
      expect(Math.min(seen.refused, seen.taken)).toBeGreaterThan(MUTANTS / 10);
    },
    120_000,
  );
});
