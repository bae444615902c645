import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateLogGroupCommand, GetLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { StopTaskCommand } from '@aws-sdk/client-ecs';
import { CreateRoleCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { PutParameterCommand } from '@aws-sdk/client-ssm';
import Docker from 'dockerode';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createClock } from '../../clock.ts';
import {
  container,
  describe,
  register,
  run,
  startTaskAccount,
  type TaskAccount,
} from '../../testing/test-tasks.ts';
import { createDockerRuntime } from './docker.ts';

const BUSYBOX = '/bin/busybox';
const IMAGE = 'purser-test-busybox:1';

const has = (command: string) => {
  try {
    execFileSync('which', [command], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const canRun = has('dockerd') && existsSync(BUSYBOX) && process.getuid?.() === 0;
if (!canRun) {
  console.warn(
    'SKIPPED: no Docker Engine was started, since there is no dockerd, no /bin/busybox or no root here, so the docker runtime was not tried.',
  );
}

let folder: string;
let engine: ChildProcess;
let socket: string;
let account: TaskAccount;

beforeAll(async () => {
  if (!canRun) return;
  folder = mkdtempSync(join(tmpdir(), 'purser-docker-'));
  socket = join(folder, 'docker.sock');
  engine = spawn(
    'dockerd',
    [
      ...['--iptables=false', '--ip6tables=false', '--ip-masq=false', '--ip-forward=false', '--bridge=none'],
      ...['--data-root', join(folder, 'data'), '--exec-root', join(folder, 'exec')],
      ...['--pidfile', join(folder, 'docker.pid'), '-H', `unix://${socket}`],
    ],
    { stdio: 'ignore' },
  );
  const docker = new Docker({ socketPath: socket });
  await vi.waitFor(() => docker.ping(), 20_000);
  importImage();
  account = await startTaskAccount({ runtime: createDockerRuntime(socket), clock: createClock() });
  const { iam, ssm, logs } = account;
  const statement = (more: object) => JSON.stringify({ Version: '2012-10-17', Statement: [more] });
  await iam.send(
    new CreateRoleCommand({
      RoleName: 'execution',
      AssumeRolePolicyDocument: statement({
        Effect: 'Allow',
        Principal: { Service: 'ecs-tasks.amazonaws.com' },
        Action: 'sts:AssumeRole',
      }),
    }),
  );
  await iam.send(
    new PutRolePolicyCommand({
      RoleName: 'execution',
      PolicyName: 'all',
      PolicyDocument: statement({ Effect: 'Allow', Action: '*', Resource: '*' }),
    }),
  );
  await ssm.send(new PutParameterCommand({ Name: '/app/password', Value: 'canary', Type: 'SecureString' }));
  await logs.send(new CreateLogGroupCommand({ logGroupName: '/ecs/job' }));
}, 60_000);

afterAll(async () => {
  if (!canRun) return;
  await account?.close();
  const ended = new Promise((resolve) => engine.once('exit', resolve));
  engine.kill('SIGTERM');
  await ended;
  try {
    execFileSync('umount', [join(folder, 'exec/netns/default')], { stdio: 'ignore' });
  } catch {
    // It was not mounted.
  }
  rmSync(folder, { recursive: true, force: true });
}, 30_000);

/** No registry can be reached: the image is made from the machine's own busybox. */
function importImage(): void {
  const root = join(folder, 'root');
  mkdirSync(join(root, 'bin'), { recursive: true });
  mkdirSync(join(root, 'tmp'));
  copyFileSync(BUSYBOX, join(root, 'bin/busybox'));
  for (const name of ['sh', 'env', 'sleep', 'true', 'false', 'cat'])
    symlinkSync('busybox', join(root, 'bin', name));
  const archive = join(folder, 'root.tar');
  execFileSync('tar', ['-C', root, '-cf', archive, '.']);
  execFileSync('docker', ['-H', `unix://${socket}`, 'import', archive, IMAGE], { stdio: 'ignore' });
}

const app = (command: string, more: object = {}) =>
  container('app', {
    image: IMAGE,
    command: ['/bin/sh', '-c', command],
    logConfiguration: {
      logDriver: 'awslogs',
      options: { 'awslogs-group': '/ecs/job', 'awslogs-region': 'us-east-1', 'awslogs-stream-prefix': 'job' },
    },
    ...more,
  });
const executionRoleArn = 'arn:aws:iam::123456789012:role/execution';
const start = async (command: string, more: object = {}) =>
  run(account, await register(account, [app(command, more)], { executionRoleArn }));
const until = (arn: string, lastStatus: string) =>
  vi.waitFor(async () => {
    const task = await describe(account, arn);
    expect(task.lastStatus).toBe(lastStatus);
    return task;
  }, 20_000);
const linesOf = async (arn: string) => {
  const logStreamName = `job/app/${arn.split('/').at(-1)}`;
  const { events = [] } = await account.logs.send(
    new GetLogEventsCommand({ logGroupName: '/ecs/job', logStreamName, startFromHead: true }),
  );
  return events.map(({ message = '' }) => message);
};

it.skipIf(!canRun)(
  'gives a container its secrets, and keeps what it says and how it ended',
  { timeout: 30_000 },
  async () => {
    const arn = await start('env; exit 3', { secrets: [{ name: 'PASSWORD', valueFrom: '/app/password' }] });
    const task = await until(arn, 'STOPPED');
    expect(task).toMatchObject({
      stopCode: 'EssentialContainerExited',
      containers: [{ exitCode: 3, lastStatus: 'STOPPED' }],
    });
    expect(await linesOf(arn)).toContain('PASSWORD=canary');
  },
);

it.skipIf(!canRun)(
  'stops a container that does not want to, and checks the health of one',
  { timeout: 40_000 },
  async () => {
    const arn = await start('trap "" TERM; while true; do sleep 1; done', {
      stopTimeout: 1,
      healthCheck: { command: ['CMD-SHELL', 'true'], interval: 5, timeout: 2, retries: 1 },
    });
    await until(arn, 'RUNNING');
    await vi.waitFor(async () => expect((await describe(account, arn)).healthStatus).toBe('HEALTHY'), 15_000);
    await account.ecs.send(new StopTaskCommand({ task: arn }));
    expect((await until(arn, 'STOPPED')).containers?.[0]?.exitCode).toBe(137);
  },
);

it.skipIf(!canRun)('says why a container cannot be started', { timeout: 30_000 }, async () => {
  const missing = await start('true', { image: 'no-such-image:1' });
  const noCommand = await start('true', { command: ['/no/such/canary'] });
  expect(await until(missing, 'STOPPED')).toMatchObject({
    stopCode: 'TaskFailedToStart',
    stoppedReason:
      'CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref no-such-image:1: no-such-image:1: not found',
  });
  const task = await until(noCommand, 'STOPPED');
  expect(task.stoppedReason).toMatch(/^CannotStartContainerError/);
  expect(JSON.stringify(task)).not.toContain('canary');
});
