import type { ContainerDefinition, RegisterTaskDefinitionRequest } from '@aws-sdk/client-ecs';

// What the tests of registration send.

/** A text of ECS, and the change of a definition that it answers. */
type Case = [text: string, change: Partial<RegisterTaskDefinitionRequest>];

const app = { name: 'app', image: 'nginx:1.27' };
export const withContainer = (more: ContainerDefinition): Partial<RegisterTaskDefinitionRequest> => ({
  containerDefinitions: [{ ...app, ...more }],
});
export const secret = (valueFrom: string) => ({
  executionRoleArn: 'role',
  ...withContainer({ secrets: [{ name: 'A', valueFrom }] }),
});
const onEc2 = (change: Partial<RegisterTaskDefinitionRequest>): Partial<RegisterTaskDefinitionRequest> => ({
  requiresCompatibilities: ['EC2'],
  ...change,
});

const constrained = (expression: string) =>
  onEc2({ placementConstraints: [{ type: 'memberOf', expression }] });
const proxied = (names: string[]): Partial<RegisterTaskDefinitionRequest> => ({
  proxyConfiguration: { containerName: 'app', properties: names.map((name) => ({ name, value: '1' })) },
});
const routed = (file: string) =>
  onEc2({
    containerDefinitions: [
      { ...app, logConfiguration: { logDriver: 'awsfirelens' } },
      {
        name: 'router',
        image: 'fluent-bit',
        firelensConfiguration: {
          type: 'fluentbit',
          options: { 'config-file-type': 's3', 'config-file-value': file },
        },
      },
    ],
  });

/** What AWS documents as refused, in words that have not been seen. */
export const UNSEEN: Record<string, Partial<RegisterTaskDefinitionRequest>> = {
  'a capability that Linux has not': onEc2(
    withContainer({ linuxParameters: { capabilities: { drop: ['CAP_NET_RAW'] } } }),
  ),
  'an image of 256 characters': withContainer({ image: 'a'.repeat(256) }),
  'Windows on ARM': {
    cpu: '1024',
    memory: '2048',
    runtimePlatform: { cpuArchitecture: 'ARM64', operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' },
  },
  'a Windows that Fargate has not': {
    cpu: '1024',
    memory: '2048',
    runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_20H2_CORE' },
  },
  'Managed Instances in bridge mode': {
    requiresCompatibilities: ['MANAGED_INSTANCES'],
    networkMode: 'bridge',
  },
  '101 port ranges': withContainer({
    portMappings: Array.from({ length: 101 }, (_, i) => ({
      containerPortRange: `${1000 + 2 * i}-${1001 + 2 * i}`,
    })),
  }),
  'a port range in host mode': onEc2({
    networkMode: 'host',
    ...withContainer({ portMappings: [{ containerPortRange: '80-81' }] }),
  }),
  'port ranges that overlap in bridge mode': onEc2({
    networkMode: 'bridge',
    ...withContainer({ portMappings: [{ containerPortRange: '80-90' }, { containerPort: 85 }] }),
  }),
  'registry credentials out of Parameter Store': {
    executionRoleArn: 'role',
    ...withContainer({
      repositoryCredentials: { credentialsParameter: 'arn:aws:ssm:eu-west-1:111122223333:parameter/a' },
    }),
  },
  'S3 Files without a task role': {
    volumes: [
      {
        name: 'files',
        s3filesVolumeConfiguration: {
          fileSystemArn: 'arn:aws:s3files:eu-west-1:111122223333:file-system/fs-1',
        },
      },
    ],
  },
  'IPC system controls of the instance': onEc2({
    ipcMode: 'host',
    ...withContainer({ systemControls: [{ namespace: 'kernel.shmmax', value: '1' }] }),
  }),
  'a soft limit without end under a hard one': withContainer({
    ulimits: [{ name: 'nofile', softLimit: -1, hardLimit: 1024 }],
  }),
};

export const CASES: Case[] = [
  ['Family can not be blank.', { family: '' }],
  ['Family contains invalid characters.', { family: 'a b' }],
  ['Container list cannot be empty', { containerDefinitions: [] }],
  [
    'Too many containers.',
    { containerDefinitions: Array.from({ length: 11 }, (_, i) => ({ ...app, name: `c${i}` })) },
  ],
  ['Container.name should not be null or empty.', withContainer({ name: '' })],
  ['Container.image should not be null or empty.', withContainer({ image: '' })],
  ['Container.image contains invalid characters.', withContainer({ image: 'ngi nx' })],
  ['Container names must be unique within a task definition', { containerDefinitions: [app, app] }],
  ["Task definition doesn't have any essential container", withContainer({ essential: false })],
  ['Tags can not be empty', { tags: [] }],
  ["Fargate only supports network mode 'awsvpc'.", { networkMode: 'bridge' }],
  ["Fargate requires that 'cpu' be defined at the task level.", { cpu: undefined }],
  [
    "Invalid setting for container 'app'. At least one of 'memory' or 'memoryReservation' must be specified.",
    { memory: undefined },
  ],
  [
    "Fargate requires that 'memory' be defined at the task level.",
    { memory: undefined, ...withContainer({ memory: 64 }) },
  ],
  [
    'No Fargate configuration exists for given values: 512 CPU, 8192 memory. See the Amazon ECS documentation for the valid values.',
    { cpu: '512', memory: '8 GB' },
  ],
  [
    "The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.",
    withContainer({ cpu: 512 }),
  ],
  ["The 'memory' setting for container 'app' is greater than for the task", withContainer({ memory: 1024 })],
  [
    "'memory' must be greater than or equal to 'memoryReservation'",
    withContainer({ memory: 64, memoryReservation: 128 }),
  ],
  [
    'When networkMode=awsvpc, the host ports and container ports in port mappings must match.',
    withContainer({ portMappings: [{ containerPort: 80, hostPort: 81 }] }),
  ],
  [
    "TCP container port '80' is used multiple times in task when networkMode=awsvpc.",
    withContainer({ portMappings: [{ containerPort: 80 }, { containerPort: 80 }] }),
  ],
  [
    "TCP host port '3000' is mapped multiple times in task.",
    onEc2({
      networkMode: 'bridge',
      ...withContainer({
        portMappings: [
          { containerPort: 80, hostPort: 3000 },
          { containerPort: 81, hostPort: 3000 },
        ],
      }),
    }),
  ],
  [
    "Invalid 'containerPort' setting for container 'app'.",
    withContainer({ portMappings: [{ containerPort: 70000 }] }),
  ],
  [
    "Invalid 'containerPortRange' setting for container 'app'.",
    withContainer({ portMappings: [{ containerPortRange: '90-80' }] }),
  ],
  [
    'When networkMode=awsvpc, port mapping name is already used',
    withContainer({
      portMappings: [
        { containerPort: 80, name: 'http' },
        { containerPort: 81, name: 'http' },
      ],
    }),
  ],
  ['Links are not supported when networkMode=awsvpc.', withContainer({ links: ['db'] })],
  ['hostname is not supported on container when networkMode=awsvpc.', withContainer({ hostname: 'a' })],
  [
    'DNS servers are not supported on container when networkMode=awsvpc.',
    withContainer({ dnsServers: ['10.0.0.2'] }),
  ],
  [
    'Extra hosts are not supported on container when networkMode=awsvpc.',
    withContainer({ extraHosts: [{ hostname: 'a', ipAddress: '10.0.0.1' }] }),
  ],
  [
    "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'.",
    { ...secret('/a/b'), executionRoleArn: undefined },
  ],
  [
    'Duplicate secret names found: A. Each secret name must be unique.',
    {
      executionRoleArn: 'role',
      ...withContainer({
        secrets: [
          { name: 'A', valueFrom: 'a' },
          { name: 'A', valueFrom: 'b' },
        ],
      }),
    },
  ],
  [
    "The secret name must be unique and not shared with any new or existing environment variables set on the container, such as 'A'.",
    {
      executionRoleArn: 'role',
      ...withContainer({
        environment: [{ name: 'A', value: 'b' }],
        secrets: [{ name: 'A', valueFrom: 'a' }],
      }),
    },
  ],
  [
    'The Systems Manager parameter name specified for secret A is invalid. The parameter name can be up to 2048 characters and include the following letters and symbols: a-zA-Z0-9_.-,',
    secret('/a/b:3'),
  ],
  [
    'The Systems Manager parameter ARN has a different account ID than the current account. The current account ID is 123456789012 and the ARN account ID is 999999999999. Cross-account access for ARNs is not currently supported.',
    { ...secret('arn:aws:ssm:us-east-1:999999999999:parameter/a'), executionRoleArn: undefined },
  ],
  ['Role is not valid', { executionRoleArn: 'not a role' }],
  [
    'Fargate requires task definition to have execution role ARN to support ECR images.',
    withContainer({ image: '123456789012.dkr.ecr.us-east-1.amazonaws.com/a:1' }),
  ],
  [
    'The maximum number of environment files was exceeded. Specify ten or less and try again.',
    {
      executionRoleArn: 'role',
      ...withContainer({
        environmentFiles: Array.from({ length: 11 }, () => ({
          type: 's3' as const,
          value: 'arn:aws:s3:::b/a.env',
        })),
      }),
    },
  ],
  [
    'Invalid arn syntax.',
    {
      executionRoleArn: 'role',
      ...withContainer({ environmentFiles: [{ type: 's3', value: 's3://b/a.env' }] }),
    },
  ],
  [
    'json-file is not a valid log driver. Must be one of [awslogs,splunk,awsfirelens]',
    withContainer({ logConfiguration: { logDriver: 'json-file' } }),
  ],
  [
    'Log driver awslogs requires options: awslogs-region, awslogs-group',
    withContainer({ logConfiguration: { logDriver: 'awslogs' } }),
  ],
  [
    'Log driver awslogs disallows options: log_key',
    withContainer({
      logConfiguration: {
        logDriver: 'awslogs',
        options: { 'awslogs-group': 'a', 'awslogs-region': 'b', log_key: 'c' },
      },
    }),
  ],
  [
    'Fargate requires log configuration options to include awslogs-stream-prefix to support log driver awslogs.',
    withContainer({
      logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': 'a', 'awslogs-region': 'b' } },
    }),
  ],
  [
    "Health check timeout must be less than or equal to the maximum allowed value 60 for container 'app'",
    withContainer({ healthCheck: { command: ['CMD', 'true'], timeout: 61 } }),
  ],
  [
    "Cannot depend on container + 'nope' because it does not exist",
    withContainer({ dependsOn: [{ containerName: 'nope', condition: 'START' }] }),
  ],
  [
    'A dependency container with SUCCESS or COMPLETE condition cannot be an essential container',
    {
      containerDefinitions: [
        { ...app, dependsOn: [{ containerName: 'b', condition: 'SUCCESS' }] },
        { ...app, name: 'b' },
      ],
    },
  ],
  [
    'Soft limit exceeds hard limit for ulimit nofile',
    withContainer({ ulimits: [{ name: 'nofile', softLimit: 2, hardLimit: 1 }] }),
  ],
  ['EphemeralStorage size should be at least 21', { ephemeralStorage: { sizeInGiB: 20 } }],
  [
    'Tasks using the EC2 launch type do not support EphemeralStorage.',
    onEc2({ ephemeralStorage: { sizeInGiB: 30 } }),
  ],
  ["Unknown volume 'nope'.", withContainer({ mountPoints: [{ sourceVolume: 'nope', containerPath: '/a' }] })],
  [
    "Invalid 'volumesFrom' setting. Unknown container: 'nope'",
    withContainer({ volumesFrom: [{ sourceContainer: 'nope' }] }),
  ],
  [
    'EFS IAM authorization requires TransitEncryption to be enabled.',
    {
      volumes: [
        {
          name: 'a',
          efsVolumeConfiguration: { fileSystemId: 'fs-1', authorizationConfig: { iam: 'ENABLED' } },
        },
      ],
    },
  ],
  ["constraint.expression 'attribute:a in [b' invalid", constrained('attribute:a in [b')],
  ["constraint.expression '(a] == b' invalid", constrained('(a] == b')],
  ['Egress port not found', proxied(['ProxyIngressPort', 'AppPorts', 'IgnoredUID'])],
  ['Ingress port not found', proxied(['ProxyEgressPort', 'AppPorts', 'IgnoredUID'])],
  [
    'When networkMode=awsvpc, the host ports and container ports in port mappings must match.',
    withContainer({ portMappings: [{ containerPort: 80, hostPort: 0 }] }),
  ],
  ['Invalid arn syntax.', routed('arn:aws:s3:::bucket/')],
  ["Invalid 'memory' setting for container 'app'.", withContainer({ memory: 0 })],
];
