import { describe, expect, test } from 'vitest';
import {
  ACCOUNT,
  FROM,
  injecting,
  notes,
  PARAMETER_ARN,
  policyOf,
  resources,
  SECRET_ARN,
  statement,
  task,
} from '../testing/policy.ts';

const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/0a1b-2c3d';

describe('customer managed keys', () => {
  const keys = (customerKeys: Record<string, string>) => ({ ...ACCOUNT, customerKeys });

  test.each([
    ['by the reference', '/app/db', '/app/db', 'DecryptParameters', 'ssm.eu-west-1.amazonaws.com'],
    ['by the ARN', '/app/db', `${PARAMETER_ARN}/app/db`, 'DecryptParameters', 'ssm.eu-west-1.amazonaws.com'],
    [
      'by the reference',
      `${SECRET_ARN}:a-Ab12Cd:key::`,
      `${SECRET_ARN}:a-Ab12Cd:key::`,
      'DecryptSecrets',
      'secretsmanager.eu-west-1.amazonaws.com',
    ],
    [
      'by the ARN',
      `${SECRET_ARN}:a-Ab12Cd:key::`,
      `${SECRET_ARN}:a-Ab12Cd`,
      'DecryptSecrets',
      'secretsmanager.eu-west-1.amazonaws.com',
    ],
  ])('%s of %s', (_how, reference, name, sid, host) => {
    const { statements } = policyOf(injecting(reference), keys({ [name]: KEY }));
    expect(statements[1]).toEqual({
      sid,
      actions: ['kms:Decrypt'],
      resources: [KEY],
      conditions: { StringEquals: { 'kms:ViaService': [host] } },
      reason: expect.stringMatching(/^Customer managed keys encrypt (parameters|secrets), and /),
      because: [FROM],
    });
    expect(statements).toHaveLength(2);
  });

  test('of a referenced secret and of a registry, through Secrets Manager', () => {
    const referenced = '/aws/reference/secretsmanager/db';
    expect(resources(injecting(referenced), keys({ [`${SECRET_ARN}:db-??????`]: KEY }))).toMatchObject({
      DecryptSecrets: [KEY],
    });
    const definition = task({ repositoryCredentials: { credentialsParameter: 'registry' } });
    expect(statement(definition, 'DecryptSecrets', keys({ registry: KEY }))).toMatchObject({
      resources: [KEY],
      conditions: { StringEquals: { 'kms:ViaService': ['secretsmanager.eu-west-1.amazonaws.com'] } },
    });
  });

  test('the document has the Region of each parameter in the condition', () => {
    const other = 'arn:aws:ssm:us-east-1:111122223333:parameter/a';
    const { document } = policyOf(injecting(other, 'b'), keys({ [other]: KEY, b: KEY }));
    expect(document.Statement[1]).toEqual({
      Sid: 'DecryptParameters',
      Effect: 'Allow',
      Action: 'kms:Decrypt',
      Resource: KEY,
      Condition: {
        StringEquals: { 'kms:ViaService': ['ssm.eu-west-1.amazonaws.com', 'ssm.us-east-1.amazonaws.com'] },
      },
    });
  });

  test.each([
    ['aws-cn', 'cn-north-1', 'ssm.cn-north-1.amazonaws.com.cn'],
    ['aws-us-gov', 'us-gov-west-1', 'ssm.us-gov-west-1.amazonaws.com'],
  ])('in %s', (partition, region, host) => {
    const key = `arn:${partition}:kms:${region}:111122223333:key/a`;
    const given = { region, accountId: '111122223333', customerKeys: { a: key } };
    expect(policyOf(injecting('a'), given).statements).toMatchObject([
      { resources: [`arn:${partition}:ssm:${region}:111122223333:parameter/a`] },
      { resources: [key], conditions: { StringEquals: { 'kms:ViaService': [host] } } },
    ]);
  });

  test('with no Region known the condition has a wildcard', () => {
    const given = { accountId: '111122223333', customerKeys: { a: KEY } };
    expect(statement(injecting('a'), 'DecryptParameters', given)?.conditions).toEqual({
      StringLike: { 'kms:ViaService': ['ssm.*.amazonaws.com'] },
    });
    const known = 'arn:aws:ssm:eu-west-1:111122223333:parameter/b';
    const both = { ...given, customerKeys: { a: KEY, [known]: KEY } };
    expect(statement(injecting('a', known), 'DecryptParameters', both)?.conditions).toEqual({
      StringLike: { 'kms:ViaService': ['ssm.*.amazonaws.com', 'ssm.eu-west-1.amazonaws.com'] },
    });
  });

  test.each(['alias/app', 'arn:aws:kms:eu-west-1:111122223333:alias/app', `x${KEY}`, `${KEY}/*`, '*', ''])(
    'what is no ARN of a key is noted: %s',
    (key) => {
      expect(resources(injecting('a'), keys({ a: key }))).toEqual({ ReadParameters: [`${PARAMETER_ARN}/a`] });
      expect(notes(injecting('a'), keys({ a: key }))).toEqual([
        {
          message: 'The KMS key is not given by the ARN of a key, so the policy has nothing for it.',
          path: FROM,
        },
      ]);
    },
  );

  test('a name that every object has is no key', () => {
    expect(resources(injecting('constructor'), keys({}))).toEqual({
      ReadParameters: [`${PARAMETER_ARN}/constructor`],
    });
  });

  test('where they are not known, that is noted', () => {
    const { region, accountId } = ACCOUNT;
    const message =
      'Which keys encrypt the parameters and secrets is not known. A customer managed key needs kms:Decrypt as well; the default keys need nothing.';
    expect(notes(injecting('a'), { region, accountId })).toEqual([{ message }]);
    expect(notes(injecting(`${SECRET_ARN}:a-Ab12Cd`), { region, accountId })).toEqual([{ message }]);
    expect(
      notes(task({ image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/a' }), { region, accountId }),
    ).toEqual([]);
  });
});
