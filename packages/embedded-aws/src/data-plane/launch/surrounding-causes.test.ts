import { CreateLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import {
  CreateSubnetCommand,
  CreateVpcCommand,
  CreateVpcEndpointCommand,
  ModifyVpcAttributeCommand,
} from '@aws-sdk/client-ec2';
import { CreateRepositoryCommand, PutImageCommand } from '@aws-sdk/client-ecr';
import { RunTaskCommand } from '@aws-sdk/client-ecs';

import { CreateSecretCommand } from '@aws-sdk/client-secrets-manager';

import { afterAll, beforeAll, expect, describe as group, it } from 'vitest';
import { errorOf } from '../../testing/test-account.ts';
import { Launches } from '../../testing/test-launch.ts';
import { container, register } from '../../testing/test-tasks.ts';

const PULL =
  'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: ';
const SSM = `${PULL}unable to retrieve secrets from ssm: `;
const RETRIED = 'service call has been retried 1 time(s): ';

let launches: Launches;
let secret = '';
beforeAll(async () => {
  launches = await Launches.start();
  const created = await launches.account.secrets.send(
    new CreateSecretCommand({ Name: 'app/db', SecretString: '{"user":"canary"}' }),
  );
  secret = created.ARN ?? '';
});
afterAll(() => launches.account.close());

group('on Fargate, a network without a way', () => {
  it('needs endpoints that let the task in', async () => {
    const client = launches.ec2;
    const { Vpc } = await client.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }));
    const VpcId = Vpc?.VpcId ?? '';
    await client.send(new ModifyVpcAttributeCommand({ VpcId, EnableDnsHostnames: { Value: true } }));
    const { Subnet } = await client.send(new CreateSubnetCommand({ VpcId, CidrBlock: '10.0.0.0/24' }));
    const subnets = [Subnet?.SubnetId ?? ''];
    const target = launches.onFargate({ networkConfiguration: { awsvpcConfiguration: { subnets } } });
    const parameter = await launches.withSecret('/app/nope');
    expect(await launches.reasonOf(parameter, target)).toContain(
      'The task cannot pull secrets from AWS Systems Manager. There is a connection issue between the task and AWS Systems Manager Parameter Store. Check your task network configuration.',
    );
    expect(await launches.reasonOf(await launches.withSecret(secret), target)).toContain(
      'There is a connection issue between the task and AWS Secrets Manager. Check your task network configuration.',
    );
    expect(await launches.reasonOf(await launches.registerFargate({}), target)).toMatch(
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
    launches.account.clock.advance(600_000);
    expect(await launches.reasonOf(parameter, target)).toBe(
      `${SSM}${RETRIED}invalid ssm parameters: /app/nope`,
    );
    const elsewhere = await launches.withSecret('arn:aws:ssm:eu-west-1:123456789012:parameter/app/nope');
    expect(await launches.reasonOf(elsewhere, target)).toContain('context deadline exceeded');
  });
});

group('on Fargate, logs', () => {
  const logging = (options: Record<string, string>) =>
    launches.registerFargate({
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
    expect(await launches.reasonOf(await logging({}))).toBe(
      'ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist. : exit status 1',
    );
  });

  it('a group that may not be made', async () => {
    await launches.allow('logs:CreateLogStream');
    const reason = await launches.reasonOf(await logging({ 'awslogs-create-group': 'true' }));
    await launches.allow('*');
    expect(reason).toMatch(
      /^ResourceInitializationError: failed to validate logger args: create group .*AccessDeniedException: .*logs:CreateLogGroup/,
    );
    await launches.account.logs.send(new CreateLogGroupCommand({ logGroupName: '/ecs/there' }));
  });
});

group('refused at once', () => {
  it('a platform version that lacks what the definition uses', async () => {
    const taskDefinition = await launches.withSecret(`${secret}:user::`);
    const old = launches.account.ecs.send(
      new RunTaskCommand({ taskDefinition, ...launches.onFargate({ platformVersion: '1.3.0' }) }),
    );
    expect(await errorOf(old)).toMatchObject({ name: 'PlatformTaskDefinitionIncompatibilityException' });
    const none = launches.account.ecs.send(
      new RunTaskCommand({ taskDefinition, ...launches.onFargate({ platformVersion: '9.9.9' }) }),
    );
    expect(await errorOf(none)).toMatchObject({ name: 'PlatformUnknownException' });
  });

  it('a network that is not given, or not there', async () => {
    const taskDefinition = await launches.registerFargate({});
    const bare = launches.account.ecs.send(new RunTaskCommand({ taskDefinition, launchType: 'FARGATE' }));
    expect((await errorOf(bare)).message).toBe(
      "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
    );
    const networkConfiguration = { awsvpcConfiguration: { subnets: ['subnet-00000000'] } };
    const lost = launches.account.ecs.send(
      new RunTaskCommand({ taskDefinition, ...launches.onFargate({ networkConfiguration }) }),
    );
    expect((await errorOf(lost)).message).toContain("The subnet ID 'subnet-00000000' does not exist");
  });
});

group('on Fargate, images of ECR', () => {
  const HOST = '123456789012.dkr.ecr.us-east-1.amazonaws.com';
  const notFound = (image: string) =>
    `CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref ${image}: ${image}: not found`;

  it('that are missing, or made for another platform', async () => {
    const missing = `${HOST}/nope:1`;
    expect(await launches.reasonOf(await launches.registerFargate({ image: missing }))).toBe(
      notFound(missing),
    );
    const repositoryName = 'arm';
    await launches.ecr.send(new CreateRepositoryCommand({ repositoryName }));
    const untagged = `${HOST}/arm:2`;
    expect(await launches.reasonOf(await launches.registerFargate({ image: untagged }))).toBe(
      notFound(untagged),
    );
    const put = async (manifest: object, imageTag?: string) => {
      const imageManifest = JSON.stringify(manifest);
      const { image } = await launches.ecr.send(
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
    expect(await launches.reasonOf(await launches.registerFargate({ image: `${HOST}/arm:1` }))).toBe(
      "CannotPullContainerError: pull image manifest has been retried 7 time(s): image Manifest does not contain descriptor matching platform 'linux/amd64'",
    );
  });

  it('that may not be pulled', async () => {
    await launches.allow('ecr:BatchGetImage');
    const reason = await launches.reasonOf(await launches.registerFargate({ image: `${HOST}/nope:1` }));
    await launches.allow('ecr:GetAuthorizationToken');
    const forbidden = await launches.reasonOf(await launches.registerFargate({ image: `${HOST}/nope:1` }));
    await launches.allow('*');
    expect(reason).toMatch(
      /^ResourceInitializationError: unable to pull secrets or registry auth: .*unable to retrieve ecr registry auth: .*ecr:GetAuthorizationToken on resource: \* because/,
    );
    expect(forbidden).toMatch(/^CannotPullContainerError: .*403 Forbidden$/);
  });

  it.each([
    ['https://example.com/app', 'CannotPullContainerError: invalid reference format'],
    ['App:1', 'CannotPullContainerError: invalid reference format: repository name must be lowercase'],
  ])('that are no images: %s', async (image, reason) => {
    expect(await launches.reasonOf(await launches.registerFargate({ image }))).toBe(reason);
  });
});

group('on Fargate, environment files', () => {
  it('that are missing, or may not be read', async () => {
    const file = { type: 's3' as const, value: 'arn:aws:s3:::no-such-bucket/app.env' };
    const taskDefinition = await launches.registerFargate({ environmentFiles: [file] });
    const missing = await launches.reasonOf(taskDefinition);
    await launches.allow('logs:*');
    const forbidden = await launches.reasonOf(taskDefinition);
    await launches.allow('*');
    const start =
      'ResourceInitializationError: failed to download env files: service call has been retried 1 time(s): operation error S3: HeadObject, https response error StatusCode: ';
    expect(missing.startsWith(`${start}404`)).toBe(true);
    expect(forbidden.startsWith(`${start}403`)).toBe(true);
  });
});

group('on Fargate, the sign-in to a private registry', () => {
  const AUTH = `${PULL}asm fetching `;
  it.each([
    ['no JSON', 'canary', 'authorization data: unable to unmarshal secret value, invalid schema'],
    ['no object', '["canary"]', 'authorization data: unable to unmarshal secret value, invalid schema'],
    ['without a user', '{"password":"canary"}', 'username: AuthorizationData is malformed, empty field'],
    [
      'with an empty password',
      '{"username":"canary","password":""}',
      'password: AuthorizationData is malformed, empty field',
    ],
  ])('that is %s', async (what, SecretString, reason) => {
    const { ARN = '' } = await launches.account.secrets.send(
      new CreateSecretCommand({ Name: `registry/${what.replaceAll(' ', '-')}`, SecretString }),
    );
    const repositoryCredentials = { credentialsParameter: ARN };
    expect(await launches.reasonOf(await launches.registerFargate({ repositoryCredentials }))).toBe(
      `${AUTH}${reason}`,
    );
  });

  it('that is missing, and one that is fine', async () => {
    const missing = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:registry/nope-AbCdEf';
    const withCredentials = (credentialsParameter: string) =>
      launches.registerFargate({ image: 'App:1', repositoryCredentials: { credentialsParameter } });
    expect(await launches.reasonOf(await withCredentials(missing))).toBe(
      `${AUTH}secret from the service for ${missing}: ResourceNotFoundException: Secrets Manager can't find the specified secret.`,
    );
    const { ARN = '' } = await launches.account.secrets.send(
      new CreateSecretCommand({
        Name: 'registry/fine',
        SecretString: '{"username":"canary","password":"canary"}',
      }),
    );
    expect(await launches.reasonOf(await withCredentials(ARN))).toMatch(/must be lowercase$/);
  });
});

it('a file system of EFS, which the account does not have', async () => {
  const taskDefinition = await register(launches.account, [container('app')], {
    volumes: [{ name: 'data', efsVolumeConfiguration: { fileSystemId: 'fs-0123456789abcdef0' } }],
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: '256',
    memory: '512',
  });
  expect(await launches.reasonOf(taskDefinition)).toMatch(
    /^ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes: .*fs-0123456789abcdef0\.efs\.us-east-1\.amazonaws\.com/,
  );
});

group('what Docker refuses', () => {
  it.each([
    [{ memory: 5 }, 'Minimum memory limit allowed is 6MB'],
    [
      {
        mountPoints: [
          { sourceVolume: 'data', containerPath: '/data' },
          { sourceVolume: 'data', containerPath: '/data' },
        ],
      },
      'Duplicate mount point: /data',
    ],
    [{ links: ['other:a:b'] }, 'Invalid link format: other:a:b'],
    [{ links: ['nope'] }, 'Link target not available: nope'],
  ])('%o', async (more, reason) => {
    const taskDefinition = await register(launches.account, [container('app', more)], {
      volumes: [{ name: 'data' }],
    });
    expect(await launches.reasonOf(taskDefinition, {})).toBe(
      `CannotCreateContainerError: Error response from daemon: ${reason}`,
    );
  });
});
