import {
  CreateServiceCommand,
  type CreateServiceCommandInput,
  RunTaskCommand,
  type RunTaskCommandInput,
} from '@aws-sdk/client-ecs';
import type { ApiErrorBody } from '@purser/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LaunchAccount } from '../../testing/launch-account.ts';
import { type Stack, startStack } from '../../testing/stack.ts';

// What Purser refuses before the call, ECS, as the embedded account reads it, refuses too; and the other way round.

let stack: Stack;
let account: LaunchAccount;
let subnet: string;
beforeAll(async () => {
  stack = await startStack();
  account = new LaunchAccount(stack);
  subnet = await account.publicSubnet();
  const { definition } = await account.onFargate({ portMappings: [{ containerPort: 80 }] });
  const onFargate = { ...definition, family: 'on-fargate' };
  const onEc2 = { family: 'on-ec2', containerDefinitions: [{ name: 'app', image: 'nginx', memory: 64 }] };
  const inAwsvpc = { ...onEc2, family: 'in-awsvpc', networkMode: 'awsvpc' };
  for (const taskDefinition of [onFargate, onEc2, inAwsvpc])
    await stack.post('/api/task-definitions', {
      clientToken: `register-${taskDefinition.family}`,
      taskDefinition,
    });
});
afterAll(() => stack[Symbol.asyncDispose]());

interface Request extends Record<string, unknown> {
  subnets?: string[] | undefined;
  securityGroups?: string[];
  assignPublicIp?: boolean;
}

/** The request in the form of ECS itself; what is wrong with it is the point. */
function toEcs<Input>({ subnets, securityGroups, assignPublicIp, ...rest }: Request): Input {
  const awsvpcConfiguration = {
    subnets,
    ...(securityGroups && { securityGroups }),
    assignPublicIp: assignPublicIp ? 'ENABLED' : 'DISABLED',
  };
  const input: unknown = {
    ...rest,
    ...(subnets !== undefined && { networkConfiguration: { awsvpcConfiguration } }),
  };
  return input as Input;
}

const MANY = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const FARGATE = { taskDefinition: 'on-fargate:1', launchType: 'FARGATE' };
const targetGroup = {
  targetGroupArn: 'arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/a/b',
  containerName: 'app',
  containerPort: 80,
};

/** Each with the fields that Purser names; none where both let it pass. */
const RUNS: [Request, string[]][] = [
  [{}, []],
  [{ platformVersion: '1.4.0', count: 2 }, []],
  [{ taskDefinition: 'on-ec2:1', launchType: 'FARGATE', subnets: undefined }, ['launchType']],
  [{ count: 0 }, ['count']],
  [{ count: 11 }, ['count']],
  [{ subnets: [] }, ['subnets']],
  [{ subnets: MANY(17, 'subnet-') }, ['subnets']],
  [{ securityGroups: MANY(6, 'sg-') }, ['securityGroups']],
  [{ platformVersion: '1.1.0' }, ['platformVersion']],
  [{ platformVersion: 'newest' }, ['platformVersion']],
  [{ capacityProviderStrategy: [{ capacityProvider: 'FARGATE' }] }, ['launchType']],
  [{ overrides: { containerOverrides: [{ name: 'web' }] } }, ['overrides.containerOverrides[0].name']],
  [{ tags: [{ key: 'aws:a', value: '' }] }, ['tags[0].key']],
  [{ taskDefinition: 'on-ec2:1', launchType: 'EC2' }, ['subnets']],
  [{ taskDefinition: 'in-awsvpc:1', launchType: 'EC2', assignPublicIp: true }, ['assignPublicIp']],
];

test.each(RUNS)('RunTask with %j', async (more, fields) => {
  const request: Request = { cluster: 'default', ...FARGATE, subnets: [subnet], ...more };
  const ecs = account.ecs.send(new RunTaskCommand(toEcs<RunTaskCommandInput>(request)));
  const isRefused = await ecs.then(
    () => false,
    () => true,
  );
  const clientToken = `run-reading-${RUNS.findIndex(([one]) => one === more)}`;
  const reply = await stack.post('/api/tasks/run', { ...request, clientToken, acceptFailures: true });
  expect(fieldsOf(reply)).toEqual(fields);
  expect(isRefused).toBe(fields.length > 0);
});

const DAEMON = {
  serviceName: 'daemon',
  taskDefinition: 'on-ec2:1',
  launchType: 'EC2',
  subnets: undefined,
  schedulingStrategy: 'DAEMON',
  desiredCount: undefined,
};
const SERVICES: [Request, string[]][] = [
  [{ serviceName: 'fine' }, []],
  [{ serviceName: 'balanced', loadBalancers: [targetGroup], healthCheckGracePeriodSeconds: 30 }, []],
  [
    {
      serviceName: 'watched',
      availabilityZoneRebalancing: 'ENABLED',
      enableECSManagedTags: true,
      propagateTags: 'TASK_DEFINITION',
      deploymentConfiguration: { alarms: { alarmNames: ['too-slow'], enable: true, rollback: true } },
    },
    [],
  ],
  [
    { deploymentConfiguration: { alarms: { alarmNames: [], enable: true, rollback: false } } },
    ['deploymentConfiguration.alarms.alarmNames'],
  ],
  [
    { deploymentConfiguration: { alarms: { alarmNames: ['a'], enable: false, rollback: true } } },
    ['deploymentConfiguration.alarms.rollback'],
  ],
  [
    {
      availabilityZoneRebalancing: 'ENABLED',
      deploymentConfiguration: { minimumHealthyPercent: 50, maximumPercent: 100 },
    },
    ['availabilityZoneRebalancing'],
  ],
  [
    {
      ...DAEMON,
      deploymentConfiguration: { minimumHealthyPercent: 0, maximumPercent: 100 },
    },
    [],
  ],
  [
    { ...DAEMON, serviceName: 'balanced-daemon', availabilityZoneRebalancing: 'ENABLED' },
    ['availabilityZoneRebalancing'],
  ],
  [{ serviceName: 'a b' }, ['serviceName']],
  [{ desiredCount: -1 }, ['desiredCount']],
  [{ desiredCount: undefined }, ['desiredCount']],
  [{ desiredCount: 5001 }, ['desiredCount']],
  [{ schedulingStrategy: 'DAEMON', desiredCount: undefined }, ['schedulingStrategy']],
  [{ healthCheckGracePeriodSeconds: 30 }, ['healthCheckGracePeriodSeconds']],
  [{ loadBalancers: [{ ...targetGroup, containerPort: 81 }] }, ['loadBalancers[0].containerPort']],
  [{ loadBalancers: [{ ...targetGroup, containerName: 'web' }] }, ['loadBalancers[0].containerName']],
  [
    { deploymentConfiguration: { minimumHealthyPercent: 100, maximumPercent: 100 } },
    ['deploymentConfiguration.maximumPercent'],
  ],
];

test.each(SERVICES)('CreateService with %j', async (more, fields) => {
  const request: Request = {
    cluster: 'default',
    ...FARGATE,
    subnets: [subnet],
    serviceName: 'refused',
    desiredCount: 0,
    ...more,
  };
  const named = { ...request, serviceName: `${request.serviceName}-by-ecs` };
  const ecs = account.ecs.send(
    new CreateServiceCommand(toEcs<CreateServiceCommandInput>(fields[0] === 'serviceName' ? request : named)),
  );
  const isRefused = await ecs.then(
    () => false,
    () => true,
  );
  const clientToken = `create-${SERVICES.findIndex(([one]) => one === more)}-service`;
  const reply = await stack.post('/api/services', { ...request, clientToken, acceptFailures: true });
  expect(fieldsOf(reply)).toEqual(fields);
  expect(isRefused).toBe(fields.length > 0);
});

function fieldsOf({ status, body }: { status: number; body: ApiErrorBody }): string[] {
  if (status < 300) return [];
  return body.issues.length === 0 ? [body.message] : body.issues.map(({ path }) => path);
}
