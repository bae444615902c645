import { expect, it } from 'vitest';
import { arnFits, fits } from './patterns.ts';

it.each<[pattern: string, text: string, expected: boolean]>([
  ['*', '', true],
  ['', '', true],
  ['?', '', false],
  ['a*b*c', 'a-b-b-c', true],
  ['a*b*c', 'a-c-b', false],
  ['*?', 'a', true],
  ['a', 'ab', false],
  ['ssm:get*', 'ssm:getparameters', true],
])('%s fits %s: %s', (pattern, text, expected) => {
  expect(fits(pattern, text)).toBe(expected);
});

it.each<[pattern: string, arn: string, expected: boolean]>([
  ['*', '*', true],
  ['arn:aws:ssm:*:*:parameter/a/*', 'arn:aws:ssm:us-east-1:123456789012:parameter/a/b/c', true],
  ['arn:aws:ssm:*:*:parameter/a/*', 'arn:aws:ssm:us-east-1:123456789012:parameter/ab', false],
  ['arn:aws:ssm:*:parameter/a', 'arn:aws:ssm:us-east-1:123456789012:parameter/a', false],
  ['arn:aws:ssm:*', 'arn:aws:ssm:us-east-1:123456789012:parameter/a', true],
  ['arn:aws:s3:::bucket/*', 'arn:aws:s3:::bucket/a:b', true],
  ['arn:aws:logs:*:*:log-group:/ecs/a:*', 'arn:aws:logs:r:1:log-group:/ecs/a:log-stream:x', true],
  ['arn:aws:logs:*:*:log-group:/ecs/a', 'arn:aws:logs:r:1:log-group:/ecs/a:log-stream:x', false],
  ['arn:aws:secretsmanager:*:*:secret:db-??????', 'arn:aws:secretsmanager:r:1:secret:db-AbCdEf', true],
  ['arn:aws:ssm:us-east-1:123456789012:parameter/a', '*', false],
  ['arn:aws:ssm:us-east-1:123456789012:parameter/a', 'arn:aws:ssm', false],
])('%s fits %s: %s', (pattern, arn, expected) => {
  expect(arnFits(pattern, arn)).toBe(expected);
});

it('takes no age over many stars', () => {
  const started = performance.now();
  expect(fits('*a'.repeat(200), 'a'.repeat(5000).concat('b'))).toBe(false);
  expect(performance.now() - started).toBeLessThan(1000);
});
