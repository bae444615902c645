import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import {
  CreateSubnetCommand,
  CreateVpcCommand,
  DescribeSubnetsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import { CreateRepositoryCommand, ECRClient, PutImageCommand } from '@aws-sdk/client-ecr';
import {
  type ContainerDefinition,
  CreateServiceCommand,
  DescribeServicesCommand,
  DescribeTasksCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
} from '@aws-sdk/client-ecs';
import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import type { PreflightTarget } from '@purser/contract';
import type { TaskDefinition } from '@purser/task-definition';
import { passTime, STEP_MS } from './passing-time.ts';
import type { Stack } from './stack.ts';

/** A definition to launch, and where. */
export interface Launchable {
  definition: TaskDefinition;
  target: PreflightTarget;
}

const STEPS = 12;

/** What a role may do in a test. */
interface RoleOptions {
  trusts?: string;
  actions?: string[];
}

/** An embedded account in which launches are prepared by the SDK, as a person would, and then made. */
export class LaunchAccount {
  readonly ssm: SSMClient;
  readonly secrets: SecretsManagerClient;
  readonly kms: KMSClient;
  readonly iam: IAMClient;
  readonly logs: CloudWatchLogsClient;
  readonly ec2: EC2Client;
  readonly ecr: ECRClient;
  readonly ecs: ECSClient;
  readonly #aws: Stack['aws'];
  #made = 0;

  constructor({ aws }: Pick<Stack, 'aws'>) {
    const config = { endpoint: aws.url, region: aws.region, credentials: { ...aws.credentials } };
    this.#aws = aws;
    this.ssm = new SSMClient(config);
    this.secrets = new SecretsManagerClient(config);
    this.kms = new KMSClient(config);
    this.iam = new IAMClient(config);
    this.logs = new CloudWatchLogsClient(config);
    this.ec2 = new EC2Client(config);
    this.ecr = new ECRClient(config);
    this.ecs = new ECSClient(config);
  }

  /** The beginning of the ARNs of a service. */
  arn(service: string): string {
    return `arn:aws:${service}:${this.#aws.region}:${this.#aws.accountId}`;
  }

  /** The name of a registry's host. */
  get registry(): string {
    return `${this.#aws.accountId}.dkr.ecr.${this.#aws.region}.amazonaws.com`;
  }

  /** A name that nothing has yet. */
  name(what: string): string {
    this.#made += 1;
    return `${what}-${this.#made}`;
  }

  /** Makes an execution role, and gives its ARN. */
  async role({ trusts = 'ecs-tasks.amazonaws.com', actions = ['*'] }: RoleOptions = {}): Promise<string> {
    const RoleName = this.name('execution');
    const { Role } = await this.iam.send(
      new CreateRoleCommand({
        RoleName,
        AssumeRolePolicyDocument: document({
          Effect: 'Allow',
          Principal: { Service: trusts },
          Action: 'sts:AssumeRole',
        }),
      }),
    );
    if (actions.length > 0) {
      const PolicyDocument = document({ Effect: 'Allow', Action: actions, Resource: '*' });
      await this.iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'rights', PolicyDocument }));
    }
    return Role?.Arn ?? '';
  }

  async parameter(Value: string, KeyId?: string): Promise<string> {
    const Name = `/launch/${this.name('parameter')}`;
    await this.ssm.send(
      new PutParameterCommand({ Name, Value, Type: 'SecureString', ...(KeyId && { KeyId }) }),
    );
    return Name;
  }

  /** Makes a secret, and gives its ARN. */
  async secret(
    value: { SecretString: string } | { SecretBinary: Buffer },
    name = this.name('secret'),
  ): Promise<string> {
    const { ARN = '' } = await this.secrets.send(new CreateSecretCommand({ Name: name, ...value }));
    return ARN;
  }

  /** Makes a key, and gives its ARN. */
  async key(): Promise<string> {
    const { KeyMetadata } = await this.kms.send(new CreateKeyCommand({}));
    return KeyMetadata?.Arn ?? '';
  }

  /** Makes an image for one architecture, and gives its name. */
  async image(architecture: string): Promise<string> {
    const repositoryName = this.name('image');
    await this.ecr.send(new CreateRepositoryCommand({ repositoryName }));
    const mediaType = 'application/vnd.oci.image.manifest.v1+json';
    const blob = { size: 1, digest: `sha256:${'a'.repeat(64)}` };
    const config = { mediaType: 'application/vnd.oci.image.config.v1+json', ...blob };
    const imageManifest = JSON.stringify({ schemaVersion: 2, mediaType, config, layers: [] });
    const { image } = await this.ecr.send(new PutImageCommand({ repositoryName, imageManifest }));
    const one = { mediaType, size: imageManifest.length, platform: { os: 'linux', architecture } };
    await this.ecr.send(
      new PutImageCommand({
        repositoryName,
        imageTag: '1',
        imageManifest: JSON.stringify({
          schemaVersion: 2,
          mediaType: 'application/vnd.oci.image.index.v1+json',
          manifests: [{ ...one, digest: image?.imageId?.imageDigest }],
        }),
      }),
    );
    return `${this.registry}/${repositoryName}:1`;
  }

  /** A public subnet of the default VPC. */
  async publicSubnet(): Promise<string> {
    const { Subnets = [] } = await this.ec2.send(new DescribeSubnetsCommand({}));
    return Subnets.find(({ DefaultForAz }) => DefaultForAz)?.SubnetId ?? '';
  }

  /** A subnet of a VPC of its own that leads nowhere. */
  async privateSubnet(): Promise<string> {
    const { Vpc } = await this.ec2.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }));
    const VpcId = Vpc?.VpcId ?? '';
    const { Subnet } = await this.ec2.send(new CreateSubnetCommand({ VpcId, CidrBlock: '10.0.0.0/24' }));
    return Subnet?.SubnetId ?? '';
  }

  /** A definition with one container, to run on Fargate in a public subnet. */
  async onFargate(
    container: Partial<ContainerDefinition>,
    { executionRoleArn, target = {} }: { executionRoleArn?: string; target?: PreflightTarget } = {},
  ): Promise<Launchable> {
    return {
      definition: {
        family: this.name('launch'),
        requiresCompatibilities: ['FARGATE'],
        networkMode: 'awsvpc',
        cpu: '256',
        memory: '512',
        executionRoleArn: executionRoleArn ?? (await this.role()),
        containerDefinitions: [
          { name: 'app', image: 'public.ecr.aws/docker/library/busybox:1.36', ...container },
        ],
      },
      target: {
        launchType: 'FARGATE',
        subnets: [await this.publicSubnet()],
        assignPublicIp: true,
        ...target,
      },
    };
  }

  /** The same with one variable that comes from a reference. */
  withSecret(valueFrom: string, more: Parameters<LaunchAccount['onFargate']>[1] = {}): Promise<Launchable> {
    return this.onFargate({ secrets: [{ name: 'SETTING', valueFrom }] }, more);
  }

  /** Registers and runs a definition, and gives how its task is after a while, or what RunTask said. */
  async launch({ definition, target }: Launchable): Promise<{ stoppedReason: string; lastStatus: string }> {
    const { launchType = 'FARGATE', platformVersion, subnets = [], assignPublicIp } = target;
    const { taskDefinition } = await this.ecs.send(new RegisterTaskDefinitionCommand(definition));
    try {
      const { tasks = [] } = await this.ecs.send(
        new RunTaskCommand({
          taskDefinition: taskDefinition?.taskDefinitionArn ?? '',
          launchType,
          ...(platformVersion && { platformVersion }),
          networkConfiguration: {
            awsvpcConfiguration: {
              subnets: [...subnets],
              assignPublicIp: assignPublicIp ? 'ENABLED' : 'DISABLED',
            },
          },
        }),
      );
      await this.pass();
      const described = await this.ecs.send(new DescribeTasksCommand({ tasks: [tasks[0]?.taskArn ?? ''] }));
      const { stoppedReason = '', lastStatus = '' } = described.tasks?.[0] ?? {};
      return { stoppedReason, lastStatus };
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return { stoppedReason: `${error.name}: ${error.message}`, lastStatus: '' };
    }
  }

  /** Makes a service on Fargate in a public subnet, and waits until so many of its tasks run. */
  async service(
    taskDefinition: string,
    desiredCount: number,
    serviceName = this.name('service'),
  ): Promise<string> {
    await this.ecs.send(
      new CreateServiceCommand({
        serviceName,
        taskDefinition,
        desiredCount,
        launchType: 'FARGATE',
        networkConfiguration: {
          awsvpcConfiguration: { subnets: [await this.publicSubnet()], assignPublicIp: 'ENABLED' },
        },
      }),
    );
    await this.untilSettled(serviceName);
    return serviceName;
  }

  /** Sets the clock forward until a service of the default cluster has one deployment, with all of its tasks running. */
  async untilSettled(serviceName: string): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      await this.pass();
      const { services = [] } = await this.ecs.send(new DescribeServicesCommand({ services: [serviceName] }));
      const { deployments = [], desiredCount, runningCount } = services[0] ?? {};
      if (deployments.length === 1 && runningCount === desiredCount) return;
    }
    throw new Error(`The service ${serviceName} did not settle.`);
  }

  /** Sets the account's clock forward step by step, so that what follows from a step happens before the next. */
  async pass(steps = STEPS): Promise<void> {
    await passTime(this.#aws, steps * STEP_MS);
  }
}

/** A policy document with one statement. */
export function document(statement: object): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}
