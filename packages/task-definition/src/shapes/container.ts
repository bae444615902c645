import type {
  ContainerDefinition,
  ContainerDependency,
  ContainerRestartPolicy,
  FirelensConfiguration,
  HealthCheck,
  LogConfiguration,
  NvidiaMpsAllocation,
  RepositoryCredentials,
  ResourceRequirement,
  SharingStrategy,
} from '@aws-sdk/client-ecs';
import {
  CONTAINER_CONDITIONS,
  FIRELENS_TYPES,
  LOG_DRIVERS,
  RESOURCE_TYPES,
  VERSION_CONSISTENCIES,
} from '../enums.ts';
import { ENVIRONMENT_FILE, ENVIRONMENT_VARIABLE, SECRET } from './environment.ts';
import { LINUX_PARAMETERS, SYSTEM_CONTROL, ULIMIT } from './linux-parameters.ts';
import { HOST_ENTRY, PORT_MAPPING } from './network.ts';
import { boolean, integer, list, map, needed, oneOf, required, string, structure } from './shape.ts';
import { MOUNT_POINT, VOLUME_FROM } from './storage.ts';

const RESTART_POLICY = structure<ContainerRestartPolicy>({
  enabled: required(boolean, 'restart-enabled'),
  ignoredExitCodes: list(integer),
  restartAttemptPeriod: integer,
});

const DEPENDENCY = structure<ContainerDependency>({
  containerName: required(string, 'depends-target'),
  condition: required(oneOf(CONTAINER_CONDITIONS, 'depends-condition'), 'depends-condition'),
});

const LOG_CONFIGURATION = structure<LogConfiguration>({
  logDriver: required(oneOf(LOG_DRIVERS, 'log-driver-enum'), 'log-driver-enum'),
  options: map,
  secretOptions: list(SECRET),
});

const HEALTH_CHECK = structure<HealthCheck>({
  command: required(list(string), 'health-command-required'),
  interval: integer,
  timeout: integer,
  retries: integer,
  startPeriod: integer,
});

const RESOURCE_REQUIREMENT = structure<ResourceRequirement>({
  value: string,
  type: required(oneOf(RESOURCE_TYPES), 'enum-value'),
  sharingStrategy: structure<Pick<SharingStrategy.NvidiaMpsMember, 'nvidiaMps'>>({
    nvidiaMps: required(
      structure<NvidiaMpsAllocation>({ memory: required(integer), maxComputePercent: integer }),
    ),
  }),
});

const FIRELENS_CONFIGURATION = structure<FirelensConfiguration>({
  type: required(oneOf(FIRELENS_TYPES, 'firelens-type'), 'firelens-type'),
  options: map,
});

export const CONTAINER_DEFINITION = structure<ContainerDefinition>({
  name: needed(string, 'container-name-required'),
  image: needed(string, 'image-required'),
  repositoryCredentials: structure<RepositoryCredentials>({
    credentialsParameter: required(string, 'private-registry-arn'),
  }),
  cpu: integer,
  memory: integer,
  memoryReservation: integer,
  links: list(string),
  portMappings: list(PORT_MAPPING),
  essential: boolean,
  restartPolicy: RESTART_POLICY,
  entryPoint: list(string),
  command: list(string),
  environment: list(ENVIRONMENT_VARIABLE),
  environmentFiles: list(ENVIRONMENT_FILE),
  mountPoints: list(MOUNT_POINT),
  volumesFrom: list(VOLUME_FROM),
  linuxParameters: LINUX_PARAMETERS,
  secrets: list(SECRET),
  dependsOn: list(DEPENDENCY),
  startTimeout: integer,
  stopTimeout: integer,
  versionConsistency: oneOf(VERSION_CONSISTENCIES),
  hostname: string,
  user: string,
  workingDirectory: string,
  disableNetworking: boolean,
  privileged: boolean,
  readonlyRootFilesystem: boolean,
  dnsServers: list(string),
  dnsSearchDomains: list(string),
  extraHosts: list(HOST_ENTRY),
  dockerSecurityOptions: list(string),
  interactive: boolean,
  pseudoTerminal: boolean,
  dockerLabels: { ...map, value: { ...string, rule: 'docker-label-limit' } },
  ulimits: list(ULIMIT),
  logConfiguration: LOG_CONFIGURATION,
  healthCheck: HEALTH_CHECK,
  systemControls: list(SYSTEM_CONTROL),
  resourceRequirements: list(RESOURCE_REQUIREMENT),
  firelensConfiguration: FIRELENS_CONFIGURATION,
  credentialSpecs: list(string),
});
