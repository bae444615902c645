import { expect, it } from 'vitest';
import type { Caller } from '../../caller.ts';
import { createTestContext } from '../../testing/test-context.ts';
import { authorise } from '../iam/access/authorise.ts';
import { CreateUser } from '../iam/CreateUser.ts';
import { PutUserPolicy } from '../iam/PutUserPolicy.ts';
import type { Service } from '../service.ts';
import { keyAccess } from './access.ts';

const KEY = 'arn:aws:kms:us-east-1:123456789012:key/k1';
const ANN: Caller = {
  kind: 'user',
  arn: 'arn:aws:iam::123456789012:user/ann',
  accountId: '123456789012',
  userId: 'AIDA',
  name: 'ann',
};

function refusalOf({ principal, condition, action = 'kms:Decrypt', input = {}, via }: Trial): string {
  const context = createTestContext();
  const { User } = CreateUser(context.global, { UserName: 'ann' });
  const ann = { ...ANN, userId: String(User?.UserId) };
  const text = (statement: object) => JSON.stringify({ Version: '2012-10-17', Statement: statement });
  PutUserPolicy(context.global, {
    UserName: 'ann',
    PolicyName: 'p',
    PolicyDocument: text({ Effect: 'Allow', Action: action, Resource: KEY }),
  });
  const policy = text({
    Effect: 'Allow',
    Principal: principal,
    Action: 'kms:*',
    Resource: '*',
    ...(condition && { Condition: condition }),
  });
  const kms = {
    name: 'kms',
    protocol: 'json',
    ...keyAccess({
      keyIdOf: (_, reference) => (reference === 'alias/app' ? 'k1' : undefined),
      keyIdOfCiphertext: () => 'k1',
      policyOf: (_, id) => (id === 'k1' ? policy : undefined),
    }),
  } as Partial<Service> as Service;
  try {
    authorise(kms, 'Decrypt', context.as(ann), { KeyId: 'alias/app', ...input }, via);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

interface Trial {
  principal: unknown;
  condition?: object;
  action?: string;
  input?: object;
  via?: Record<string, string>;
}

const text = (why: string) =>
  `User: ${ANN.arn} is not authorized to perform: kms:Decrypt on resource: ${KEY} ${why}`;
const account = { AWS: 'arn:aws:iam::123456789012:root' };

it.each<[what: string, trial: Trial, expected: string]>([
  ['the key leaves it to the account, which allows', { principal: account }, ''],
  [
    'the account does not',
    { principal: account, action: 'kms:Encrypt' },
    text('because no identity-based policy allows the kms:Decrypt action'),
  ],
  ['the key allows the user itself', { principal: { AWS: ANN.arn }, action: 'kms:Encrypt' }, ''],
  [
    'the key knows another account only',
    { principal: { AWS: '999999999999' } },
    text('because no resource-based policy allows the kms:Decrypt action'),
  ],
  [
    'the key is for a service alone',
    { principal: '*', condition: { StringEquals: { 'kms:ViaService': 'ssm.us-east-1.amazonaws.com' } } },
    text('because no resource-based policy allows the kms:Decrypt action'),
  ],
  [
    'the service asks',
    {
      principal: '*',
      condition: { StringEquals: { 'kms:ViaService': 'ssm.us-east-1.amazonaws.com' } },
      via: { 'kms:ViaService': 'ssm.us-east-1.amazonaws.com' },
    },
    '',
  ],
  [
    'the encryption context is the one that is asked for',
    {
      principal: '*',
      condition: { StringEquals: { 'kms:EncryptionContext:app': 'a', 'kms:CallerAccount': '123456789012' } },
      input: { EncryptionContext: { app: 'a' } },
    },
    '',
  ],
])('%s', (_, trial, expected) => {
  expect(refusalOf(trial)).toBe(expected);
});
