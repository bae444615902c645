import {
  type ContainerDefinition,
  CreateClusterCommand,
  DescribeTasksCommand,
  RegisterContainerInstanceCommand,
  RegisterTaskDefinitionCommand,
  type RegisterTaskDefinitionRequest,
  RunTaskCommand,
  type RunTaskRequest,
  type Task,
} from '@aws-sdk/client-ecs';
import { createClock } from '../clock.ts';
import type { EmbeddedAws, EmbeddedAwsOptions } from '../embedded-aws.ts';
import { type Clients, startTestAccount } from './test-account.ts';

/** An account in which tasks can run: a cluster with one container instance, and a clock that stands still. */
export type TaskAccount = EmbeddedAws & Clients;

/** Starts such an account. */
export async function startTaskAccount(options: EmbeddedAwsOptions = {}): Promise<TaskAccount> {
  const account = await startTestAccount({
    clock: createClock(new Date('2026-01-05T10:00:00Z')),
    ...options,
  });
  await account.ecs.send(new CreateClusterCommand({}));
  await account.ecs.send(new RegisterContainerInstanceCommand({}));
  return account;
}

/** A container with what every one needs. */
export function container(name: string, more: Partial<ContainerDefinition> = {}): ContainerDefinition {
  return { name, image: 'busybox:1', memory: 32, ...more };
}

/** Registers a definition for container instances. */
export async function register(
  { ecs }: Clients,
  containerDefinitions: ContainerDefinition[],
  more: Partial<RegisterTaskDefinitionRequest> = {},
): Promise<string> {
  const { taskDefinition } = await ecs.send(
    new RegisterTaskDefinitionCommand({ family: 'job', containerDefinitions, ...more }),
  );
  return taskDefinition?.taskDefinitionArn ?? '';
}

/** Runs one task of a definition and gives its ARN. */
export async function run(
  { ecs }: Clients,
  taskDefinition: string,
  more: Partial<RunTaskRequest> = {},
): Promise<string> {
  const { tasks = [], failures } = await ecs.send(new RunTaskCommand({ taskDefinition, ...more }));
  const arn = tasks[0]?.taskArn;
  if (arn === undefined) throw new Error(`no task was started: ${JSON.stringify(failures)}`);
  return arn;
}

/** Gives a task as it is now. */
export async function describe({ ecs }: Clients, arn: string): Promise<Task> {
  const { tasks = [] } = await ecs.send(new DescribeTasksCommand({ tasks: [arn] }));
  const [task] = tasks;
  if (!task) throw new Error('the task is not there');
  return task;
}

/** Sets the clock forward step by step, so that what follows from a step happens before the next. */
export async function pass({ clock }: EmbeddedAws, seconds: number): Promise<void> {
  for (let step = 0; step < seconds * 4; step += 1) {
    clock.advance(250);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
