// The enumerations of the ECS service model, in the order in which a form offers them. A type test holds each
// in step with the installed SDK.

export const NETWORK_MODES = ['awsvpc', 'bridge', 'host', 'none'] as const;
export const COMPATIBILITIES = ['FARGATE', 'MANAGED_INSTANCES', 'EC2', 'EXTERNAL'] as const;
export const OPERATING_SYSTEM_FAMILIES = [
  'LINUX',
  'WINDOWS_SERVER_2025_CORE',
  'WINDOWS_SERVER_2025_FULL',
  'WINDOWS_SERVER_2022_CORE',
  'WINDOWS_SERVER_2022_FULL',
  'WINDOWS_SERVER_2019_CORE',
  'WINDOWS_SERVER_2019_FULL',
  'WINDOWS_SERVER_2016_FULL',
  'WINDOWS_SERVER_2004_CORE',
  'WINDOWS_SERVER_20H2_CORE',
] as const;
export const CPU_ARCHITECTURES = ['X86_64', 'ARM64'] as const;
export const TRANSPORT_PROTOCOLS = ['tcp', 'udp'] as const;
export const APPLICATION_PROTOCOLS = ['http', 'http2', 'grpc'] as const;
export const LOG_DRIVERS = [
  'awslogs',
  'splunk',
  'awsfirelens',
  'fluentd',
  'gelf',
  'journald',
  'json-file',
  'syslog',
] as const;
export const CONTAINER_CONDITIONS = ['START', 'COMPLETE', 'SUCCESS', 'HEALTHY'] as const;
export const PID_MODES = ['host', 'task'] as const;
export const IPC_MODES = ['host', 'task', 'none'] as const;
export const VERSION_CONSISTENCIES = ['enabled', 'disabled'] as const;
export const FIRELENS_TYPES = ['fluentbit', 'fluentd'] as const;
export const RESOURCE_TYPES = ['GPU', 'NeuronDevice', 'InferenceAccelerator'] as const;
export const ENVIRONMENT_FILE_TYPES = ['s3'] as const;
export const EFS_TRANSIT_ENCRYPTIONS = ['ENABLED', 'DISABLED'] as const;
export const EFS_IAM_AUTHORIZATIONS = ['ENABLED', 'DISABLED'] as const;
export const DOCKER_VOLUME_SCOPES = ['task', 'shared'] as const;
export const PROXY_CONFIGURATION_TYPES = ['APPMESH'] as const;
export const PLACEMENT_CONSTRAINT_TYPES = ['memberOf'] as const;
export const DEVICE_PERMISSIONS = ['read', 'write', 'mknod'] as const;
export const ULIMIT_NAMES = [
  'core',
  'cpu',
  'data',
  'fsize',
  'locks',
  'memlock',
  'msgqueue',
  'nice',
  'nofile',
  'nproc',
  'rss',
  'rtprio',
  'rttime',
  'sigpending',
  'stack',
] as const;
