import { expect, test } from 'vitest';
import { keyOfThing, referencedThing } from './referenced-thing.ts';

const home = { region: 'us-east-1', accountId: '123456789012' };
const referenceKey = (text: string, from: typeof home, kind?: 'secret') => {
  const thing = referencedThing(text, from, kind);
  return thing && keyOfThing(thing);
};
const ARN = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:app/db-AbCdEf';

test.each([
  ['/team/app/key', 'arn:aws:ssm:us-east-1:123456789012:parameter/team/app/key'],
  ['key', 'arn:aws:ssm:us-east-1:123456789012:parameter/key'],
  [ARN, `${ARN}:user::`],
  [ARN, `${ARN}::AWSPREVIOUS:`],
  [ARN, '/aws/reference/secretsmanager/app/db'],
])('%s and %s are one thing', (one, other) => {
  expect(referenceKey(one, home)).toBeDefined();
  expect(referenceKey(one, home)).toBe(referenceKey(other, home));
});

test('the name of a secret is its own only where secrets are named', () => {
  expect(referenceKey('app/db', home, 'secret')).toBe(referenceKey(ARN, home));
  expect(referenceKey('app/db', home)).not.toBe(referenceKey(ARN, home));
});

test.each([
  ['/team/app/key', 'arn:aws:ssm:eu-west-1:123456789012:parameter/team/app/key'],
  [ARN, ARN.replace('123456789012', '210987654321')],
  [ARN, ARN.replace('app/db', 'app/mail')],
])('%s and %s are two', (one, other) => {
  expect(referenceKey(one, home)).not.toBe(referenceKey(other, home));
});

test.each(['', 'a:b', 'arn:aws:s3:::bucket/key'])('%j is no reference', (text) => {
  expect(referenceKey(text, home)).toBeUndefined();
});
