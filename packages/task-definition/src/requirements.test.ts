import { describe, expect, test } from 'vitest';
import { CORPUS } from '../corpus/index.ts';
import type { TaskDefinition } from './model.ts';
import { requirementsOf } from './requirements.ts';
import { FROM, inFirst, injecting, task } from './testing/policy.ts';

const REGION = { region: 'eu-west-1' };
const EC2 = { requiresCompatibilities: ['EC2'] };
const WINDOWS = { runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } };
const SECRET = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret';
const requirements = (definition: TaskDefinition) => requirementsOf(definition, REGION);
const logs = (options: object = {}) => ({ logConfiguration: { logDriver: 'awslogs', options } });

describe('versions', () => {
  const secret = injecting(`${SECRET}:a-Ab12Cd:key::`);

  test('the highest of the features counts, and each says where it is used', () => {
    expect(requirements({ ...secret, executionRoleArn: 'role' }).fargateLinux).toEqual({
      minimum: '1.4.0',
      reasons: [
        {
          feature: 'part-of-secret',
          title: 'a JSON key or version of a secret',
          minimum: '1.4.0',
          paths: [FROM],
        },
        {
          feature: 'secret-variable',
          title: 'secrets as environment variables',
          minimum: '1.3.0',
          paths: [FROM],
        },
        {
          feature: 'execution-role',
          title: 'a task execution role',
          minimum: '1.0.0',
          paths: ['executionRoleArn'],
        },
      ],
    });
  });

  test('no retired version of Fargate is given', () => {
    expect(requirements(task({})).fargateLinux).toEqual({ minimum: '1.3.0', reasons: [] });
    const checked = requirements(task({ healthCheck: { command: ['CMD'] } })).fargateLinux;
    expect(checked).toMatchObject({ minimum: '1.3.0', reasons: [{ minimum: '1.1.0' }] });
  });

  test('Windows on Fargate has versions of its own', () => {
    const { fargateLinux, fargateWindows } = requirements({ ...secret, ...WINDOWS } as TaskDefinition);
    expect(fargateLinux).toBeUndefined();
    expect(fargateWindows?.minimum).toBe('1.0.0');
    expect(requirements(task({}, WINDOWS)).fargateWindows).toEqual({ minimum: '1.0.0', reasons: [] });
  });

  test('what no version has comes first', () => {
    const environmentFiles = [{ type: 's3', value: 'arn:aws:s3:::b/a.env' }];
    const { fargateWindows } = requirements(
      task({ environmentFiles, stopTimeout: 3 }, { ...WINDOWS, enableFaultInjection: true }),
    );
    expect(fargateWindows?.minimum).toBe('unsupported');
    expect(fargateWindows?.reasons.map(({ feature, minimum }) => [feature, minimum])).toEqual([
      ['environment-files', 'unsupported'],
      ['fault-injection', 'unsupported'],
      ['container-timeouts', '1.0.0'],
    ]);
  });

  test.each([
    [['EC2'], '1.37.0'],
    [['EXTERNAL'], '1.37.0'],
    [[], '1.37.0'],
    [['FARGATE'], undefined],
    [['MANAGED_INSTANCES'], undefined],
  ])('the agent of %o', (requiresCompatibilities, minimum) => {
    const { ec2Agent, fargateLinux } = requirements({ ...secret, requiresCompatibilities } as TaskDefinition);
    expect(ec2Agent?.minimum).toBe(minimum);
    expect(fargateLinux !== undefined).toBe(requiresCompatibilities[0] === 'FARGATE');
  });

  test('where any agent will do, nothing is asked of it', () => {
    expect(requirements(task({}, EC2))).not.toHaveProperty('ec2Agent');
  });
});

describe('agent settings', () => {
  const secrets = [{ name: 'A', valueFrom: 'a' }];

  test('Linux', () => {
    expect(requirements(task({ secrets }, EC2)).agentSettings).toEqual([
      {
        setting: 'ECS_ENABLE_AWSLOGS_EXECUTIONROLE_OVERRIDE',
        value: 'true',
        when: 'Instances with an ecs-init before 1.16.0-1, or without ecs-init; later ones have it already.',
        where: 'In /etc/ecs/ecs.config, before the agent is started again.',
        lines: ['ECS_ENABLE_AWSLOGS_EXECUTIONROLE_OVERRIDE=true'],
        paths: [FROM],
      },
    ]);
  });

  test('Windows, before the agent is initialized', () => {
    const definition = task({ secrets, ...logs() }, { ...EC2, ...WINDOWS });
    expect(requirements(definition).agentSettings).toEqual([
      {
        setting: 'ECS_ENABLE_AWSLOGS_EXECUTIONROLE_OVERRIDE',
        value: 'true',
        when: 'Every Windows instance that runs a task with secrets and the awslogs driver.',
        where: 'In the PowerShell of the user data, before the agent is initialized.',
        lines: [
          '[Environment]::SetEnvironmentVariable("ECS_ENABLE_AWSLOGS_EXECUTIONROLE_OVERRIDE", $TRUE, "Machine")',
          `Initialize-ECSAgent -Cluster <cluster name> -EnableTaskIAMRole -LoggingDrivers '["json-file","awslogs"]'`,
        ],
        paths: [FROM, inFirst('logConfiguration.logDriver')],
      },
    ]);
  });

  test('a secret log option counts too', () => {
    const logConfiguration = { logDriver: 'splunk', secretOptions: secrets };
    expect(requirements(task({ logConfiguration }, EC2)).agentSettings).toMatchObject([
      { paths: [inFirst('logConfiguration.secretOptions[0].valueFrom')] },
    ]);
  });

  test.each([
    ['Fargate', task({ secrets, ...logs() })],
    ['Linux without secrets', task(logs(), EC2)],
    ['Windows without secrets', task(logs(), { ...EC2, ...WINDOWS })],
    ['Windows without awslogs', task({ secrets }, { ...EC2, ...WINDOWS })],
  ])('%s needs none', (_where, definition) => {
    expect(requirements(definition).agentSettings).toEqual([]);
  });
});

describe('attributes', () => {
  test('of features, log drivers, images, roles and the network', () => {
    const definition = task(
      {
        image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/a',
        secrets: [{ name: 'A', valueFrom: 'a' }],
        privileged: true,
        ...logs(),
      },
      { ...EC2, networkMode: 'awsvpc', executionRoleArn: 'a', taskRoleArn: 'b' },
    );
    const driver = inFirst('logConfiguration.logDriver');
    expect(requirements(definition).attributes).toEqual([
      { name: 'com.amazonaws.ecs.capability.ecr-auth', paths: [inFirst('image')] },
      { name: 'com.amazonaws.ecs.capability.logging-driver.awslogs', paths: [driver] },
      { name: 'com.amazonaws.ecs.capability.privileged-container', paths: [inFirst('privileged')] },
      { name: 'com.amazonaws.ecs.capability.task-iam-role', paths: ['taskRoleArn'] },
      { name: 'ecs.capability.execution-role-awslogs', paths: [driver] },
      { name: 'ecs.capability.execution-role-ecr-pull', paths: [inFirst('image')] },
      { name: 'ecs.capability.secrets.ssm.environment-variables', paths: [FROM] },
      { name: 'ecs.capability.task-eni', paths: ['networkMode'] },
    ]);
  });

  test('without roles, in host mode and with two drivers', () => {
    const drivers = ['splunk', 'awslogs', 'splunk'].map((logDriver) => ({ logConfiguration: { logDriver } }));
    const definition = { networkMode: 'host', taskRoleArn: 'a', containerDefinitions: [...drivers, {}] };
    expect(requirements(definition as TaskDefinition).attributes).toEqual([
      {
        name: 'com.amazonaws.ecs.capability.logging-driver.awslogs',
        paths: ['containerDefinitions[1].logConfiguration.logDriver'],
      },
      {
        name: 'com.amazonaws.ecs.capability.logging-driver.splunk',
        paths: [
          'containerDefinitions[0].logConfiguration.logDriver',
          'containerDefinitions[2].logConfiguration.logDriver',
        ],
      },
      { name: 'com.amazonaws.ecs.capability.task-iam-role-network-host', paths: ['taskRoleArn'] },
    ]);
  });

  test('none on Fargate alone', () => {
    expect(requirements(injecting('a')).attributes).toEqual([]);
  });
});

test.each([null, 7, 'text', [], { containerDefinitions: [null, 7, {}], volumes: [null] }])(
  'no JSON makes it throw: %o',
  (json) => {
    const { launchBudget } = requirementsOf(json as unknown as TaskDefinition);
    expect(launchBudget).toEqual({ getParametersCalls: 0, getSecretValueCalls: 0, byRegion: [], advice: [] });
  },
);

test.each(CORPUS.map(({ name, definition }) => [name, definition] as const))(
  '%s has sentences for people',
  (_name, definition) => {
    const { endpoints } = requirements(definition);
    for (const { name, reason } of endpoints) {
      expect(name).toMatch(/^(cn\.)?com\.amazonaws\.eu-west-1\./);
      expect(reason).toMatch(/^[A-Z].+\.$/);
    }
  },
);
