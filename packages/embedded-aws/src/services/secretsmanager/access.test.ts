import { expect, it } from 'vitest';
import { type Caller, rootOf } from '../../caller.ts';
import { createTestContext } from '../../testing/test-context.ts';
import { authorise } from '../iam/access/authorise.ts';
import { CreateUser } from '../iam/CreateUser.ts';
import { PutUserPolicy } from '../iam/PutUserPolicy.ts';
import type { Service } from '../service.ts';
import { secretAccess } from './access.ts';

const HOME = '123456789012';
const OTHER = '210987654321';
const arnIn = (accountId: string) => `arn:aws:secretsmanager:us-east-1:${accountId}:secret:db-AbCdEf`;
const ANN: Caller = {
  kind: 'user',
  arn: `arn:aws:iam::${HOME}:user/ann`,
  accountId: HOME,
  userId: 'AIDA',
  name: 'ann',
};
const text = (statement: object) => JSON.stringify({ Version: '2012-10-17', Statement: statement });

interface Trial {
  secretId: string;
  /** What Ann's own policy allows besides. */
  statement?: object;
  resourcePolicy?: object;
}

function refusalOf({ secretId, statement = {}, resourcePolicy }: Trial): string {
  const context = createTestContext();
  // The other account is there.
  const other = context.within({ accountId: OTHER }).as(rootOf(OTHER));
  other.database.get('SELECT 1');
  const { User } = CreateUser(context.global, { UserName: 'ann' });
  const ann = { ...ANN, userId: String(User?.UserId) };
  PutUserPolicy(context.global, {
    UserName: 'ann',
    PolicyName: 'p',
    PolicyDocument: text({
      Effect: 'Allow',
      Action: 'secretsmanager:GetSecretValue',
      Resource: '*',
      ...statement,
    }),
  });
  const secretsmanager = {
    name: 'secretsmanager',
    protocol: 'json',
    ...secretAccess({
      arnOf: ({ accountId }, id) => (id === 'db' ? arnIn(accountId) : undefined),
      policyOf: (_, arn) => (resourcePolicy && arn.includes('secret:db-') ? text(resourcePolicy) : undefined),
      tagsOf: () => [{ key: 'team', value: 'a' }],
    }),
  } as Partial<Service> as Service;
  try {
    authorise(secretsmanager, 'GetSecretValue', context.as(ann), {
      SecretId: secretId,
      VersionStage: 'AWSCURRENT',
    });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

const refused = (shown: string, why: string) =>
  `User: ${ANN.arn} is not authorized to perform: secretsmanager:GetSecretValue on resource: ${shown} ${why}`;
const noIdentity = 'because no identity-based policy allows the secretsmanager:GetSecretValue action';
const ofAnn = { Effect: 'Allow', Principal: { AWS: ANN.arn }, Action: 'secretsmanager:*', Resource: '*' };
const where = (key: string, value: string) => ({ Condition: { StringEquals: { [key]: value } } });
const elsewhere = { Resource: 'arn:aws:secretsmanager:*:*:secret:other-*' };

it.each<[what: string, trial: Trial, expected: string]>([
  ['by name', { secretId: 'db', statement: { Resource: arnIn(HOME) } }, ''],
  ['another secret', { secretId: 'db', statement: elsewhere }, refused(arnIn(HOME), noIdentity)],
  ['a name that is nobody’s', { secretId: 'nothing', statement: elsewhere }, refused('nothing', noIdentity)],
  ['its policy names the user', { secretId: 'db', statement: elsewhere, resourcePolicy: ofAnn }, ''],
  [
    'its policy denies',
    { secretId: 'db', resourcePolicy: { ...ofAnn, Effect: 'Deny' } },
    refused(arnIn(HOME), 'with an explicit deny in a resource-based policy'),
  ],
  ['by its tag', { secretId: 'db', statement: where('secretsmanager:ResourceTag/team', 'a') }, ''],
  [
    'by another tag',
    { secretId: 'db', statement: where('aws:ResourceTag/team', 'b') },
    refused(arnIn(HOME), noIdentity),
  ],
  ['by its label', { secretId: 'db', statement: where('secretsmanager:VersionStage', 'AWSCURRENT') }, ''],
  [
    'of another account without a policy',
    { secretId: arnIn(OTHER) },
    refused(arnIn(OTHER), 'because no resource-based policy allows the secretsmanager:GetSecretValue action'),
  ],
  ['of another account whose policy names the user', { secretId: arnIn(OTHER), resourcePolicy: ofAnn }, ''],
  [
    'of another account, without a policy of her own',
    { secretId: arnIn(OTHER), resourcePolicy: ofAnn, statement: elsewhere },
    refused(arnIn(OTHER), noIdentity),
  ],
])('%s', (_, trial, expected) => {
  expect(refusalOf(trial)).toBe(expected);
});
