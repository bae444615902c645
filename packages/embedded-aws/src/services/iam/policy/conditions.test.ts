import { describe, expect, it } from 'vitest';
import { holds } from './conditions.ts';
import { readConditions } from './read-conditions.ts';
import { type Conditions, requestKeys } from './request-keys.ts';

/** A policy variable; written out it would look like a slip in a template. */
const variable = (inner: string) => `$\{${inner}}`;

function check(condition: object, keys: Conditions): boolean {
  const policy = { version: '2012-10-17' } as const;
  return readConditions(condition).every((one) => holds(policy, one, requestKeys(keys)));
}

describe('one value', () => {
  it.each<[operator: string, wanted: unknown, found: string | undefined, expected: boolean]>([
    ['StringEquals', 'a', 'a', true],
    ['StringEquals', 'a', 'A', false],
    ['StringEquals', 'a*', 'ab', false],
    ['StringEquals', ['a', 'b'], 'b', true],
    ['StringEquals', 'a', undefined, false],
    ['StringEqualsIfExists', 'a', undefined, true],
    ['StringEqualsIfExists', 'a', 'b', false],
    ['StringNotEquals', ['a', 'b'], 'b', false],
    ['StringNotEquals', ['a', 'b'], 'c', true],
    ['StringNotEquals', 'a', undefined, true],
    ['StringEqualsIgnoreCase', 'a', 'A', true],
    ['StringNotEqualsIgnoreCase', 'a', 'A', false],
    ['StringLike', 'a*c?', 'abbcd', true],
    ['StringLike', 'a*c?', 'abbc', false],
    ['StringNotLike', 'a*', 'abc', false],
    ['StringLike', `${variable('aws:username')}/*`, 'ann/x', true],
    ['StringLike', `${variable('aws:nobody')}/*`, '/x', false],
    ['StringLike', `${variable("aws:nobody, 'all'")}/*`, 'all/x', true],
    ['StringLike', variable('*'), '*', true],
    ['StringLike', variable('*'), 'a', false],
    ['ArnLike', 'arn:aws:ecs:*:123456789012:*', 'arn:aws:ecs:us-east-1:123456789012:task/a/b', true],
    ['ArnLike', 'arn:aws:*:123456789012:*', 'arn:aws:ecs:us-east-1:123456789012:task/a/b', false],
    ['ArnEquals', 'arn:aws:ecs:us-east-1:*:task/*', 'arn:aws:ecs:us-east-1:123456789012:task/a/b', true],
    ['ArnNotLike', 'arn:aws:ecs:*:*:*', 'arn:aws:ecs:us-east-1:123456789012:task/a/b', false],
    ['ArnNotEquals', 'arn:aws:ecs:*:*:*', undefined, true],
    ['NumericEquals', 5, '5.0', true],
    ['NumericNotEquals', '5', '5', false],
    ['NumericLessThan', '5', '4', true],
    ['NumericLessThan', '5', '5', false],
    ['NumericLessThanEquals', '5', '5', true],
    ['NumericGreaterThan', '10', '9', false],
    ['NumericGreaterThanEquals', '10', '10', true],
    ['NumericEquals', '5', 'five', false],
    ['DateLessThan', '2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z', true],
    ['DateGreaterThan', '2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z', false],
    ['DateEquals', '1767225600', '2026-01-01T00:00:00Z', true],
    ['DateLessThanEquals', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000Z', true],
    ['DateNotEquals', '2026-01-01', '2026-01-01T00:00:00Z', false],
    ['DateGreaterThanEquals', '2026-01-01', '2026-01-01T00:00:00Z', true],
    ['Bool', true, 'True', true],
    ['Bool', 'false', 'true', false],
    ['BinaryEquals', 'QQ==', 'QQ==', true],
    ['IpAddress', '10.0.0.0/8', '10.200.1.1', true],
    ['IpAddress', '10.0.0.0/8', '11.0.0.1', false],
    ['IpAddress', '10.0.0.1', '10.0.0.1', true],
    ['IpAddress', '2001:db8::/32', '2001:db8::1', true],
    ['IpAddress', '10.0.0.0/33', '10.0.0.0', false],
    ['NotIpAddress', ['10.0.0.0/8', '192.168.0.0/16'], '192.168.1.1', false],
    ['NotIpAddress', '10.0.0.0/8', '11.0.0.1', true],
    ['Null', 'true', undefined, true],
    ['Null', 'true', 'a', false],
    ['Null', 'false', 'a', true],
  ])('%s %j against %j: %s', (operator, wanted, found, expected) => {
    expect(check({ [operator]: { 'x:Key': wanted } }, { 'X:key': found, 'aws:username': 'ann' })).toBe(
      expected,
    );
  });
});

describe('many values', () => {
  it.each<[operator: string, wanted: string[], found: string[] | undefined, expected: boolean]>([
    ['ForAllValues:StringEquals', ['a', 'b'], ['a'], true],
    ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'c'], false],
    ['ForAllValues:StringEquals', ['a'], undefined, true],
    ['ForAllValues:StringNotEquals', ['a'], ['b', 'a'], false],
    ['ForAnyValue:StringEquals', ['a', 'b'], ['c', 'a'], true],
    ['ForAnyValue:StringEquals', ['a'], ['c'], false],
    ['ForAnyValue:StringEquals', ['a'], undefined, false],
    ['ForAnyValue:StringNotEquals', ['a'], ['a', 'b'], true],
    ['ForAnyValue:StringNotEquals', ['a'], undefined, false],
    ['StringNotEquals', ['a'], ['b', 'a'], false],
    ['StringNotEquals', ['a'], ['b', 'c'], true],
    ['StringEquals', ['a'], ['b', 'a'], true],
    ['ForAnyValue:StringLikeIfExists', ['a*'], undefined, true],
  ])('%s %j against %j: %s', (operator, wanted, found, expected) => {
    expect(check({ [operator]: { 'aws:TagKeys': wanted } }, { 'aws:TagKeys': found })).toBe(expected);
  });
});

it('asks for all conditions', () => {
  const condition = { StringEquals: { a: '1', b: '2' } };
  expect(check(condition, { a: '1', b: '2' })).toBe(true);
  expect(check(condition, { a: '1', b: '3' })).toBe(false);
});

it('leaves variables alone in the old version', () => {
  const [condition] = readConditions({ StringEquals: { a: variable('aws:username') } });
  if (!condition) throw new Error('no condition');
  const keys = requestKeys({ a: variable('aws:username'), 'aws:username': 'ann' });
  expect(holds({ version: '2008-10-17' }, condition, keys)).toBe(true);
  expect(holds({ version: '2012-10-17' }, condition, keys)).toBe(false);
});
