import { describe, expect, test } from 'vitest';
import { CORPUS } from '../corpus/index.ts';
import { executionRolePolicy } from './execution-role-policy.ts';
import type { TaskDefinition } from './model.ts';
import {
  ACCOUNT,
  FROM,
  inFirst,
  injecting,
  notes,
  PARAMETER_ARN,
  policyOf,
  resources,
  SECRET_ARN,
  task,
} from './testing/policy.ts';

const logging = (options: object, more: object = {}) =>
  task({ logConfiguration: { logDriver: 'awslogs', options } }, more);

test('a definition that needs nothing gives no statement, and says so', () => {
  expect(policyOf(task({}))).toEqual({
    statements: [],
    document: { Version: '2012-10-17', Statement: [] },
    trustPolicy: expect.anything(),
    notes: [{ message: 'The definition needs no right of an execution role.' }],
  });
});

describe('whose the resources are', () => {
  test.each([
    [{}, 'arn:aws:ssm:*:*:parameter/a', 'Region and account'],
    [{ region: 'eu-west-1' }, 'arn:aws:ssm:eu-west-1:*:parameter/a', 'account'],
    [{ accountId: '111122223333' }, 'arn:aws:ssm:*:111122223333:parameter/a', 'Region'],
  ])('%o', (given, arn, unknown) => {
    expect(resources(injecting('a'), given)).toEqual({ ReadParameters: [arn] });
    expect(notes(injecting('a'), { ...given, customerKeys: {} })[0]).toEqual({
      message: `The ${unknown} of the task is not known, so the policy has * in its place.`,
    });
  });

  test('what is in the ARN needs no fact', () => {
    const said = notes(injecting(`${PARAMETER_ARN}/a`), { customerKeys: {} });
    expect(said.map(({ message }) => message)).toEqual([
      'The account is not known, so the trust policy does not keep the tasks of others out.',
    ]);
    const logs = logging({ 'awslogs-group': 'a', 'awslogs-region': 'us-east-1' });
    expect(notes(logs, {})[0]?.message).toMatch(/^The account of the task/);
  });

  test.each([
    ['the facts', { region: 'eu-west-1', partition: 'aws-x' }, {}, 'aws-x:ssm:eu-west-1'],
    [
      'the Region',
      { region: 'cn-north-1' },
      { executionRoleArn: 'arn:aws:iam::1:role/a' },
      'aws-cn:ssm:cn-north-1',
    ],
    ['the execution role', {}, { executionRoleArn: 'arn:aws-us-gov:iam::1:role/a' }, 'aws-us-gov:ssm:*'],
    ['the task role', {}, { taskRoleArn: 'arn:aws-cn:iam::1:role/a' }, 'aws-cn:ssm:*'],
    ['nothing', {}, { executionRoleArn: 'name' }, 'aws:ssm:*'],
    ['nothing that is one', {}, { executionRoleArn: 'arn:*:iam::1:role/a' }, 'aws:ssm:*'],
  ])('the partition is told by %s', (_by, given, more, expected) => {
    const definition = { ...injecting('a'), ...more };
    expect(resources(definition, given).ReadParameters).toEqual([`arn:${expected}:*:parameter/a`]);
  });

  test.each([
    ['arn:aws:ssm:*:111122223333:parameter/a', 'parameter'],
    ['arn:aws:ssm:eu-west-1:*:parameter/a', 'parameter'],
    ['arn:*:ssm:eu-west-1:111122223333:parameter/a', 'parameter'],
    ['arn:aws:ssm:::parameter/a', 'parameter'],
    ['arn:aws:ssm:eu-*:111122223333:parameter/a', 'parameter'],
    ['arn:aws:ssm:*-west-1:111122223333:parameter/a', 'parameter'],
    ['arn:aws*:ssm:eu-west-1:111122223333:parameter/a', 'parameter'],
    ['arn:*aws:ssm:eu-west-1:111122223333:parameter/a', 'parameter'],
    ['arn:aws:ssm:eu-west-1:111122223333*:parameter/a', 'parameter'],
    ['arn:aws:ssm:eu-west-1:*111122223333:parameter/a', 'parameter'],
    ['arn:aws:secretsmanager:*:111122223333:secret:a-Ab12Cd', 'secret'],
    ['arn:aws:secretsmanager:eu-west-1:*:secret:a-Ab12Cd', 'secret'],
    [`${SECRET_ARN}:*`, 'secret'],
    [`${SECRET_ARN}:*a-Ab12Cd`, 'secret'],
    [`${SECRET_ARN}:a*-Ab12Cd`, 'secret'],
    [`${SECRET_ARN}:a\${aws:username}-Ab12Cd`, 'reference'],
  ])('no wildcard of the definition gets into the policy: %s', (reference, what) => {
    const { statements, notes: said } = policyOf(injecting(reference));
    expect(statements).toEqual([]);
    expect(said[0]?.message).toMatch(
      new RegExp(`^The (ARN of the )?${what} cannot be read, so the policy has nothing`),
    );
    expect(said[0]?.path).toBe(FROM);
  });

  test('nor one of the name of a secret', () => {
    const definition = task({ repositoryCredentials: { credentialsParameter: '*' } });
    expect(policyOf(definition)).toMatchObject({
      statements: [],
      notes: [
        {
          message: 'The name of the secret cannot be read, so the policy has nothing for it.',
          path: inFirst('repositoryCredentials.credentialsParameter'),
        },
      ],
    });
    const parameter = task({ repositoryCredentials: { credentialsParameter: `${PARAMETER_ARN}/a` } });
    expect(policyOf(parameter).statements).toEqual([]);
  });
});

describe('the trust policy', () => {
  test('lets only tasks of the account use the role', () => {
    expect(policyOf(injecting('a')).trustPolicy).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'TasksOfEcs',
          Effect: 'Allow',
          Principal: { Service: 'ecs-tasks.amazonaws.com' },
          Action: 'sts:AssumeRole',
          Condition: {
            ArnLike: { 'aws:SourceArn': 'arn:aws:ecs:eu-west-1:111122223333:*' },
            StringEquals: { 'aws:SourceAccount': '111122223333' },
          },
        },
      ],
    });
  });

  test('has no condition where the account is not known', () => {
    const { trustPolicy } = policyOf(injecting(`${PARAMETER_ARN}/a`), { region: 'eu-west-1' });
    expect(trustPolicy.Statement[0]).not.toHaveProperty('Condition');
    const { trustPolicy: anyRegion } = policyOf(injecting('a'), { accountId: '111122223333' });
    expect(anyRegion.Statement[0]?.Condition?.ArnLike).toEqual({
      'aws:SourceArn': 'arn:aws:ecs:*:111122223333:*',
    });
  });
});

test('a policy that is too long for an inline one says so', () => {
  const LONGEST = 10_240;
  const names = Array.from({ length: 180 }, (_, index) => `/app/${index}`);
  const filled = (characters: number) => injecting(...names, `/${'x'.repeat(characters)}`);
  const lengthOf = (definition: TaskDefinition) => JSON.stringify(policyOf(definition).document).length;
  const spare = LONGEST - lengthOf(filled(0));
  expect(lengthOf(filled(spare))).toBe(LONGEST);
  expect(notes(filled(spare))).toEqual([]);
  expect(notes(filled(spare + 1))).toEqual([
    {
      message:
        'The policy has 10241 characters, and the inline policies of a role may have 10240. Divide it among managed policies, or keep the parameters under one path and allow the path.',
    },
  ]);
});

test.each([
  null,
  7,
  'text',
  [],
  {},
  { containerDefinitions: [null, 7, { secrets: [{}, null] }], volumes: [{}] },
])('no JSON makes it throw: %o', (json) => {
  expect(executionRolePolicy(json as unknown as TaskDefinition, ACCOUNT).statements).toEqual([]);
});

test('the order of containers and secrets changes no statement but its places', () => {
  const first = {
    name: 'a',
    image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/a',
    secrets: [{ name: 'A', valueFrom: 'a' }],
  };
  const second = {
    name: 'b',
    image: 'nginx',
    logConfiguration: { logDriver: 'splunk', secretOptions: [{ name: 'B', valueFrom: 'b' }] },
  };
  const of = (...containerDefinitions: object[]) =>
    policyOf({ ...task({}), containerDefinitions } as TaskDefinition).document;
  expect(of(second, first)).toEqual(of(first, second));
});

test.each(CORPUS.map(({ name, definition }) => [name, definition] as const))(
  '%s has a statement for all it reads',
  (_name, definition) => {
    const { statements, notes: said } = policyOf(definition);
    expect(said.filter(({ message }) => message.includes('cannot be read'))).toEqual([]);
    for (const one of statements) {
      expect(one.because.length).toBeGreaterThan(0);
      if (one.sid !== 'SignInToEcr')
        for (const resource of one.resources) expect(resource).toMatch(/^arn:aws[a-z-]*:/);
    }
  },
);
