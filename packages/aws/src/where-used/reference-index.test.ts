import type { ECSClient } from '@aws-sdk/client-ecs';
import { expect, test } from 'vitest';
import { RateBudget } from '../rate-budget.ts';
import type { IndexedRevision } from './indexed-revision.ts';
import { ReferenceIndex, type RevisionMemory } from './reference-index.ts';

const memory: RevisionMemory = {
  keep: async () => {},
  all: async () => [],
  drop: async () => {},
  setNote: async () => {},
};
const arn = (name: string) => `arn:aws:ecs:us-east-1:123456789012:task-definition/${name}`;

/** A client that answers by the name of the command. */
const ecsOf = (answer: (command: string, input: Record<string, unknown>) => unknown) =>
  ({
    send: async (command: { constructor: { name: string }; input: Record<string, unknown> }) =>
      answer(command.constructor.name, command.input),
  }) as unknown as ECSClient;

test('the newest revision of each family is read first', async () => {
  const read: string[] = [];
  const ecs = ecsOf((command, { taskDefinition }) => {
    if (command === 'ListTaskDefinitionsCommand')
      return { taskDefinitionArns: ['web:1', 'web:10', 'web:9', 'job:2', 'job:1'].map(arn) };
    if (command === 'DescribeTaskDefinitionCommand') read.push(String(taskDefinition).split('/')[1] ?? '');
    return {};
  });
  const index = new ReferenceIndex({ ecs }, memory, { atOnce: 1, budget: new RateBudget(1000) });
  await index.refresh(5000);
  expect(read.slice(0, 2).sort()).toEqual(['job:2', 'web:10']);
  expect(index.state).toMatchObject({ read: 5, toRead: 0, isReading: false });
});

test('what was read before a failure is kept, and the next question reads the rest', async () => {
  const kept: IndexedRevision[] = [];
  let isBroken = true;
  const ecs = ecsOf((command, { taskDefinition }) => {
    if (command === 'ListTaskDefinitionsCommand') return { taskDefinitionArns: [arn('web:2'), arn('web:1')] };
    if (command === 'DescribeTaskDefinitionCommand' && isBroken && String(taskDefinition).endsWith(':1'))
      throw Object.assign(new Error('Rate exceeded'), {
        name: 'ThrottlingException',
        $metadata: { httpStatusCode: 400 },
      });
    return {};
  });
  const index = new ReferenceIndex(
    { ecs },
    { ...memory, keep: async (revisions) => void kept.push(...revisions) },
    { atOnce: 1, budget: new RateBudget(1000) },
  );
  await index.refresh(5000);
  expect(index.state).toMatchObject({ read: 1, toRead: 1, failure: { code: 'ThrottlingException' } });
  expect(kept.map(({ revision }) => revision)).toEqual([2]);
  isBroken = false;
  await index.refresh(5000);
  expect(index.state).toMatchObject({ read: 2, toRead: 0 });
  expect(index.state.failure).toBeUndefined();
});

test('a fault of our own ends a reading without an unhandled rejection', async () => {
  const index = new ReferenceIndex(
    {
      ecs: ecsOf(() => {
        throw new RangeError('ours');
      }),
    },
    memory,
  );
  await index.refresh(5000);
  expect(index.state.failure).toEqual({ code: 'RangeError', message: 'The reading failed.' });
});

test('a write during a reading makes the next question read anew, and a reset does not wait for the rest', async () => {
  let names = ['web:1'];
  let describing = () => {};
  const ecs = ecsOf((command) => {
    if (command === 'ListTaskDefinitionsCommand') return { taskDefinitionArns: names.map(arn) };
    if (command === 'DescribeTaskDefinitionCommand') describing();
    return {};
  });
  const index = new ReferenceIndex({ ecs }, memory, { atOnce: 1, budget: new RateBudget(1000) });
  describing = () => {
    names = ['web:2', 'web:1'];
    index.forget();
    describing = () => {};
  };
  await index.refresh(5000);
  await index.refresh(5000);
  expect(index.state.read).toBe(2);

  // At this pace the rest would take minutes.
  const slow = new ReferenceIndex({ ecs }, memory, { atOnce: 1, budget: new RateBudget(1000) });
  names = Array.from({ length: 200_000 }, (_, n) => `many:${n + 1}`);
  await slow.refresh(1);
  await slow.reset();
  expect(slow.state).toMatchObject({ read: 0, toRead: 0, isReading: false });
});
