import { describe, expect, test } from 'vitest';
import { inFirst, notes, policyOf, resources, statement, task } from '../testing/policy.ts';

const logging = (options: object, more: object = {}) =>
  task({ logConfiguration: { logDriver: 'awslogs', options } }, more);

describe('images', () => {
  const ECR = '111122223333.dkr.ecr.eu-west-1.amazonaws.com';

  test.each([
    [`${ECR}/team/app:1.2`, 'arn:aws:ecr:eu-west-1:111122223333:repository/team/app'],
    [`${ECR}/app@sha256:${'a'.repeat(64)}`, 'arn:aws:ecr:eu-west-1:111122223333:repository/app'],
    [
      '111122223333.dkr.ecr-fips.us-gov-west-1.amazonaws.com/app',
      'arn:aws-us-gov:ecr:us-gov-west-1:111122223333:repository/app',
    ],
    [
      '111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn/app:1',
      'arn:aws-cn:ecr:cn-north-1:111122223333:repository/app',
    ],
    ['111122223333.dkr-ecr.eu-west-1.on.aws/app:1', 'arn:aws:ecr:eu-west-1:111122223333:repository/app'],
  ])('%s', (image, repository) => {
    expect(policyOf(task({ image }))).toMatchObject({
      statements: [
        {
          sid: 'SignInToEcr',
          actions: ['ecr:GetAuthorizationToken'],
          resources: ['*'],
          reason: 'ECS signs in to Amazon ECR; the action knows no single repository.',
          because: [inFirst('image')],
        },
        {
          sid: 'PullImages',
          actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
          resources: [repository],
          reason: 'ECS pulls images from repositories of Amazon ECR.',
          because: [inFirst('image')],
        },
      ],
      notes: [],
    });
  });

  test.each([
    'public.ecr.aws/nginx/nginx:1.29',
    'nginx',
    'registry.example.com/111122223333.dkr.ecr.eu-west-1.amazonaws.com/app',
    `${ECR}/*`,
    `${ECR}/`,
    `${'1'.repeat(500)}.dkr.ecr.eu-west-1.amazonaws.com/app`,
  ])('%s needs no right', (image) => {
    expect(policyOf(task({ image })).statements).toEqual([]);
  });

  test('a repository of another account has a policy of its own', () => {
    const image = '444455556666.dkr.ecr.eu-west-1.amazonaws.com/app';
    expect(notes(task({ image }))).toEqual([
      {
        message: 'The repository is in account 444455556666: its own policy must let this account pull.',
        path: inFirst('image'),
      },
    ]);
  });
});

describe('logs', () => {
  const GROUP = 'arn:aws:logs:us-east-1:111122223333:log-group:/ecs/app:*';
  const options = { 'awslogs-group': '/ecs/app', 'awslogs-region': 'us-east-1' };

  test('streams are created and written', () => {
    expect(policyOf(logging(options))).toMatchObject({
      statements: [
        {
          sid: 'WriteLogs',
          actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
          resources: [GROUP],
          reason: 'The awslogs driver creates log streams and writes to them.',
          because: [inFirst('logConfiguration.options["awslogs-group"]')],
        },
      ],
      notes: [],
    });
  });

  test('the group is created only where that is asked for', () => {
    expect(statement(logging({ ...options, 'awslogs-create-group': 'true' }), 'CreateLogGroups')).toEqual({
      sid: 'CreateLogGroups',
      actions: ['logs:CreateLogGroup'],
      resources: [GROUP],
      reason: 'The option awslogs-create-group asks for log groups to be created.',
      because: [inFirst('logConfiguration.options["awslogs-create-group"]')],
    });
    expect(
      statement(logging({ ...options, 'awslogs-create-group': 'false' }), 'CreateLogGroups'),
    ).toBeUndefined();
  });

  test('without a Region the group is in that of the task', () => {
    expect(resources(logging({ 'awslogs-group': 'a' }))).toEqual({
      WriteLogs: ['arn:aws:logs:eu-west-1:111122223333:log-group:a:*'],
    });
  });

  test.each([
    {},
    { 'awslogs-group': '*' },
    { 'awslogs-group': '*a' },
    { 'awslogs-group': 'a*' },
    { 'awslogs-group': 'a', 'awslogs-region': 'eu-*' },
    { 'awslogs-group': 'a', 'awslogs-region': '*-1' },
    { 'awslogs-group': 'a', 'awslogs-region': '*' },
  ])('what cannot be read is noted: %o', (given) => {
    expect(policyOf(logging(given))).toMatchObject({
      statements: [],
      notes: [
        {
          message: 'The log group or its Region cannot be read, so the policy has nothing for it.',
          path: inFirst('logConfiguration'),
        },
      ],
    });
  });

  test('another driver needs no right', () => {
    expect(policyOf(task({ logConfiguration: { logDriver: 'splunk', options } })).statements).toEqual([]);
  });

  test.each([
    [['EC2'], true],
    [['EXTERNAL'], true],
    [[], true],
    [['FARGATE', 'EC2'], true],
    [['MANAGED_INSTANCES'], false],
    [['FARGATE'], false],
  ])('on %o the role of the instance is spoken of: %s', (requiresCompatibilities, expected) => {
    const message =
      'On a container instance the awslogs driver writes with the role of the instance, unless ECS_ENABLE_AWSLOGS_EXECUTIONROLE_OVERRIDE is true there.';
    expect(notes(logging(options, { requiresCompatibilities }))).toEqual(expected ? [{ message }] : []);
    expect(notes(task({}, { requiresCompatibilities }))).toHaveLength(1);
  });
});
