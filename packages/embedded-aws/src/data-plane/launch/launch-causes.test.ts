import { CreateLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import {
  CreateSubnetCommand,
  CreateVpcCommand,
  CreateVpcEndpointCommand,
  DescribeSubnetsCommand,
  EC2Client,
  ModifyVpcAttributeCommand,
} from '@aws-sdk/client-ec2';
import { CreateRepositoryCommand, ECRClient, PutImageCommand } from '@aws-sdk/client-ecr';
import { type ContainerDefinition, RunTaskCommand, type RunTaskRequest } from '@aws-sdk/client-ecs';
import {
  CreateRoleCommand,
  DeleteRolePolicyCommand,
  PutRolePolicyCommand,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { CreateKeyCommand, DisableKeyCommand } from '@aws-sdk/client-kms';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  PutSecretValueCommand,
} from '@aws-sdk/client-secrets-manager';
import { PutParameterCommand } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, expect, describe as group, it } from 'vitest';
import { errorOf } from '../../testing/test-account.ts';
import {
  container,
  describe,
  pass,
  register,
  startTaskAccount,
  type TaskAccount,
} from '../../testing/test-tasks.ts';

const ROLE = 'execution';
const executionRoleArn = `arn:aws:iam::123456789012:role/${ROLE}`;
const PULL =
  'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: ';
const SSM = `${PULL}unable to retrieve secrets from ssm: `;
const ASM = `${PULL}unable to retrieve secret from asm: `;
const RETRIED = 'service call has been retried 1 time(s): ';
const SESSION = /arn:aws:sts::123456789012:assumed-role\/execution\/[0-9a-f]{32}/;

const trust = (Service: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }],
  });

let account: TaskAccount;
let subnet = '';
let secret = '';
let binary = '';
let deleted = '';
beforeAll(async () => {
  account = await startTaskAccount();
  const { iam, ssm, secrets } = account;
  await iam.send(
    new CreateRoleCommand({ RoleName: ROLE, AssumeRolePolicyDocument: trust('ecs-tasks.amazonaws.com') }),
  );
  await allow('*');
  await ssm.send(new PutParameterCommand({ Name: '/app/there', Value: 'canary', Type: 'SecureString' }));
  const create = async (Name: string, value: object) =>
    (await secrets.send(new CreateSecretCommand({ Name, ...value }))).ARN ?? '';
  secret = await create('app/db', { SecretString: '{"user":"canary"}' });
  binary = await create('app/binary', { SecretBinary: Buffer.from('canary') });
  deleted = await create('app/deleted', { SecretString: 'canary' });
  await secrets.send(new DeleteSecretCommand({ SecretId: deleted }));
  const { Subnets = [] } = await ec2().send(new DescribeSubnetsCommand({}));
  subnet = Subnets[0]?.SubnetId ?? '';
});
afterAll(() => account.close());

const ec2 = () =>
  new EC2Client({ endpoint: account.url, region: account.region, credentials: { ...account.credentials } });
const allow = (...actions: string[]) =>
  account.iam.send(
    new PutRolePolicyCommand({
      RoleName: ROLE,
      PolicyName: 'rights',
      PolicyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
      }),
    }),
  );

const registerFargate = (more: Partial<ContainerDefinition>) =>
  register(account, [container('app', more)], {
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: '256',
    memory: '512',
    executionRoleArn,
  });

const onFargate = (more: Partial<RunTaskRequest> = {}): Partial<RunTaskRequest> => ({
  launchType: 'FARGATE',
  networkConfiguration: { awsvpcConfiguration: { subnets: [subnet], assignPublicIp: 'ENABLED' } },
  ...more,
});

/** Runs a task to its end and gives why it did not start. */
async function reasonOf(
  taskDefinition: string,
  target: Partial<RunTaskRequest> = onFargate(),
): Promise<string> {
  const { tasks = [] } = await account.ecs.send(new RunTaskCommand({ taskDefinition, ...target }));
  await pass(account, 2);
  const task = await describe(account, tasks[0]?.taskArn ?? '');
  expect(task).toMatchObject({ lastStatus: 'STOPPED', stopCode: 'TaskFailedToStart' });
  return task.stoppedReason ?? '';
}

const withSecret = (valueFrom: string) => registerFargate({ secrets: [{ name: 'A', valueFrom }] });

group('on Fargate, secrets that cannot be read', () => {
  it.each([
    [
      'a parameter that is missing',
      () => '/app/nope',
      () => `${SSM}${RETRIED}invalid ssm parameters: /app/nope`,
    ],
    ['the bare name of a secret', () => 'app-db', () => `${SSM}${RETRIED}invalid ssm parameters: app-db`],
    [
      'a secret that is missing',
      () => secret.replace('app/db', 'app/nope'),
      () =>
        `${ASM}${RETRIED}failed to fetch secret ${secret.replace('app/db', 'app/nope')} from secrets manager: ResourceNotFoundException: Secrets Manager can't find the specified secret.`,
    ],
    [
      'a stage that is missing',
      () => `${secret}::NOPE:`,
      () =>
        `${ASM}${RETRIED}failed to fetch secret ${secret} from secrets manager: ResourceNotFoundException: Secrets Manager can't find the specified secret value for staging label: NOPE`,
    ],
    [
      'a version id that is too short',
      () => `${secret}:::1234`,
      () =>
        `${ASM}${RETRIED}failed to fetch secret ${secret} from secrets manager: InvalidParameter: 1 validation error(s) found.\n- minimum field size of 32, GetSecretValueInput.VersionId.\n`,
    ],
    [
      'a key that is missing',
      () => `${secret}:nope::`,
      () => `${ASM}${RETRIED}retrieved secret from Secrets Manager did not contain json key nope`,
    ],
    [
      'a wrong number of colons',
      () => `${secret}:user`,
      () => `${ASM}unexpected ARN format with parameters when trying to retrieve ASM secret`,
    ],
    [
      'a secret that is to be deleted',
      () => deleted,
      () =>
        `${ASM}${RETRIED}failed to fetch secret ${deleted} from secrets manager: InvalidRequestException: You can't perform this operation on the secret because it was marked for deletion.`,
    ],
  ])('%s', async (_what, valueFrom, reason) => {
    expect(await reasonOf(await withSecret(valueFrom()))).toBe(reason());
  });

  it('a binary secret, a text that is no JSON, and JSON that is no object', async () => {
    expect(await reasonOf(await withSecret(binary))).toContain('binary secrets are not supported');
    const put = (SecretString: string) =>
      account.secrets.send(new PutSecretValueCommand({ SecretId: secret, SecretString }));
    await put('canary');
    const noJson = await reasonOf(await withSecret(`${secret}:user::`));
    expect(noJson).toBe(`${ASM}${RETRIED}invalid character looking for beginning of value`);
    await put('["canary"]');
    const list = await reasonOf(await withSecret(`${secret}:user::`));
    expect(list).toContain('json: cannot unmarshal array into Go value of type map[string]interface {}');
    await put('{"user":"canary"}');
  });

  it('joins what is wrong with several secrets', async () => {
    const taskDefinition = await registerFargate({
      secrets: [
        { name: 'A', valueFrom: `${secret}:a::` },
        { name: 'B', valueFrom: `${secret}:b::` },
      ],
    });
    expect((await reasonOf(taskDefinition)).split(';')).toHaveLength(2);
  });
});

group('on Fargate, rights that are missing', () => {
  it.each([
    ['ssm:GetParameters', () => '/app/there', 'arn:aws:ssm:us-east-1:123456789012:parameter/app/there', SSM],
    ['secretsmanager:GetSecretValue', () => secret, '', ASM],
  ])('%s', async (action, valueFrom, resource, prefix) => {
    await account.iam.send(new DeleteRolePolicyCommand({ RoleName: ROLE, PolicyName: 'rights' }));
    const reason = await reasonOf(await withSecret(valueFrom()));
    await allow('*');
    expect(reason.startsWith(prefix)).toBe(true);
    expect(reason).toMatch(SESSION);
    expect(reason).toContain(
      `is not authorized to perform: ${action} on resource: ${resource || secret} because no identity-based policy allows the ${action} action`,
    );
  });

  it('a role that does not trust ECS', async () => {
    const set = (service: string) =>
      account.iam.send(new UpdateAssumeRolePolicyCommand({ RoleName: ROLE, PolicyDocument: trust(service) }));
    await set('lambda.amazonaws.com');
    const reason = await reasonOf(await withSecret('/app/there'));
    await set('ecs-tasks.amazonaws.com');
    expect(reason).toBe(
      `ECS was unable to assume the role '${executionRoleArn}' that was provided for this task. Please verify that the role being passed has the proper trust relationship and permissions and that your IAM user has permissions to pass this role.`,
    );
  });
});

group('on Fargate, a network without a way', () => {
  it('needs endpoints that let the task in', async () => {
    const client = ec2();
    const { Vpc } = await client.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }));
    const VpcId = Vpc?.VpcId ?? '';
    await client.send(new ModifyVpcAttributeCommand({ VpcId, EnableDnsHostnames: { Value: true } }));
    const { Subnet } = await client.send(new CreateSubnetCommand({ VpcId, CidrBlock: '10.0.0.0/24' }));
    const subnets = [Subnet?.SubnetId ?? ''];
    const target = onFargate({ networkConfiguration: { awsvpcConfiguration: { subnets } } });
    const parameter = await withSecret('/app/nope');
    expect(await reasonOf(parameter, target)).toContain(
      'The task cannot pull secrets from AWS Systems Manager. There is a connection issue between the task and AWS Systems Manager Parameter Store. Check your task network configuration.',
    );
    expect(await reasonOf(await withSecret(secret), target)).toContain(
      'There is a connection issue between the task and AWS Secrets Manager. Check your task network configuration.',
    );
    expect(await reasonOf(await registerFargate({}), target)).toMatch(
      /^CannotPullContainerError: .*i\/o timeout$/,
    );
    await client.send(
      new CreateVpcEndpointCommand({
        VpcId,
        VpcEndpointType: 'Interface',
        ServiceName: 'com.amazonaws.us-east-1.ssm',
        SubnetIds: subnets,
        PrivateDnsEnabled: true,
      }),
    );
    // An endpoint takes its time to come.
    account.clock.advance(600_000);
    expect(await reasonOf(parameter, target)).toBe(`${SSM}${RETRIED}invalid ssm parameters: /app/nope`);
    const elsewhere = await withSecret('arn:aws:ssm:eu-west-1:123456789012:parameter/app/nope');
    expect(await reasonOf(elsewhere, target)).toContain('context deadline exceeded');
  });
});

group('on Fargate, logs', () => {
  const logging = (options: Record<string, string>) =>
    registerFargate({
      logConfiguration: {
        logDriver: 'awslogs',
        options: {
          'awslogs-group': '/ecs/nope',
          'awslogs-region': 'us-east-1',
          'awslogs-stream-prefix': 'x',
          ...options,
        },
      },
    });

  it('a group that is missing', async () => {
    expect(await reasonOf(await logging({}))).toBe(
      'ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist. : exit status 1',
    );
  });

  it('a group that may not be made', async () => {
    await allow('logs:CreateLogStream');
    const reason = await reasonOf(await logging({ 'awslogs-create-group': 'true' }));
    await allow('*');
    expect(reason).toMatch(
      /^ResourceInitializationError: failed to validate logger args: create group .*AccessDeniedException: .*logs:CreateLogGroup/,
    );
    await account.logs.send(new CreateLogGroupCommand({ logGroupName: '/ecs/there' }));
  });
});

group('on a container instance', () => {
  it.each([
    [
      () => '/app/nope',
      'Fetching secret data from SSM Parameter Store in us-east-1: invalid parameters: /app/nope',
    ],
    [
      () => `${secret}:user`,
      'an invalid ARN format for the AWS Secrets Manager secret was specified. Specify a valid ARN and try again.',
    ],
    [() => secret.replace('app/db', 'app/nope'), 'Check whether the secret exists in the specified Region'],
  ])('the agent has words of its own', async (valueFrom, text) => {
    const taskDefinition = await register(
      account,
      [container('app', { secrets: [{ name: 'A', valueFrom: valueFrom() }] })],
      { executionRoleArn },
    );
    expect(await reasonOf(taskDefinition, {})).toContain(text);
  });
});

group('refused at once', () => {
  it('a platform version that lacks what the definition uses', async () => {
    const taskDefinition = await withSecret(`${secret}:user::`);
    const old = account.ecs.send(
      new RunTaskCommand({ taskDefinition, ...onFargate({ platformVersion: '1.3.0' }) }),
    );
    expect(await errorOf(old)).toMatchObject({ name: 'PlatformTaskDefinitionIncompatibilityException' });
    const none = account.ecs.send(
      new RunTaskCommand({ taskDefinition, ...onFargate({ platformVersion: '9.9.9' }) }),
    );
    expect(await errorOf(none)).toMatchObject({ name: 'PlatformUnknownException' });
  });

  it('a network that is not given, or not there', async () => {
    const taskDefinition = await registerFargate({});
    const bare = account.ecs.send(new RunTaskCommand({ taskDefinition, launchType: 'FARGATE' }));
    expect((await errorOf(bare)).message).toBe(
      "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
    );
    const networkConfiguration = { awsvpcConfiguration: { subnets: ['subnet-00000000'] } };
    const lost = account.ecs.send(
      new RunTaskCommand({ taskDefinition, ...onFargate({ networkConfiguration }) }),
    );
    expect((await errorOf(lost)).message).toContain("The subnet ID 'subnet-00000000' does not exist");
  });
});

group('on Fargate, a key that may not be used', () => {
  it('is said by Parameter Store and by Secrets Manager', async () => {
    const { kms, ssm, secrets } = account;
    const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
    const KeyId = KeyMetadata?.KeyId ?? '';
    await ssm.send(
      new PutParameterCommand({ Name: '/app/sealed', Value: 'canary', Type: 'SecureString', KeyId }),
    );
    const { ARN = '' } = await secrets.send(
      new CreateSecretCommand({ Name: 'app/sealed', SecretString: 'canary', KmsKeyId: KeyId }),
    );
    await allow('ssm:*', 'secretsmanager:*');
    const parameter = await reasonOf(await withSecret('/app/sealed'));
    const sealed = await reasonOf(await withSecret(ARN));
    await allow('*');
    expect(parameter).toMatch(
      /^.* ssm: .*AccessDeniedException: .*is not authorized to perform: kms:Decrypt/,
    );
    expect(sealed).toContain('AccessDeniedException: Access to KMS is not allowed');
    await kms.send(new DisableKeyCommand({ KeyId }));
    expect(await reasonOf(await withSecret('/app/sealed'))).toMatch(/InvalidKeyId: .* is disabled\./);
  });
});

group('on Fargate, images of ECR', () => {
  const HOST = '123456789012.dkr.ecr.us-east-1.amazonaws.com';
  const ecr = () =>
    new ECRClient({ endpoint: account.url, region: account.region, credentials: { ...account.credentials } });
  const notFound = (image: string) =>
    `CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref ${image}: ${image}: not found`;

  it('that are missing, or made for another platform', async () => {
    const missing = `${HOST}/nope:1`;
    expect(await reasonOf(await registerFargate({ image: missing }))).toBe(notFound(missing));
    const repositoryName = 'arm';
    await ecr().send(new CreateRepositoryCommand({ repositoryName }));
    const untagged = `${HOST}/arm:2`;
    expect(await reasonOf(await registerFargate({ image: untagged }))).toBe(notFound(untagged));
    const put = async (manifest: object, imageTag?: string) => {
      const imageManifest = JSON.stringify(manifest);
      const { image } = await ecr().send(
        new PutImageCommand({ repositoryName, imageManifest, ...(imageTag && { imageTag }) }),
      );
      return { digest: image?.imageId?.imageDigest ?? '', size: imageManifest.length };
    };
    const mediaType = 'application/vnd.oci.image.manifest.v1+json';
    const blob = { size: 1, digest: `sha256:${'a'.repeat(64)}` };
    const config = { mediaType: 'application/vnd.oci.image.config.v1+json', ...blob };
    const child = await put({ schemaVersion: 2, mediaType, config, layers: [] });
    await put(
      {
        schemaVersion: 2,
        mediaType: 'application/vnd.oci.image.index.v1+json',
        manifests: [{ mediaType, ...child, platform: { os: 'linux', architecture: 'arm64' } }],
      },
      '1',
    );
    expect(await reasonOf(await registerFargate({ image: `${HOST}/arm:1` }))).toBe(
      "CannotPullContainerError: pull image manifest has been retried 7 time(s): image Manifest does not contain descriptor matching platform 'linux/amd64'",
    );
  });

  it('that may not be pulled', async () => {
    await allow('ecr:BatchGetImage');
    const reason = await reasonOf(await registerFargate({ image: `${HOST}/nope:1` }));
    await allow('ecr:GetAuthorizationToken');
    const forbidden = await reasonOf(await registerFargate({ image: `${HOST}/nope:1` }));
    await allow('*');
    expect(reason).toMatch(
      /^ResourceInitializationError: unable to pull secrets or registry auth: .*unable to retrieve ecr registry auth: .*ecr:GetAuthorizationToken on resource: \* because/,
    );
    expect(forbidden).toMatch(/^CannotPullContainerError: .*403 Forbidden$/);
  });

  it.each([
    ['https://example.com/app', 'CannotPullContainerError: invalid reference format'],
    ['App:1', 'CannotPullContainerError: invalid reference format: repository name must be lowercase'],
  ])('that are no images: %s', async (image, reason) => {
    expect(await reasonOf(await registerFargate({ image }))).toBe(reason);
  });
});

group('on Fargate, environment files', () => {
  it('that are missing, or may not be read', async () => {
    const file = { type: 's3' as const, value: 'arn:aws:s3:::no-such-bucket/app.env' };
    const taskDefinition = await registerFargate({ environmentFiles: [file] });
    const missing = await reasonOf(taskDefinition);
    await allow('logs:*');
    const forbidden = await reasonOf(taskDefinition);
    await allow('*');
    const start =
      'ResourceInitializationError: failed to download env files: service call has been retried 1 time(s): operation error S3: HeadObject, https response error StatusCode: ';
    expect(missing.startsWith(`${start}404`)).toBe(true);
    expect(forbidden.startsWith(`${start}403`)).toBe(true);
  });
});
