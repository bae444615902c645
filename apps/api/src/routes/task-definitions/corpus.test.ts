import type { DescribedTaskDefinition } from '@purser/contract';
import { fromDescribed, isSameDefinition, type TaskDefinition } from '@purser/task-definition';
import { CORPUS } from '@purser/task-definition/corpus';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Stack, startStack } from '../../testing/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack[Symbol.asyncDispose]());

/** A parameter of another account is refused, so the corpus is registered in the account it speaks of. */
const inThisAccount = (definition: unknown): TaskDefinition =>
  JSON.parse(JSON.stringify(definition).replaceAll(/\b\d{12}\b/g, stack.aws.accountId));

test.each(CORPUS)(
  '$name is registered, described, and equal to what was sent',
  async ({ name, definition }) => {
    const sent = inThisAccount(definition);
    const registered = await stack.post<{ revision: number }>('/api/task-definitions', {
      taskDefinition: sent,
      clientToken: `corpus-${name}`,
    });
    expect(registered.body).toMatchObject({ family: sent.family, revision: 1 });
    const { body } = await stack.get<{
      taskDefinition: DescribedTaskDefinition;
      tags: { key: string; value: string }[];
    }>(`/api/task-definitions/${sent.family}:1`);
    const back = fromDescribed(body.taskDefinition, body.tags);
    expect(isSameDefinition(sent, back)).toBe(true);
  },
);

test('a definition that differs is not called the same', async () => {
  const [first, second] = CORPUS.map(({ definition }) => definition);
  expect(first && second && isSameDefinition(first, second)).toBe(false);
});
