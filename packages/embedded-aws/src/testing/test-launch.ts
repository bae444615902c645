import { DescribeSubnetsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { ECRClient } from '@aws-sdk/client-ecr';
import { type ContainerDefinition, RunTaskCommand, type RunTaskRequest } from '@aws-sdk/client-ecs';
import { CreateRoleCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { container, describe, pass, register, startTaskAccount, type TaskAccount } from './test-tasks.ts';

export const ROLE = 'execution';
export const executionRoleArn = `arn:aws:iam::123456789012:role/${ROLE}`;

/** The trust policy of a role for a service. */
export const trust = (Service: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }],
  });

/** An account with an execution role that may do everything, in which launches are tried. */
export class Launches {
  readonly account: TaskAccount;
  readonly ec2: EC2Client;
  readonly ecr: ECRClient;
  #subnet = '';

  private constructor(account: TaskAccount) {
    const { url: endpoint, region, credentials } = account;
    this.account = account;
    this.ec2 = new EC2Client({ endpoint, region, credentials: { ...credentials } });
    this.ecr = new ECRClient({ endpoint, region, credentials: { ...credentials } });
  }

  static async start(): Promise<Launches> {
    const launches = new Launches(await startTaskAccount());
    await launches.account.iam.send(
      new CreateRoleCommand({ RoleName: ROLE, AssumeRolePolicyDocument: trust('ecs-tasks.amazonaws.com') }),
    );
    await launches.allow('*');
    const { Subnets = [] } = await launches.ec2.send(new DescribeSubnetsCommand({}));
    launches.#subnet = Subnets[0]?.SubnetId ?? '';
    return launches;
  }

  /** Gives the execution role these rights and no others. */
  async allow(...actions: string[]): Promise<void> {
    const document = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
    };
    await this.account.iam.send(
      new PutRolePolicyCommand({
        RoleName: ROLE,
        PolicyName: 'rights',
        PolicyDocument: JSON.stringify(document),
      }),
    );
  }

  /** Registers a definition for Fargate with one container. */
  registerFargate(more: Partial<ContainerDefinition>): Promise<string> {
    return register(this.account, [container('app', more)], {
      requiresCompatibilities: ['FARGATE'],
      networkMode: 'awsvpc',
      cpu: '256',
      memory: '512',
      executionRoleArn,
    });
  }

  withSecret(valueFrom: string): Promise<string> {
    return this.registerFargate({ secrets: [{ name: 'A', valueFrom }] });
  }

  /** What RunTask takes for a task in a public subnet. */
  onFargate(more: Partial<RunTaskRequest> = {}): Partial<RunTaskRequest> {
    return {
      launchType: 'FARGATE',
      networkConfiguration: { awsvpcConfiguration: { subnets: [this.#subnet], assignPublicIp: 'ENABLED' } },
      ...more,
    };
  }

  /** Runs a task until it has not started, and gives why. */
  async reasonOf(
    taskDefinition: string,
    target: Partial<RunTaskRequest> = this.onFargate(),
  ): Promise<string> {
    const { tasks = [] } = await this.account.ecs.send(new RunTaskCommand({ taskDefinition, ...target }));
    await pass(this.account, 2);
    const task = await describe(this.account, tasks[0]?.taskArn ?? '');
    if (task.lastStatus !== 'STOPPED' || task.stopCode !== 'TaskFailedToStart')
      throw new Error(`the task started: ${task.lastStatus} ${task.stopCode} ${task.stoppedReason}`);
    return task.stoppedReason ?? '';
  }
}
