import type { TaskDefinition } from '@purser/task-definition';
import { expect, test } from 'vitest';
import { checkCreateServiceForm, checkRunTaskForm, fieldOfPath } from './check-launch.ts';
import { type CreateServiceForm, createServiceDefaults, runTaskDefaults } from './launch-model.ts';

const DEFINITION: TaskDefinition = {
  family: 'web',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
  containerDefinitions: [
    { name: 'app', image: 'nginx:1.29', portMappings: [{ containerPort: 80 }] },
    { name: 'proxy', image: 'nginx:1.29', essential: false },
  ],
};
const ON_EC2: TaskDefinition = {
  family: 'batch',
  containerDefinitions: [{ name: 'app', image: 'nginx:1.29', memory: 64 }],
};
const network = { cluster: 'prod', subnets: ['subnet-1'] };
const fieldsOf = ({ issues }: { issues: readonly { field: string | undefined }[] }) =>
  issues.map(({ field }) => field);

test('the form of a revision asks for what it opens with, and for nothing that is not shown', () => {
  const run = checkRunTaskForm({ ...runTaskDefaults(DEFINITION), ...network }, DEFINITION);
  expect(run).toEqual({
    issues: [],
    content: {
      cluster: 'prod',
      launchType: 'FARGATE',
      platformVersion: 'LATEST',
      subnets: ['subnet-1'],
      securityGroups: [],
      assignPublicIp: false,
      count: 1,
    },
  });
  const onEc2 = checkRunTaskForm(
    { ...runTaskDefaults(ON_EC2), ...network, platformVersion: '1.4.0' },
    ON_EC2,
  );
  expect(onEc2).toEqual({ issues: [], content: { cluster: 'prod', launchType: 'EC2', count: 1 } });
});

test('overrides are of the containers that were filled in, and their issues lead back to the rows', () => {
  const defaults = runTaskDefaults(DEFINITION);
  const [app, proxy] = defaults.overrides.containers;
  const containers = [
    app ?? { name: '', command: '', environment: [] },
    { name: 'gone', command: 'sh, -c, "echo a, b"', environment: [{ key: 'A', value: '1' }] },
  ];
  const found = checkRunTaskForm(
    { ...defaults, ...network, overrides: { ...defaults.overrides, taskRoleArn: 'r', containers } },
    DEFINITION,
  );
  expect(proxy?.name).toBe('proxy');
  expect(found.content.overrides).toEqual({
    taskRoleArn: 'r',
    containerOverrides: [
      { name: 'gone', command: ['sh', '-c', 'echo a, b'], environment: [{ name: 'A', value: '1' }] },
    ],
  });
  expect(fieldsOf(found)).toContain('overrides.containers.1.name');
});

test('a strategy is sent in the place of the launch type, with numbers where there are some', () => {
  const strategy = [
    { capacityProvider: 'FARGATE', base: '1', weight: '1' },
    { capacityProvider: 'FARGATE_SPOT', base: '', weight: '3' },
  ];
  const { content } = checkRunTaskForm(
    { ...runTaskDefaults(DEFINITION), ...network, compute: 'strategy', strategy },
    DEFINITION,
  );
  expect(content).toMatchObject({
    capacityProviderStrategy: [
      { capacityProvider: 'FARGATE', base: 1, weight: 1 },
      { capacityProvider: 'FARGATE_SPOT', weight: 3 },
    ],
    platformVersion: 'LATEST',
  });
  expect(content).not.toHaveProperty('launchType');
});

test('every issue stands at a field of the form', () => {
  const run = checkRunTaskForm(
    {
      ...runTaskDefaults(DEFINITION),
      compute: 'strategy',
      strategy: [{ capacityProvider: '', base: 'x', weight: '2000' }],
      count: '1.5',
      tags: [{ key: 'aws:a', value: '' }],
    },
    DEFINITION,
  );
  expect(fieldsOf(run)).toEqual([
    'cluster',
    'count',
    'strategy.0.base',
    'strategy.0.capacityProvider',
    'strategy.0.weight',
    'subnets',
    'tags',
  ]);
});

const service = (more: Partial<CreateServiceForm>) =>
  checkCreateServiceForm(
    { ...createServiceDefaults(DEFINITION), ...network, serviceName: 'web', ...more },
    DEFINITION,
  );

test('a service has the defaults of the console, and a daemon no number of tasks', () => {
  expect(
    service({
      loadBalancers: [
        {
          targetGroupArn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/a/b',
          target: 'app:80',
        },
      ],
      gracePeriod: '30',
    }),
  ).toMatchObject({
    issues: [],
    content: {
      serviceName: 'web',
      schedulingStrategy: 'REPLICA',
      desiredCount: 1,
      healthCheckGracePeriodSeconds: 30,
      deploymentConfiguration: {
        minimumHealthyPercent: 100,
        maximumPercent: 200,
        deploymentCircuitBreaker: { enable: true, rollback: true },
      },
      loadBalancers: [{ containerName: 'app', containerPort: 80 }],
      enableECSManagedTags: true,
    },
  });
  const watched = service({ alarms: true, alarmNames: 'too-slow, "5xx, web"', alarmRollback: false });
  expect(watched.content.deploymentConfiguration?.alarms).toEqual({
    alarmNames: ['too-slow', '5xx, web'],
    enable: true,
    rollback: false,
  });
  expect(service({ alarmNames: 'left' }).content.deploymentConfiguration).not.toHaveProperty('alarms');
  const daemon = service({ schedulingStrategy: 'DAEMON' });
  expect(daemon.content).not.toHaveProperty('desiredCount');
  expect(
    service({ circuitBreaker: false }).content.deploymentConfiguration?.deploymentCircuitBreaker,
  ).toEqual({
    enable: false,
    rollback: false,
  });
});

test('every issue of a service stands at a field of the form', () => {
  const found = service({
    serviceName: 'a b',
    desiredCount: '',
    gracePeriod: '5',
    minimumHealthyPercent: '120',
    maximumPercent: 'many',
    loadBalancers: [
      { targetGroupArn: 'web', target: 'app:81' },
      { targetGroupArn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/a/b', target: '' },
    ],
  });
  expect(fieldsOf(found)).toEqual([
    'maximumPercent',
    'serviceName',
    'desiredCount',
    'minimumHealthyPercent',
    'loadBalancers.0.targetGroupArn',
    'loadBalancers.0.target',
    'loadBalancers.1.target',
  ]);
  expect(fieldsOf(service({ alarms: true, alarmNames: '' }))).toContain('alarmNames');
  expect(fieldsOf(service({ alarms: true, alarmNames: `ok, ${'x'.repeat(256)}` }))).toContain('alarmNames');
  expect(fieldOfPath('availabilityZoneRebalancing')).toBe('zoneRebalancing');
  expect(fieldOfPath('healthCheckGracePeriodSeconds')).toBe('gracePeriod');
  expect(fieldOfPath('subnets[3]')).toBe('subnets');
});
