import { expect, test } from 'vitest';
import type { PolicyStatement } from './draft.ts';
import { mergePolicy } from './merge.ts';

const A = 'arn:aws:ssm:eu-west-1:111122223333:parameter/a';
const B = 'arn:aws:ssm:eu-west-1:111122223333:parameter/b';
const read = (...resources: string[]): PolicyStatement => ({
  sid: 'ReadParameters',
  actions: ['ssm:GetParameters'],
  resources,
  reason: 'ECS reads parameters.',
  because: [],
});
const text = (...Statement: object[]) => JSON.stringify({ Version: '2012-10-17', Statement });

test('a role without the policy gets the statements alone', () => {
  expect(mergePolicy(undefined, [read(A)])).toEqual({
    Version: '2012-10-17',
    Statement: [{ Sid: 'ReadParameters', Effect: 'Allow', Action: 'ssm:GetParameters', Resource: A }],
  });
});

test('what is there stays, and the same statement gets the further resources', () => {
  const other = { Effect: 'Deny', Action: 's3:*', Resource: '*' };
  const mine = { Sid: 'Mine', Effect: 'Allow', Action: ['ssm:GetParameters'], Resource: B };
  expect(mergePolicy(text(other, mine), [read(A)])?.Statement).toEqual([
    other,
    { ...mine, Resource: [A, B] },
  ]);
});

test('a statement under the same name that says something else is not touched', () => {
  const mine = { Sid: 'ReadParameters', Effect: 'Allow', Action: 'ssm:GetParameter', Resource: B };
  const merged = mergePolicy(text(mine), [read(A)]);
  expect(merged?.Statement[0]).toEqual(mine);
  expect(merged?.Statement[1]).toMatchObject({ Sid: 'ReadParameters2', Resource: A });
});

test('a condition makes another statement', () => {
  const Condition = { StringEquals: { 'kms:ViaService': 'ssm.eu-west-1.amazonaws.com' } };
  const mine = { Effect: 'Allow', Action: 'ssm:GetParameters', Resource: B, Condition };
  expect(mergePolicy(text(mine), [read(A)])?.Statement).toHaveLength(2);
});

test.each(['', 'null', '[]', '{"Statement":"x"}'])('what is no policy is not added to: %s', (existing) => {
  expect(mergePolicy(existing, [read(A)])).toBeUndefined();
});
