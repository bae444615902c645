import type { ModelShape } from '../../../models/check-model.ts';

/** A member that may be left out. */
const optional = (shape: string) => ({ shape });
/** A member that the model requires; `undefined` where nothing else can be wrong with it. */
const required = (shape?: string) => ({ required: true, ...(shape !== undefined && { shape }) });
const listOf = (item: string): ModelShape => ({ item });
const oneOf = (...values: string[]): ModelShape => ({ oneOf: values });

/** A text that must not be empty. The model does not say so, but an empty one stands for none. */
const TEXT = required('Text');

/** What containers are made of, as far as the model requires or enumerates it. */
const CONTAINER: Record<string, ModelShape> = {
  Containers: listOf('Container'),
  Container: {
    members: {
      repositoryCredentials: optional('RepositoryCredentials'),
      portMappings: optional('PortMappings'),
      restartPolicy: optional('RestartPolicy'),
      environmentFiles: optional('EnvironmentFiles'),
      linuxParameters: optional('LinuxParameters'),
      secrets: optional('Secrets'),
      dependsOn: optional('Dependencies'),
      versionConsistency: optional('VersionConsistency'),
      extraHosts: optional('HostEntries'),
      ulimits: optional('Ulimits'),
      logConfiguration: optional('LogConfiguration'),
      healthCheck: optional('HealthCheck'),
      resourceRequirements: optional('ResourceRequirements'),
      firelensConfiguration: optional('FirelensConfiguration'),
    },
  },
  RepositoryCredentials: { members: { credentialsParameter: TEXT } },
  PortMappings: listOf('PortMapping'),
  PortMapping: { members: { protocol: optional('Protocol'), appProtocol: optional('AppProtocol') } },
  Protocol: oneOf('tcp', 'udp'),
  AppProtocol: oneOf('http', 'http2', 'grpc'),
  RestartPolicy: { members: { enabled: required() } },
  EnvironmentFiles: listOf('EnvironmentFile'),
  EnvironmentFile: { members: { value: required(), type: required('EnvironmentFileType') } },
  EnvironmentFileType: oneOf('s3'),
  Secrets: listOf('Secret'),
  Secret: { members: { name: TEXT, valueFrom: TEXT } },
  Dependencies: listOf('Dependency'),
  Dependency: { members: { containerName: TEXT, condition: required('Condition') } },
  Condition: oneOf('START', 'COMPLETE', 'SUCCESS', 'HEALTHY'),
  VersionConsistency: oneOf('enabled', 'disabled'),
  HostEntries: listOf('HostEntry'),
  HostEntry: { members: { hostname: TEXT, ipAddress: TEXT } },
  LogConfiguration: {
    members: { logDriver: required('LogDriver'), secretOptions: optional('Secrets') },
  },
  LogDriver: oneOf(
    ...['json-file', 'syslog', 'journald', 'gelf', 'fluentd', 'awslogs', 'splunk', 'awsfirelens'],
  ),
  HealthCheck: { members: { command: required('Command') } },
  Command: { min: 1 },
  ResourceRequirements: listOf('ResourceRequirement'),
  ResourceRequirement: {
    members: { type: required('ResourceType'), sharingStrategy: optional('SharingStrategy') },
  },
  ResourceType: oneOf('GPU', 'InferenceAccelerator', 'NeuronDevice'),
  // A union has one member, and MPS is the only one that there is.
  SharingStrategy: { members: { nvidiaMps: required('NvidiaMps') } },
  NvidiaMps: { members: { memory: required() } },
  FirelensConfiguration: { members: { type: required('FirelensType') } },
  FirelensType: oneOf('fluentd', 'fluentbit'),
};

const LINUX: Record<string, ModelShape> = {
  LinuxParameters: { members: { devices: optional('Devices'), tmpfs: optional('TmpfsMounts') } },
  Devices: listOf('Device'),
  Device: { members: { hostPath: TEXT, permissions: optional('DevicePermissions') } },
  DevicePermissions: listOf('DevicePermission'),
  DevicePermission: oneOf('read', 'write', 'mknod'),
  TmpfsMounts: listOf('Tmpfs'),
  Tmpfs: { members: { containerPath: TEXT, size: required() } },
  Ulimits: listOf('Ulimit'),
  Ulimit: { members: { name: required('UlimitName'), softLimit: required(), hardLimit: required() } },
  UlimitName: oneOf(
    ...['core', 'cpu', 'data', 'fsize', 'locks', 'memlock', 'msgqueue', 'nice', 'nofile'],
    ...['nproc', 'rss', 'rtprio', 'rttime', 'sigpending', 'stack'],
  ),
};

const VOLUME: Record<string, ModelShape> = {
  Volumes: listOf('Volume'),
  Volume: {
    members: {
      dockerVolumeConfiguration: optional('DockerVolume'),
      efsVolumeConfiguration: optional('EfsVolume'),
      fsxWindowsFileServerVolumeConfiguration: optional('FsxVolume'),
      s3filesVolumeConfiguration: optional('S3FilesVolume'),
    },
  },
  DockerVolume: { members: { scope: optional('DockerScope') } },
  DockerScope: oneOf('task', 'shared'),
  EfsVolume: {
    members: {
      fileSystemId: TEXT,
      transitEncryption: optional('Switch'),
      authorizationConfig: optional('EfsAuthorization'),
    },
  },
  EfsAuthorization: { members: { iam: optional('Switch') } },
  Switch: oneOf('ENABLED', 'DISABLED'),
  FsxVolume: {
    members: { fileSystemId: TEXT, rootDirectory: TEXT, authorizationConfig: required('FsxAuthorization') },
  },
  FsxAuthorization: { members: { credentialsParameter: TEXT, domain: TEXT } },
  S3FilesVolume: { members: { fileSystemArn: TEXT } },
};

/** The shapes by their names. */
export const SHAPES: Readonly<Record<string, ModelShape>> = {
  Text: { min: 1 },
  ...CONTAINER,
  ...LINUX,
  ...VOLUME,
  Registration: {
    members: {
      networkMode: optional('NetworkMode'),
      containerDefinitions: optional('Containers'),
      volumes: optional('Volumes'),
      placementConstraints: optional('PlacementConstraints'),
      requiresCompatibilities: optional('Compatibilities'),
      pidMode: optional('PidMode'),
      ipcMode: optional('IpcMode'),
      proxyConfiguration: optional('ProxyConfiguration'),
      ephemeralStorage: optional('EphemeralStorage'),
      runtimePlatform: optional('RuntimePlatform'),
    },
  },
  NetworkMode: oneOf('bridge', 'host', 'awsvpc', 'none'),
  PlacementConstraints: listOf('PlacementConstraint'),
  PlacementConstraint: { members: { type: optional('ConstraintType') } },
  ConstraintType: oneOf('memberOf'),
  Compatibilities: listOf('Compatibility'),
  Compatibility: oneOf('EC2', 'FARGATE', 'EXTERNAL', 'MANAGED_INSTANCES'),
  PidMode: oneOf('host', 'task'),
  IpcMode: oneOf('host', 'task', 'none'),
  ProxyConfiguration: { members: { type: optional('ProxyType'), containerName: TEXT } },
  ProxyType: oneOf('APPMESH'),
  EphemeralStorage: { members: { sizeInGiB: required() } },
  RuntimePlatform: {
    members: {
      cpuArchitecture: optional('CpuArchitecture'),
      operatingSystemFamily: optional('OsFamily'),
    },
  },
  CpuArchitecture: oneOf('X86_64', 'ARM64'),
  OsFamily: oneOf(
    ...['WINDOWS_SERVER_2019_FULL', 'WINDOWS_SERVER_2019_CORE', 'WINDOWS_SERVER_2016_FULL'],
    ...['WINDOWS_SERVER_2004_CORE', 'WINDOWS_SERVER_2022_CORE', 'WINDOWS_SERVER_2022_FULL'],
    ...['WINDOWS_SERVER_2025_CORE', 'WINDOWS_SERVER_2025_FULL', 'WINDOWS_SERVER_20H2_CORE', 'LINUX'],
  ),
};
