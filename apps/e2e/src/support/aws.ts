import {
  CreateSubnetCommand,
  CreateVpcCommand,
  DescribeSubnetsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import {
  type ContainerDefinition,
  CreateServiceCommand,
  DescribeServicesCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import type { BuiltPurser } from '@purser/test-kit';

/** Where an account is, and who may call it. */
export type Account = Pick<BuiltPurser, 'awsUrl' | 'credentials'>;

/** What an SDK client of an account is made from. */
export const clientOptions = ({ awsUrl, credentials }: Account) => ({
  endpoint: awsUrl,
  region: 'us-east-1',
  credentials: { ...credentials },
});

/** The network of the account's default VPC, whose subnets are public; those of other VPCs may not be. */
export async function publicNetwork(purser: Account) {
  const { Subnets = [] } = await new EC2Client(clientOptions(purser)).send(
    new DescribeSubnetsCommand({ Filters: [{ Name: 'default-for-az', Values: ['true'] }] }),
  );
  return {
    awsvpcConfiguration: { subnets: [Subnets[0]?.SubnetId ?? ''], assignPublicIp: 'ENABLED' as const },
  };
}

/** Runs one task on Fargate in the default cluster, and sets the account's clock forward until it runs or has stopped. */
export async function runTask(purser: Account, taskDefinition: string): Promise<void> {
  const networkConfiguration = await publicNetwork(purser);
  await new ECSClient(clientOptions(purser)).send(
    new RunTaskCommand({ taskDefinition, launchType: 'FARGATE', networkConfiguration }),
  );
  await advanceClock(purser, 60_000);
}

/** Sets the account's clock forward, and does what becomes due. */
export async function advanceClock({ awsUrl }: Account, advanceMs: number): Promise<void> {
  await fetch(`${awsUrl}/_purser/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-purser': '1' },
    body: JSON.stringify({ advanceMs }),
  });
}

/** Throws everything in the account away, and makes another world. */
export async function seedWorld({ awsUrl }: Account, world: 'empty' | 'denied'): Promise<void> {
  const reply = await fetch(`${awsUrl}/_purser/seed`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-purser': '1' },
    body: JSON.stringify({ world }),
  });
  if (!reply.ok) throw new Error(`The embedded account refused another world: ${reply.status}`);
}

/** Creates a service of a revision on Fargate, without tasks unless told. */
export async function createService(
  purser: Account,
  serviceName: string,
  taskDefinition: string,
  desiredCount = 0,
): Promise<void> {
  const networkConfiguration = await publicNetwork(purser);
  await new ECSClient(clientOptions(purser)).send(
    new CreateServiceCommand({
      serviceName,
      taskDefinition,
      desiredCount,
      launchType: 'FARGATE',
      networkConfiguration,
    }),
  );
}

/** A small definition of one container for Fargate, whose execution role is the account's own. */
export const fargateDefinition = (family: string, container: Omit<ContainerDefinition, 'name'>) => ({
  family,
  requiresCompatibilities: ['FARGATE' as const],
  networkMode: 'awsvpc' as const,
  cpu: '256',
  memory: '512',
  executionRoleArn: 'arn:aws:iam::123456789012:role/ecsTaskExecutionRole',
  containerDefinitions: [{ name: 'app', ...container }],
});

/** Registers a small definition for Fargate through the API, whose one variable comes from a reference. */
export async function registerWith(
  purser: Pick<BuiltPurser, 'url'>,
  family: string,
  valueFrom: string,
): Promise<void> {
  const response = await fetch(`${purser.url}/api/task-definitions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-purser': '1' },
    body: JSON.stringify({
      clientToken: `story-${family}-${crypto.randomUUID()}`,
      taskDefinition: fargateDefinition(family, {
        image: 'nginx:1.29',
        secrets: [{ name: 'DB_PASSWORD', valueFrom }],
      }),
    }),
  });
  if (!response.ok) throw new Error(`The API refused the definition: ${await response.text()}`);
}

/** Registers revisions of a family past Purser; those with an odd number hold a plaintext secret. */
export async function registerRevisions(
  purser: Account,
  family: string,
  count: number,
  secret = 'made-up',
): Promise<void> {
  const ecs = new ECSClient(clientOptions(purser));
  for (let number = 1; number <= count; number += 1) {
    const environment = number % 2 === 1 ? [{ name: 'API_TOKEN', value: secret }] : [];
    await ecs.send(
      new RegisterTaskDefinitionCommand({
        family,
        requiresCompatibilities: ['FARGATE'],
        networkMode: 'awsvpc',
        cpu: '256',
        memory: '512',
        containerDefinitions: [{ name: 'app', image: `busybox:${number}`, environment }],
      }),
    );
  }
}

/** Makes a subnet from which no way leads anywhere, and gives its id. */
export async function createClosedSubnet(purser: BuiltPurser): Promise<string> {
  const ec2 = new EC2Client(clientOptions(purser));
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.9.0.0/16' }));
  const VpcId = Vpc?.VpcId ?? '';
  const { Subnet } = await ec2.send(new CreateSubnetCommand({ VpcId, CidrBlock: '10.9.0.0/24' }));
  return Subnet?.SubnetId ?? '';
}

/** The id of a subnet of the default VPC, which is public. */
export async function publicSubnet(purser: BuiltPurser): Promise<string> {
  const { awsvpcConfiguration } = await publicNetwork(purser);
  return awsvpcConfiguration.subnets[0] ?? '';
}

/** Gives a parameter a new value, as somebody else would. */
export async function changeParameter(purser: BuiltPurser, Name: string, Value: string): Promise<void> {
  await new SSMClient(clientOptions(purser)).send(new PutParameterCommand({ Name, Value, Overwrite: true }));
}

/** Gives a service another revision, as somebody else would. */
export async function updateService(
  purser: BuiltPurser,
  service: string,
  taskDefinition: string,
): Promise<void> {
  await new ECSClient(clientOptions(purser)).send(new UpdateServiceCommand({ service, taskDefinition }));
}

/** The services of the default cluster, by name. */
export async function readServices(purser: Account, ...services: string[]) {
  const reply = await new ECSClient(clientOptions(purser)).send(new DescribeServicesCommand({ services }));
  return reply.services ?? [];
}
