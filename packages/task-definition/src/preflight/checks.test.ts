import { expect, test } from 'vitest';
import type { Facts } from '../facts.ts';
import type { TaskDefinition } from '../model.ts';
import { checksOf, finalChecksOf } from './checks.ts';
import { questionsOf } from './questions.ts';

const ROLE = 'arn:aws:iam::111122223333:role/team/app';
const SECRET = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-Ab12Cd';
const FIRST = 'containerDefinitions[0].secrets[0].valueFrom';
const SECOND = 'containerDefinitions[0].secrets[1].valueFrom';
const HOME = { partition: 'aws', region: 'eu-west-1', accountId: '111122223333' };

const definition: TaskDefinition = {
  family: 'app',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
  executionRoleArn: ROLE,
  containerDefinitions: [
    {
      name: 'app',
      image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1',
      secrets: [
        { name: 'A', valueFrom: '/app/a' },
        { name: 'B', valueFrom: `${SECRET}:user::` },
      ],
      logConfiguration: {
        logDriver: 'awslogs',
        options: {
          'awslogs-group': '/app',
          'awslogs-region': 'us-east-1',
          'awslogs-stream-prefix': 'ecs',
          'awslogs-create-group': 'true',
        },
      },
    },
  ],
};
const known: Facts = { region: HOME.region, accountId: HOME.accountId };

test('every thing is asked about once, where it is', () => {
  const questions = questionsOf(definition, HOME);
  expect(questions.parameters).toEqual([{ text: '/app/a', name: '/app/a', region: 'eu-west-1' }]);
  expect(questions.secrets).toEqual([
    { text: `${SECRET}:user::`, secretId: SECRET, region: 'eu-west-1', accountId: '111122223333' },
  ]);
  expect(questions.images).toMatchObject([{ repositoryName: 'app', tag: '1', registryId: '111122223333' }]);
  expect(questions.logGroups).toEqual([{ group: '/app', region: 'us-east-1' }]);
  expect(questions.rights.map(({ action }) => action)).toEqual([
    'ssm:GetParameters',
    'secretsmanager:GetSecretValue',
    'ecr:GetAuthorizationToken',
    'ecr:BatchGetImage',
    'ecr:GetDownloadUrlForLayer',
    'logs:CreateLogGroup',
  ]);
  expect(questions.onInstances).toBe(false);
});

test.each([undefined, null, 1, [], { containerDefinitions: [null, { secrets: 'x' }] }])(
  'asks nothing about %j',
  (json) => {
    expect(questionsOf(json, HOME)).toMatchObject({ parameters: [], secrets: [], roles: [], images: [] });
  },
);

test('nothing is said before it is known', () => {
  expect(checksOf(definition, known)).toEqual([]);
});

test('a line stands as soon as its own fact is there', () => {
  const facts: Facts = { ...known, parameters: { '/app/a': 'missing' }, secrets: {} };
  expect(checksOf(definition, facts)).toMatchObject([
    { ruleId: 'secret-missing', path: FIRST, status: 'fail' },
  ]);
  const more: Facts = {
    ...facts,
    secrets: { [`${SECRET}:user::`]: { arn: SECRET, content: { json: { user: 'string' } } } },
  };
  expect(checksOf(definition, more)).toContainEqual({
    ruleId: 'secret-sm-key-missing',
    path: SECOND,
    status: 'pass',
    message: 'The secret has the JSON key "user".',
  });
});

test('what could not be found out says why, at each of its places, and gives the statement', () => {
  const statement = { Effect: 'Allow', Action: 'ssm:DescribeParameters', Resource: '*' } as const;
  const reason = 'Purser may not do ssm:DescribeParameters on *.';
  const gaps = [{ fact: 'parameters', names: ['/app/a'], reason, statement } as const];
  const lines = finalChecksOf(definition, known, gaps).filter(({ ruleId }) => ruleId === 'secret-missing');
  expect(lines).toEqual([
    {
      ruleId: 'secret-missing',
      path: FIRST,
      status: 'unknown',
      message: `Could not check: What a reference names exists. ${reason}`,
      fix: { kind: 'allow-caller', label: 'Copy the statement for Purser', statement },
    },
  ]);
});

test('what nobody asked for is one line for all its rules', () => {
  const lines = finalChecksOf(definition, known, []).filter(({ message }) =>
    message.startsWith('Choose a service or subnets'),
  );
  expect(lines).toHaveLength(1);
  expect(lines[0]?.status).toBe('unknown');
});

test('a missing right and a missing group lead to their mends', () => {
  const facts: Facts = {
    ...known,
    parameters: { '/app/a': { type: 'SecureString' } },
    executionRoleAccess: {
      'ssm:GetParameters': { 'arn:aws:ssm:eu-west-1:111122223333:parameter/app/a': 'denied' },
    },
  };
  expect(checksOf(definition, facts)).toContainEqual(
    expect.objectContaining({
      ruleId: 'secret-no-iam',
      status: 'fail',
      fix: { kind: 'patch-role-policy', label: 'Give the role this right', roleName: 'app' },
    }),
  );
  const [container] = definition.containerDefinitions ?? [];
  const options = { 'awslogs-group': '/app', 'awslogs-region': 'us-east-1' };
  const without = {
    ...definition,
    containerDefinitions: [{ ...container, logConfiguration: { logDriver: 'awslogs' as const, options } }],
  };
  expect(checksOf(without, { ...known, logGroups: { '/app': 'missing' } })).toContainEqual(
    expect.objectContaining({
      ruleId: 'awslogs-group-missing',
      fix: {
        kind: 'create-log-group',
        label: 'Create the log group',
        logGroupName: '/app',
        region: 'us-east-1',
      },
    }),
  );
});
