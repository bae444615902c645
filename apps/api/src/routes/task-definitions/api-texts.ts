const CPU =
  "Invalid 'cpu' setting for task. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.";
const FARGATE_SIZE =
  'No Fargate configuration exists for given values: {} CPU, {} memory. See the Amazon ECS documentation for the valid values.';
const CONTAINER_PORT_SHARED =
  "{} container port '{}' is used multiple times in task when networkMode=awsvpc.";
const NOT_IN_AWSVPC = 'supported on container when networkMode=awsvpc.';
const NOT_ON_FARGATE = 'Fargate compatible task definitions do not support';

/** Only the text for a value above the range has been seen; the one for a value below follows it. */
const healthRange = (field: string, min: number, max: number) => [
  `Health check ${field} must be less than or equal to the maximum allowed value ${max} for container '{}'`,
  `Health check ${field} must be greater than or equal to the minimum allowed value ${min} for container '{}'`,
];

/**
 * AWS's own text for what breaks a rule, where one has been seen; `{}` stands for any value. Where there are several,
 * any of them may be given.
 */
export const API_TEXTS: Readonly<Record<string, string | readonly string[]>> = {
  'family-required': 'Family can not be blank.',
  'family-pattern': 'Family contains invalid characters.',
  'containers-required': 'Container list cannot be empty',
  'containers-max-10': 'Too many containers.',
  'taskdef-size': "Actual length: '{}'. Max allowed length is '65536' bytes.",
  'essential-at-least-one': "Task definition doesn't have any essential container",
  'container-names-unique': 'Container names must be unique within a task definition',
  'placement-expression': "constraint.expression '{}' invalid",
  'tags-empty-list': 'Tags can not be empty',

  'cpu-format': CPU,
  'cpu-range-ec2': CPU,
  'fargate-cpu-required': "Fargate requires that 'cpu' be defined at the task level.",
  'fargate-memory-required': "Fargate requires that 'memory' be defined at the task level.",
  'fargate-cpu-memory-pair': FARGATE_SIZE,
  'fargate-windows-cpu-min': FARGATE_SIZE,
  'fargate-windows-cpu-max': FARGATE_SIZE,
  'container-cpu-sum':
    "The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.",
  'container-memory-over-task': "The 'memory' setting for container '{}' is greater than for the task",
  'container-memory-required':
    "Invalid setting for container '{}'. At least one of 'memory' or 'memoryReservation' must be specified.",
  'memory-below-reservation': "'memory' must be greater than or equal to 'memoryReservation'",
  'execution-role-fargate-ecr':
    'Fargate requires task definition to have execution role ARN to support ECR images.',
  'execution-role-fargate-awslogs':
    'Fargate requires task definition to have execution role ARN to support log driver awslogs.',
  'execution-role-secrets':
    "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'.",
  'role-arn-shape': 'Role is not valid',
  'pid-mode-fargate':
    "Tasks using the Fargate launch type do not support pidMode 'host'. The supported value for pidMode is 'task'.",
  'ipc-mode-fargate': `${NOT_ON_FARGATE} ipcMode`,
  'fargate-placement-constraints': `${NOT_ON_FARGATE} constraints`,
  'inference-accelerators': "Unsupported field 'inferenceAccelerators'.",

  'container-name-required': 'Container.name should not be null or empty.',
  'image-required': 'Container.image should not be null or empty.',
  'image-charset': 'Container.image contains invalid characters.',
  'fargate-privileged': "Fargate requires that the 'privileged' setting be 'false' at the container level.",
  'fargate-capability-add': '{} is not allowed on Fargate.',
  'fargate-devices': `${NOT_ON_FARGATE} devices`,
  'fargate-max-swap': `${NOT_ON_FARGATE} maxSwap`,
  'fargate-shared-memory': `${NOT_ON_FARGATE} sharedMemorySize`,
  'docker-security-fargate': `${NOT_ON_FARGATE} dockerSecurityOptions`,
  'gpu-fargate': 'Tasks using the Fargate launch type do not support GPU resource requirements.',
  'ulimit-soft-over-hard': 'Soft limit exceeds hard limit for ulimit {}',

  'fargate-network-mode': "Fargate only supports network mode 'awsvpc'.",
  'awsvpc-hostport-mismatch':
    'When networkMode=awsvpc, the host ports and container ports in port mappings must match.',
  'host-hostport-mismatch':
    'When networkMode=host, the host ports and container ports in port mappings must match.',
  // Only the text for a container port has been seen.
  'port-range': [
    "Invalid 'containerPort' setting for container '{}'.",
    "Invalid 'hostPort' setting for container '{}'.",
  ],
  'port-duplicate-host': "{} host port '{}' is mapped multiple times in task.",
  'port-duplicate-container': CONTAINER_PORT_SHARED,
  'port-name-unique': 'When networkMode=awsvpc, port mapping name is already used',
  'port-range-format': "Invalid 'containerPortRange' setting for container '{}'.",
  'port-range-and-port':
    "Invalid port mapping for container '{}', cannot specify both single port and port range.",
  // Only the text for awsvpc has been seen.
  'port-range-overlap': [
    CONTAINER_PORT_SHARED,
    "{} container port '{}' is used multiple times in task when networkMode=bridge.",
  ],
  'links-awsvpc': 'Links are not supported when networkMode=awsvpc.',
  'links-cycle': 'Container links should not have a cycle',
  'hostname-awsvpc': `hostname is not ${NOT_IN_AWSVPC}`,
  'dns-servers-awsvpc': `DNS servers are not ${NOT_IN_AWSVPC}`,
  'extra-hosts-awsvpc': `Extra hosts are not ${NOT_IN_AWSVPC}`,
  'disable-networking-awsvpc': `Disable Networking is not ${NOT_IN_AWSVPC}`,
  'proxy-needs-awsvpc': 'APPMESH proxy configuration is only supported in networkMode=awsvpc',
  'proxy-container': 'Proxy container [{}] does not exist.',
  // Only the text for the ingress port has been seen.
  'proxy-properties': ['Ingress port not found', 'Egress port not found'],

  'env-files-max': 'The maximum number of environment files was exceeded. Specify ten or less and try again.',
  'env-file-arn': 'Invalid arn syntax.',
  'secret-env-clash':
    "The secret name must be unique and not shared with any new or existing environment variables set on the container, such as '{}'.",
  'secret-duplicate': 'Duplicate secret names found: {}. Each secret name must be unique.',
  'secret-ssm-name-charset':
    'The Systems Manager parameter name specified for secret {} is invalid. The parameter name can be up to 2048 characters and include the following letters and symbols: a-zA-Z0-9_.-,',
  'secret-ssm-cross-account':
    'The Systems Manager parameter ARN has a different account ID than the current account. The current account ID is {} and the ARN account ID is {}. Cross-account access for ARNs is not currently supported.',

  'log-driver-fargate': '{} is not a valid log driver. Must be one of [awslogs,splunk,awsfirelens]',
  'awslogs-required-options': 'Log driver awslogs requires options: {}',
  'awslogs-prefix-fargate':
    'Fargate requires log configuration options to include awslogs-stream-prefix to support log driver awslogs.',
  'awslogs-unknown-option': 'Log driver awslogs disallows options: {}',
  'awslogs-group-charset': "Log driver awslogs option 'awslogs-group' contains invalid characters.",
  'splunk-token': 'Log driver splunk requires options: splunk-token',
  'firelens-router-missing':
    'When awsfirelens log driver is specified in log configuration, a firelens configuration object must be configured in one of the containers.',
  'firelens-unused':
    'When a firelensConfiguration object is specified, at least one container has to be configured with the awsfirelens log driver.',
  'firelens-s3-fargate': "Fargate launch type does not support FirelensConfiguration config file from 's3'",
  'firelens-s3-arn': 'Invalid arn syntax.',

  'health-interval': healthRange('interval', 5, 300),
  'health-timeout': healthRange('timeout', 2, 60),
  'health-retries': healthRange('retries', 1, 10),
  'health-start-period': healthRange('startPeriod', 0, 300),
  'depends-target': "Cannot depend on container + '{}' because it does not exist",
  'depends-healthy': 'A dependency container with HEALTHY condition must have health check configured',
  'depends-essential':
    'A dependency container with SUCCESS or COMPLETE condition cannot be an essential container',
  'restart-period': "The 'restartAttemptPeriod' setting for container '{}' must be between 60 and 1800.",

  'ephemeral-min': 'EphemeralStorage size should be at least 21',
  'ephemeral-max': 'EphemeralStorage size should be at most 200',
  'ephemeral-ec2': 'Tasks using the EC2 launch type do not support EphemeralStorage.',
  'volume-one-type':
    'When the volume parameter is specified, only one volume configuration type should be used.',
  'volume-unreferenced-at-launch': 'Volumes [{}] are not referenced by any of the containers',
  'mount-unknown-volume': "Unknown volume '{}'.",
  'volumes-from-unknown': "Invalid 'volumesFrom' setting. Unknown container: '{}'",
  'host-path-fargate': `${NOT_ON_FARGATE} sourcePath`,
  'docker-volume-fargate': `${NOT_ON_FARGATE} dockerVolumeConfiguration`,
  'efs-iam-encryption': 'EFS IAM authorization requires TransitEncryption to be enabled.',
  'efs-iam-task-role': 'EFS IAM authorization requires a task role.',
  'efs-port-encryption': 'TransitEncryptionPort requires that TransitEncryption is enabled.',
  'efs-access-point-root':
    'When using an EFS access point, the root directory must either be set to "/" or be omitted.',
};

/** Says whether a message is AWS's text for what breaks a rule. */
export function isApiText(ruleId: string, message: string): boolean {
  const texts = [API_TEXTS[ruleId] ?? []].flat();
  return texts.some((text) => {
    const parts = text.split('{}').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.+')}$`, 's').test(message);
  });
}
