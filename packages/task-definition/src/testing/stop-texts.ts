import type { TaskDefinition } from '../model.ts';

export const SECRET = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:app/db-AbCdEf';
const KEY = 'arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555';
const ROLE = 'arn:aws:iam::123456789012:role/execution';
const PULL =
  'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: ';
const SSM = `${PULL}unable to retrieve secrets from ssm: service call has been retried 5 time(s): `;
export const ASM = `${PULL}unable to retrieve secret from asm: service call has been retried 1 time(s): `;
export const FETCH = `${ASM}failed to fetch secret ${SECRET} from secrets manager: `;
const USER = 'User: arn:aws:sts::123456789012:assumed-role/execution/0123 is not authorized to perform: ';
const LOGS = 'ResourceInitializationError: failed to validate logger args: ';
const ENV =
  'ResourceInitializationError: failed to download env files: service call has been retried 1 time(s): operation error S3: HeadObject, https response error StatusCode: ';

/** A definition with one place of each kind. */
export const definition: TaskDefinition = {
  family: 'web',
  executionRoleArn: ROLE,
  containerDefinitions: [
    {
      name: 'app',
      image: '123456789012.dkr.ecr.us-east-1.amazonaws.com/app:1',
      memory: 4,
      links: ['nobody'],
      mountPoints: [{ containerPath: '/data', sourceVolume: 'a' }],
      healthCheck: { command: ['CMD', 'true'] },
      portMappings: [{ containerPort: 80, hostPort: 80 }],
      environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::files/app.env' }],
      repositoryCredentials: { credentialsParameter: 'registry' },
      secrets: [
        { name: 'A', valueFrom: '/app/a' },
        { name: 'B', valueFrom: `${SECRET}:user::` },
        { name: 'C', valueFrom: `${SECRET}:user` },
        { name: 'D', valueFrom: `${SECRET}::NOPE:` },
        { name: 'E', valueFrom: 'arn:aws:ssm:us-east-1:123456789012:parameter//app/e' },
        { name: 'F', valueFrom: `${SECRET}:::1234` },
        { name: 'G', valueFrom: SECRET },
      ],
      logConfiguration: {
        logDriver: 'awslogs',
        options: { 'awslogs-group': '/ecs/web', 'awslogs-create-group': 'true' },
      },
    },
    { name: 'proxy', image: 'https://example.com/Proxy' },
  ],
  volumes: [{ name: 'a', efsVolumeConfiguration: { fileSystemId: 'fs-1' } }],
};
const at = (field: string) => `containerDefinitions[0].${field}`;
const secret = (...indexes: number[]) => indexes.map((index) => at(`secrets[${index}].valueFrom`));
const group = at('logConfiguration.options["awslogs-group"]');
const image = at('image');

/** Each text as AWS gives it, the cause that it tells of and the fields to blame. */
export const TEXTS: [text: string, causeId: string, paths: string[]][] = [
  [`${SSM}invalid ssm parameters: /app/a`, 'secret-missing', secret(0)],
  [`${SSM}invalid ssm parameters: /app/e`, 'secret-ssm-arn-double-slash', secret(4)],
  [
    'Fetching secret data from SSM Parameter Store in us-east-1: invalid parameters: /app/a,other',
    'secret-missing',
    secret(0),
  ],
  [
    `${SSM}AccessDeniedException: ${USER}ssm:GetParameters on resource: arn:aws:ssm:us-east-1:123456789012:parameter/app/a because no identity-based policy allows the ssm:GetParameters action`,
    'secret-no-iam',
    secret(0),
  ],
  [
    `${PULL}unable to retrieve secrets from ssm: The task cannot pull secrets from AWS Systems Manager. There is a connection issue between the task and AWS Systems Manager Parameter Store. Check your task network configuration. RequestCanceled: request context canceled caused by: context deadline exceeded`,
    'secret-network',
    secret(0, 4),
  ],
  [
    `${FETCH}AccessDeniedException: ${USER}secretsmanager:GetSecretValue on resource: ${SECRET} because no identity-based policy allows the secretsmanager:GetSecretValue action`,
    'secret-no-iam',
    secret(1, 3, 5, 6),
  ],
  [
    `${FETCH}ResourceNotFoundException: Secrets Manager can't find the specified secret.`,
    'secret-missing',
    secret(1, 3, 5, 6),
  ],
  [
    `${FETCH}ResourceNotFoundException: Secrets Manager can't find the specified secret value for staging label: NOPE`,
    'secret-missing',
    secret(3),
  ],
  [
    `${FETCH}ResourceNotFoundException: Secrets Manager can't find the specified secret value for staging label: AWSCURRENT`,
    'secret-missing',
    secret(1, 5, 6),
  ],
  [
    `${FETCH}InvalidParameter: 1 validation error(s) found.\n- minimum field size of 32, GetSecretValueInput.VersionId.\n`,
    'secret-sm-version-id-length',
    secret(5),
  ],
  [
    `${FETCH}InvalidRequestException: You can't perform this operation on the secret because it was marked for deletion.`,
    'secret-pending-deletion',
    secret(1, 3, 5, 6),
  ],
  [
    `${ASM}retrieved secret from Secrets Manager did not contain json key user`,
    'secret-sm-key-missing',
    secret(1),
  ],
  [
    `${PULL}unable to retrieve secret from asm: unexpected ARN format with parameters when trying to retrieve ASM secret`,
    'secret-sm-colon-count',
    secret(2),
  ],
  [`${ASM}invalid character 'X' looking for beginning of value`, 'secret-sm-not-json', secret(1)],
  [
    `${ASM}json: cannot unmarshal array into Go value of type map[string]interface {}`,
    'secret-sm-not-json',
    secret(1),
  ],
  [`${FETCH}AccessDeniedException: Access to KMS is not allowed`, 'secret-no-iam', secret(1, 3, 5, 6)],
  [
    `${SSM}AccessDeniedException: ${USER}kms:Decrypt on resource: ${KEY} because no identity-based policy allows the kms:Decrypt action`,
    'secret-no-iam',
    secret(0, 4, 1, 3, 5, 6).concat(at('repositoryCredentials.credentialsParameter')),
  ],
  [
    `${SSM}InvalidKeyId: ${KEY} is disabled.`,
    'secret-key-state',
    secret(0, 4, 1, 3, 5, 6).concat(at('repositoryCredentials.credentialsParameter')),
  ],
  [
    `${PULL}unable to retrieve secret from asm: There is a connection issue between the task and AWS Secrets Manager. Check your task network configuration. failed to fetch secret ${SECRET} from secrets manager: RequestCanceled: request context canceled caused by: context deadline exceeded`,
    'secret-network',
    secret(1, 3, 5, 6),
  ],
  [
    'ResourceInitializationError: unable to pull secrets or registry auth: The task cannot pull registry auth from Amazon ECR: There is a connection issue between the task and Amazon ECR. Check your task network configuration. RequestError: dial tcp 1.2.3.4:443: i/o timeout',
    'public-ip-or-nat',
    [image],
  ],
  [
    'ResourceInitializationError: unable to pull secrets or registry auth: pull command failed: : signal: killed',
    'public-ip-or-nat',
    [],
  ],
  [
    `${LOGS}create stream has been retried 1 times: failed to create Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist. : exit status 1`,
    'awslogs-group-missing',
    [group],
  ],
  [
    `${LOGS}create group has been retried 1 times: failed to create Cloudwatch log group: AccessDeniedException: ${USER}logs:CreateLogGroup on resource: arn:aws:logs:us-east-1:123456789012:log-group:/ecs/web because no identity-based policy allows it : exit status 1`,
    'awslogs-create-group-iam',
    [at('logConfiguration.options["awslogs-create-group"]')],
  ],
  [
    `${LOGS}The task cannot find the Amazon CloudWatch log group defined in the task definition. There is a connection issue between the task and Amazon CloudWatch. Check your network configuration. : signal: killed`,
    'public-ip-or-nat',
    [group],
  ],
  [
    'ResourceInitializationError: unable to get awslogs driver arguments: awslogs-region is required',
    'awslogs-required-options',
    [at('logConfiguration.options["awslogs-region"]')],
  ],
  [
    `ECS was unable to assume the role '${ROLE}' that was provided for this task. Please verify that the role being passed has the proper trust relationship and permissions and that your IAM user has permissions to pass this role.`,
    'role-trust',
    ['executionRoleArn'],
  ],
  [
    `Fetching secret data from AWS Secrets Manager in region us-east-1: secret ${SECRET}: ResourceNotFoundException: The task can't retrieve the secret with ARN '${SECRET}' from AWS Secrets Manager. Check whether the secret exists in the specified Region`,
    'secret-missing',
    secret(1, 3, 5, 6),
  ],
  [
    'ssm secret resource: unable to find execution role credentials',
    'execution-role-missing',
    ['executionRoleArn'],
  ],
  ['unable to create SSM client in us-east-1', 'secret-network', secret(0, 4)],
  [
    `trying to retrieve secret with value ${SECRET}:user resulted in error: an invalid ARN format for the AWS Secrets Manager secret was specified. Specify a valid ARN and try again.`,
    'secret-sm-colon-count',
    secret(2),
  ],
  [
    `${PULL}unable to retrieve secret from asm: secret ${SECRET} has no SecretString; binary secrets are not supported`,
    'secret-sm-binary',
    secret(1, 3, 5, 6),
  ],
  [
    `${PULL}asm fetching authorization data: unable to unmarshal secret value, invalid schema`,
    'private-registry-secret-json',
    [at('repositoryCredentials.credentialsParameter')],
  ],
  [
    `${PULL}asm fetching username: AuthorizationData is malformed, empty field`,
    'private-registry-secret-json',
    [at('repositoryCredentials.credentialsParameter')],
  ],
  [
    `${PULL}asm fetching secret from the service for registry: ResourceNotFoundException: Secrets Manager can't find the specified secret.`,
    'secret-missing',
    [at('repositoryCredentials.credentialsParameter')],
  ],
  [
    `${PULL}unable to retrieve ecr registry auth: service call has been retried 1 time(s): AccessDeniedException: ${USER}ecr:GetAuthorizationToken on resource: * because no identity-based policy allows it`,
    'image-pull-execution-role',
    [image],
  ],
  [
    "CannotPullContainerError: pull image manifest has been retried 7 time(s): image Manifest does not contain descriptor matching platform 'linux/amd64'",
    'arch-image-mismatch',
    ['runtimePlatform.cpuArchitecture', image, 'containerDefinitions[1].image'],
  ],
  [
    'CannotPullContainerError: no matching manifest for windows/amd64 10.0.17763 in the manifest list entries',
    'arch-image-mismatch',
    ['runtimePlatform.cpuArchitecture', image, 'containerDefinitions[1].image'],
  ],
  [
    'CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref 123456789012.dkr.ecr.us-east-1.amazonaws.com/app:1: 123456789012.dkr.ecr.us-east-1.amazonaws.com/app:1: not found',
    'image-not-found',
    [image],
  ],
  [
    'CannotPullContainerError: Error response from daemon: pull access denied for app, repository does not exist or may require docker login',
    'image-not-found',
    [image, 'containerDefinitions[1].image'],
  ],
  [
    'CannotPullContainerError: Error response from daemon: manifest unknown',
    'image-not-found',
    [image, 'containerDefinitions[1].image'],
  ],
  [
    'CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref 123456789012.dkr.ecr.us-east-1.amazonaws.com/app:1: pulling from host failed with status code [manifests 1]: 403 Forbidden',
    'image-pull-execution-role',
    [image],
  ],
  [
    'CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve ref 123456789012.dkr.ecr.us-east-1.amazonaws.com/app:1: failed to do request: dial tcp: i/o timeout',
    'public-ip-or-nat',
    [image],
  ],
  [
    'CannotPullContainerError: invalid reference format: repository name must be lowercase',
    'image-uppercase-repo',
    ['containerDefinitions[1].image'],
  ],
  [
    'CannotPullContainerError: invalid reference format',
    'image-http-prefix',
    ['containerDefinitions[1].image'],
  ],
  [
    'CannotPullContainerError: toomanyrequests: You have reached your pull rate limit',
    'image-docker-hub-limit',
    [],
  ],
  [
    `${ENV}403, RequestID: , HostID: , api error Forbidden: Forbidden.`,
    'env-file-content',
    [at('environmentFiles[0].value')],
  ],
  [
    `${ENV}404, RequestID: , HostID: , NotFound: Not Found`,
    'env-file-content',
    [at('environmentFiles[0].value')],
  ],
  [
    'ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes: stderr: mount.nfs4: Connection timed out',
    'efs-mount-failure',
    ['volumes[0].efsVolumeConfiguration.fileSystemId'],
  ],
  [
    'CannotCreateContainerError: Error response from daemon: Minimum memory limit allowed is 6MB',
    'memory-min',
    [at('memory')],
  ],
  [
    'CannotCreateContainerError: Error response from daemon: Duplicate mount point: /data',
    'mount-path-duplicate',
    [at('mountPoints')],
  ],
  ['CannotCreateContainerError: Invalid link format', 'links-format', [at('links')]],
  ['CannotCreateContainerError: Link target not available', 'links-target', [at('links')]],
  ['user needs to be specified for proxy container', 'proxy-user', ['proxyConfiguration']],
  [
    'OutOfMemoryError: Container killed due to memory usage',
    'container-out-of-memory',
    [at('memory'), 'memory'],
  ],
  ['Task failed container health checks', 'health-check-failed', [at('healthCheck')]],
  [
    'Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:x)',
    'load-balancer-health-check-failed',
    [at('portMappings')],
  ],
  ['RESOURCE:PORTS', 'reserved-host-port', [at('portMappings')]],
  ['RESOURCE:MEMORY', 'no-room-on-instances', ['memory', at('memory')]],
  ['ATTRIBUTE', 'secret-agent-version', []],
  [
    'PlatformTaskDefinitionIncompatibilityException: One or more of the requested capabilities are not supported.',
    'secret-platform-json-key',
    secret(1, 3, 5),
  ],
];
