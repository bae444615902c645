import { describe, expect, test } from 'vitest';
import type { TaskDefinition } from '../model.ts';
import { checkCreateService, checkRunTask } from './check-deployment.ts';
import type { CreateServiceRequest, RunTaskRequest } from './launch-request.ts';

const ON_FARGATE: TaskDefinition = {
  family: 'web',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
  executionRoleArn: 'arn:aws:iam::111122223333:role/execution',
  containerDefinitions: [
    {
      name: 'app',
      image: 'nginx:1.29',
      portMappings: [{ containerPort: 80 }],
      secrets: [{ name: 'TOKEN', valueFrom: '/web/token' }],
    },
  ],
};
const ON_EC2: TaskDefinition = {
  family: 'batch',
  containerDefinitions: [{ name: 'app', image: 'nginx:1.29', memory: 64 }],
};
const RUN: RunTaskRequest = { launchType: 'FARGATE', subnets: ['subnet-1'] };
const SERVICE: CreateServiceRequest = { ...RUN, serviceName: 'web', desiredCount: 1 };
const PROVIDERS = { launchType: undefined, platformVersion: undefined };
const item = (capacityProvider: string, more = {}) => ({ capacityProvider, ...more });
const targetGroup = {
  targetGroupArn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/0123456789abcdef',
  containerName: 'app',
  containerPort: 80,
};

const found = (issues: { path: string; ruleId: string; severity: string }[]) =>
  issues.map(({ path, ruleId }) => `${path} ${ruleId}`);
const run = (more: Partial<RunTaskRequest>, definition = ON_FARGATE) =>
  found(checkRunTask({ ...RUN, ...more }, definition));
const create = (more: Partial<CreateServiceRequest>, definition = ON_FARGATE) =>
  found(checkCreateService({ ...SERVICE, ...more }, definition));

describe('a request to run tasks', () => {
  test('keeps all rules, by launch type and by capacity providers, on Fargate and on EC2', () => {
    expect(
      run({ platformVersion: 'LATEST', count: 10, startedBy: 'ci/build_4711-1', group: 'nightly' }),
    ).toEqual([]);
    expect(run({ platformVersion: '1.4.0', securityGroups: ['sg-1'], assignPublicIp: true })).toEqual([]);
    const both = [item('FARGATE', { base: 1, weight: 1 }), item('FARGATE_SPOT', { weight: 3 })];
    expect(run({ ...PROVIDERS, capacityProviderStrategy: both })).toEqual([]);
    expect(run({ ...PROVIDERS, capacityProviderStrategy: [item('own')] })).toEqual([]);
    expect(run({ launchType: 'EC2', subnets: undefined }, ON_EC2)).toEqual([]);
  });

  test.each<[string, Partial<RunTaskRequest>, TaskDefinition?]>([
    ['launchType launch-capacity', { capacityProviderStrategy: [item('FARGATE')] }],
    [
      'capacityProviderStrategy launch-capacity',
      {
        ...PROVIDERS,
        capacityProviderStrategy: Array.from({ length: 21 }, (_, i) => item(`p${i}`, { weight: 1 })),
      },
    ],
    [
      'capacityProviderStrategy[0].capacityProvider launch-strategy-items',
      { ...PROVIDERS, capacityProviderStrategy: [item('')] },
    ],
    [
      'capacityProviderStrategy[0].weight launch-strategy-items',
      { ...PROVIDERS, capacityProviderStrategy: [item('a', { weight: 1001 })] },
    ],
    [
      'capacityProviderStrategy[0].base launch-strategy-items',
      { ...PROVIDERS, capacityProviderStrategy: [item('a', { base: 100_001 })] },
    ],
    [
      'capacityProviderStrategy launch-strategy-items',
      { ...PROVIDERS, capacityProviderStrategy: [item('a', { weight: 1 }), item('a', { weight: 1 })] },
    ],
    [
      'capacityProviderStrategy launch-strategy-items',
      { ...PROVIDERS, capacityProviderStrategy: [item('a', { base: 1, weight: 1 }), item('b', { base: 1 })] },
    ],
    [
      'capacityProviderStrategy launch-strategy-items',
      { ...PROVIDERS, capacityProviderStrategy: [item('a'), item('b')] },
    ],
    [
      'capacityProviderStrategy launch-strategy-items',
      { ...PROVIDERS, capacityProviderStrategy: [item('FARGATE', { weight: 1 }), item('b')] },
    ],
    ['platformVersion launch-platform-version', { platformVersion: 'newest' }],
    [
      'platformVersion launch-platform-version',
      { launchType: 'EC2', subnets: [], platformVersion: '1.4.0' },
      ON_EC2,
    ],
    ['platformVersion launch-platform-retired', { platformVersion: '1.2.0' }],
    ['subnets launch-subnets', { subnets: [] }],
    ['subnets launch-subnets', { subnets: Array.from({ length: 17 }, (_, i) => `subnet-${i}`) }],
    ['subnets[0] launch-subnets', { subnets: ['web-a'] }],
    ['subnets launch-subnets', { launchType: 'EC2' }, ON_EC2],
    [
      'securityGroups launch-security-groups',
      { securityGroups: Array.from({ length: 6 }, (_, i) => `sg-${i}`) },
    ],
    ['securityGroups[0] launch-security-groups', { securityGroups: ['default'] }],
    [
      'assignPublicIp launch-public-ip',
      { launchType: 'EC2', assignPublicIp: true },
      { ...ON_EC2, networkMode: 'awsvpc' },
    ],
    ['enableExecuteCommand launch-exec-role', { enableExecuteCommand: true }],
    [
      'tags launch-tags',
      {
        tags: [
          { key: 'a', value: '1' },
          { key: 'a', value: '2' },
        ],
      },
    ],
    ['tags[0].key launch-tags', { tags: [{ key: 'aws:a', value: '1' }] }],
    ['count run-task-count', { count: 0 }],
    ['count run-task-count', { count: 11 }],
    ['startedBy run-task-started-by', { startedBy: 'a b' }],
    ['startedBy run-task-started-by', { startedBy: 'a'.repeat(129) }],
    ['group run-task-group', { group: 'g'.repeat(256) }],
    [
      'overrides.containerOverrides[0].name run-task-override-container',
      { overrides: { containerOverrides: [{ name: 'web' }] } },
    ],
    [
      'overrides.containerOverrides run-task-override-container',
      { overrides: { containerOverrides: [{ name: 'app' }, { name: 'app' }] } },
    ],
    [
      'overrides run-task-overrides-size',
      { overrides: { containerOverrides: [{ name: 'app', command: ['x'.repeat(8192)] }] } },
    ],
    ['overrides fargate-cpu-memory-pair', { overrides: { cpu: '512', memory: '512' } }],
    [
      'overrides secret-env-clash',
      { overrides: { containerOverrides: [{ name: 'app', environment: [{ name: 'TOKEN', value: 'x' }] }] } },
    ],
    ['launchType task-def-not-fargate', { subnets: [] }, ON_EC2],
  ])('%s', (expected, request, definition) => {
    expect(run(request, definition)).toEqual([expected]);
  });

  test('an issue that the definition has anyway is not told of the overrides', () => {
    const broken = { ...ON_FARGATE, cpu: '300' };
    expect(run({ overrides: { taskRoleArn: 'arn:aws:iam::111122223333:role/task' } }, broken)).toEqual([]);
  });
});

describe('a request to create a service', () => {
  test('keeps all rules, as replica and as daemon', () => {
    expect(create({ loadBalancers: [targetGroup], healthCheckGracePeriodSeconds: 30 })).toEqual([]);
    expect(create({ deploymentConfiguration: { minimumHealthyPercent: 0, maximumPercent: 100 } })).toEqual(
      [],
    );
    const daemon = { schedulingStrategy: 'DAEMON', desiredCount: undefined } as const;
    expect(create({ ...daemon, launchType: 'EC2', subnets: [] }, ON_EC2)).toEqual([]);
  });

  test.each<[string, Partial<CreateServiceRequest>, TaskDefinition?]>([
    ['serviceName service-name', { serviceName: '' }],
    ['serviceName service-name', { serviceName: 'n'.repeat(256) }],
    ['desiredCount service-desired-count', { desiredCount: undefined }],
    ['desiredCount service-desired-count', { desiredCount: -1 }],
    ['desiredCount service-desired-count', { desiredCount: 5001 }],
    [
      'desiredCount service-desired-count',
      { schedulingStrategy: 'DAEMON', launchType: 'EC2', subnets: [] },
      ON_EC2,
    ],
    ['schedulingStrategy service-daemon-fargate', { schedulingStrategy: 'DAEMON', desiredCount: undefined }],
    [
      'deploymentConfiguration.minimumHealthyPercent service-percents',
      { deploymentConfiguration: { minimumHealthyPercent: 101 } },
    ],
    [
      'deploymentConfiguration.maximumPercent service-percents',
      { deploymentConfiguration: { maximumPercent: 201 } },
    ],
    [
      'deploymentConfiguration.maximumPercent service-percents',
      { deploymentConfiguration: { maximumPercent: 100 } },
    ],
    [
      'deploymentConfiguration.alarms.alarmNames service-alarms',
      { deploymentConfiguration: { alarms: { alarmNames: [], enable: true, rollback: false } } },
    ],
    [
      'deploymentConfiguration.alarms.alarmNames service-alarms',
      { deploymentConfiguration: { alarms: { alarmNames: ['a', 'a'], enable: true, rollback: false } } },
    ],
    [
      'deploymentConfiguration.alarms.alarmNames[1] service-alarms',
      { deploymentConfiguration: { alarms: { alarmNames: ['a', ''], enable: true, rollback: true } } },
    ],
    [
      'deploymentConfiguration.alarms.rollback service-alarms',
      { deploymentConfiguration: { alarms: { alarmNames: ['a'], enable: false, rollback: true } } },
    ],
    [
      'availabilityZoneRebalancing service-zone-rebalancing',
      {
        availabilityZoneRebalancing: 'ENABLED',
        deploymentConfiguration: { minimumHealthyPercent: 50, maximumPercent: 100 },
      },
    ],
    ['loadBalancers service-target-groups', { loadBalancers: Array.from({ length: 6 }, () => targetGroup) }],
    [
      'loadBalancers[0].targetGroupArn service-target-groups',
      { loadBalancers: [{ ...targetGroup, targetGroupArn: 'web' }] },
    ],
    [
      'loadBalancers[0].containerName service-target-groups',
      { loadBalancers: [{ ...targetGroup, containerName: 'web' }] },
    ],
    [
      'loadBalancers[0].containerPort service-target-groups',
      { loadBalancers: [{ ...targetGroup, containerPort: 81 }] },
    ],
    ['healthCheckGracePeriodSeconds service-grace-period', { healthCheckGracePeriodSeconds: 30 }],
    [
      'healthCheckGracePeriodSeconds service-grace-period',
      { healthCheckGracePeriodSeconds: -1, loadBalancers: [targetGroup] },
    ],
  ])('%s', (expected, request, definition) => {
    expect(create(request, definition)).toEqual([expected]);
  });
});
