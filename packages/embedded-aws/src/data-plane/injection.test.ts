import { CreateLogGroupCommand, GetLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import type { ContainerDefinition, Secret } from '@aws-sdk/client-ecs';
import {
  CreateServiceCommand,
  ListTasksCommand,
  StopTaskCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import { CreateRoleCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { CreateSecretCommand } from '@aws-sdk/client-secrets-manager';
import { PutParameterCommand } from '@aws-sdk/client-ssm';
import { expect, it, vi } from 'vitest';
import {
  container,
  describe,
  pass,
  register,
  run,
  startTaskAccount,
  type TaskAccount,
} from '../testing/test-tasks.ts';
import { createProcessRuntime } from './runtimes/process.ts';

const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' },
  ],
});
const executionRoleArn = 'arn:aws:iam::123456789012:role/execution';
const awslogs = {
  logDriver: 'awslogs',
  options: { 'awslogs-group': '/ecs/job', 'awslogs-region': 'us-east-1', 'awslogs-stream-prefix': 'job' },
} as const;

const startAccount = async (): Promise<TaskAccount> => {
  const account = await startTaskAccount({ runtime: createProcessRuntime() });
  await account.iam.send(new CreateRoleCommand({ RoleName: 'execution', AssumeRolePolicyDocument: TRUST }));
  await allow(account, ['ssm:GetParameters', 'secretsmanager:GetSecretValue', 'logs:*']);
  await account.logs.send(new CreateLogGroupCommand({ logGroupName: '/ecs/job' }));
  return account;
};
const allow = ({ iam }: TaskAccount, Action: string[]) =>
  iam.send(
    new PutRolePolicyCommand({
      RoleName: 'execution',
      PolicyName: 'read',
      PolicyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action, Resource: '*' }],
      }),
    }),
  );
const put = ({ ssm }: TaskAccount, Name: string, Value: string, Overwrite = false) =>
  ssm.send(new PutParameterCommand({ Name, Value, Type: 'SecureString', Overwrite }));

/** Node prints its whole environment, and waits where it is told to. */
const PRINT = 'console.log(JSON.stringify(process.env))';
const app = (more: Partial<ContainerDefinition> & { secrets?: Secret[] } = {}) =>
  container('app', {
    entryPoint: [process.execPath, '-e'],
    command: [PRINT],
    logConfiguration: awslogs,
    ...more,
  });
const linesOf = async ({ logs }: TaskAccount, arn: string): Promise<string[]> => {
  const { events = [] } = await logs.send(
    new GetLogEventsCommand({
      logGroupName: '/ecs/job',
      logStreamName: `job/app/${arn.split('/').at(-1)}`,
      startFromHead: true,
    }),
  );
  return events.map(({ message = '' }) => message);
};
/** The containers are real: they take the time that they take. */
const WAIT_MS = 30_000;
const until = (account: TaskAccount, arn: string, lastStatus: string) =>
  vi.waitFor(async () => {
    await pass(account, 0.5);
    const task = await describe(account, arn);
    expect(task.lastStatus).toBe(lastStatus);
    return task;
  }, WAIT_MS);

it('gives a container exactly the environment that is declared, with the secrets in it', async () => {
  await using account = await startAccount();
  await put(account, '/app/password', 'canary-parameter');
  const { ARN = '' } = await account.secrets.send(
    new CreateSecretCommand({
      Name: 'app/db',
      SecretString:
        '{"user":"canary-user","port":5432,"big":1000000,"none":null,"list":[1,true],"map":{"b":1,"a":"x"}}',
    }),
  );
  const taskDefinition = await register(
    account,
    [
      app({
        environment: [{ name: 'PLAIN', value: 'value' }],
        secrets: [
          { name: 'PASSWORD', valueFrom: '/app/password' },
          { name: 'USER', valueFrom: `${ARN}:user::` },
          { name: 'PORT', valueFrom: `${ARN}:port::` },
          { name: 'BIG', valueFrom: `${ARN}:big::` },
          { name: 'NONE', valueFrom: `${ARN}:none:AWSCURRENT:` },
          { name: 'LIST', valueFrom: `${ARN}:list::` },
          { name: 'MAP', valueFrom: `${ARN}:map::` },
        ],
      }),
    ],
    { executionRoleArn },
  );
  const arn = await run(account, taskDefinition);
  const task = await until(account, arn, 'STOPPED');
  expect(task).toMatchObject({ stopCode: 'EssentialContainerExited', containers: [{ exitCode: 0 }] });
  const [line = ''] = await linesOf(account, arn);
  expect(JSON.parse(line)).toEqual({
    PLAIN: 'value',
    PASSWORD: 'canary-parameter',
    USER: 'canary-user',
    PORT: '5432',
    BIG: '1e+06',
    NONE: '<nil>',
    LIST: '[1 true]',
    MAP: 'map[a:x b:1]',
  });
  expect(JSON.stringify(task)).not.toContain('canary');
});

it('does not let a running task see a later change, but a new deployment', async () => {
  await using account = await startAccount();
  await put(account, '/app/password', 'canary-old');
  const wait = `${PRINT}; setInterval(() => {}, 1000)`;
  const taskDefinition = await register(
    account,
    [app({ command: [wait], secrets: [{ name: 'PASSWORD', valueFrom: '/app/password' }], stopTimeout: 2 })],
    { executionRoleArn },
  );
  await account.ecs.send(new CreateServiceCommand({ serviceName: 'web', desiredCount: 1, taskDefinition }));
  const only = async () => {
    const { taskArns = [] } = await account.ecs.send(new ListTasksCommand({ serviceName: 'web' }));
    expect(taskArns).toHaveLength(1);
    return taskArns[0] ?? '';
  };
  const password = async (arn: string) => {
    const [line = '{}'] = await linesOf(account, arn);
    return (JSON.parse(line) as { PASSWORD?: string }).PASSWORD;
  };
  await pass(account, 1);
  const first = await only();
  await until(account, first, 'RUNNING');
  await vi.waitFor(async () => expect(await password(first)).toBe('canary-old'), WAIT_MS);
  await put(account, '/app/password', 'canary-new', true);
  await account.ecs.send(new UpdateServiceCommand({ service: 'web', forceNewDeployment: true }));
  await until(account, first, 'STOPPED');
  expect(await linesOf(account, first)).toHaveLength(1);
  const second = await only();
  await vi.waitFor(async () => expect(await password(second)).toBe('canary-new'), WAIT_MS);
});

it('runs a command in a process group of its own and ends all of it', async () => {
  await using account = await startAccount();
  const child =
    'require("child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" }).pid';
  const taskDefinition = await register(
    account,
    [
      app({
        command: [`console.log(${child}); process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)`],
        stopTimeout: 1,
      }),
    ],
    { executionRoleArn },
  );
  const arn = await run(account, taskDefinition);
  await until(account, arn, 'RUNNING');
  const [pid] = await vi.waitFor(async () => {
    const lines = await linesOf(account, arn);
    expect(lines).toHaveLength(1);
    return lines.map(Number);
  }, WAIT_MS);
  await account.ecs.send(new StopTaskCommand({ task: arn }));
  const task = await until(account, arn, 'STOPPED');
  expect(task.containers?.[0]?.exitCode).toBe(137);
  await vi.waitFor(() => expect(() => process.kill(Number(pid), 0)).toThrow(), WAIT_MS);
});

it('says when a command cannot be executed', async () => {
  await using account = await startAccount();
  const taskDefinition = await register(account, [container('app', { command: ['/no/such/canary'] })]);
  const arn = await run(account, taskDefinition);
  const task = await until(account, arn, 'STOPPED');
  expect(task).toMatchObject({
    stopCode: 'TaskFailedToStart',
    stoppedReason: 'CannotStartContainerError: the command cannot be executed: ENOENT',
  });
});
