import type { Clean } from './engine/clean.ts';
import { parseCpu } from './fargate.ts';
import { findPaths } from './find-paths.ts';
import type { TaskDefinition } from './model.ts';
import type { PathSegment } from './path.ts';
import { parseSecretReference } from './secret-reference.ts';

/** A version as AWS writes it, or that no version has the feature. */
export type MinimumVersion = string | 'unsupported';

/** Something that a definition can use, and the versions since which it is there; absent where any will do. */
export interface Feature {
  id: string;
  /** What a sentence calls it, such as "container health checks". */
  title: string;
  /** Platform version of Fargate for Linux. */
  fargateLinux?: MinimumVersion;
  /** Platform version of Fargate for Windows, a count of its own. */
  fargateWindows?: MinimumVersion;
  /** Version of the ECS agent on a container instance. */
  ec2Agent?: MinimumVersion;
  /** The attribute by which an agent tells that it has the feature; ECS places tasks by it. */
  attribute?: string;
  /** Where a definition uses it, in the order of the definition. */
  paths(definition: Clean<TaskDefinition>): PathSegment[][];
}

interface Row extends Omit<Feature, 'paths'> {
  /** The members that use the feature; `[]` stands for each item of a list. */
  at: readonly string[];
  /** Which values of them do; without it, every value does. */
  where?(value: unknown): boolean;
}

const VARIABLE = 'containerDefinitions[].secrets[].valueFrom';
const LOG_OPTION = 'containerDefinitions[].logConfiguration.secretOptions[].valueFrom';
const LARGEST_ORDINARY_CPU = 4096;

const isParameter = (value: unknown) => parseSecretReference(String(value)).kind === 'parameter';
const isSecret = (value: unknown) => parseSecretReference(String(value)).kind === 'secret';
const isPartOfSecret = (value: unknown) => {
  const reference = parseSecretReference(String(value));
  if (reference.kind !== 'secret') return false;
  return Boolean(reference.jsonKey || reference.versionStage || reference.versionId);
};
const isRoot = (user: unknown) => /^(0|root)(:|$)/.test(String(user));

/**
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-linux-fargate.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html
 * @see https://github.com/aws/amazon-ecs-agent/blob/master/CHANGELOG.md
 */
const ROWS: readonly Row[] = [
  {
    id: 'execution-role',
    title: 'a task execution role',
    at: ['executionRoleArn'],
    fargateLinux: '1.0.0',
    fargateWindows: '1.0.0',
    ec2Agent: '1.16.0',
  },
  {
    id: 'private-registry',
    title: 'credentials of a private registry',
    at: ['containerDefinitions[].repositoryCredentials'],
    fargateLinux: '1.2.0',
    fargateWindows: '1.0.0',
    ec2Agent: '1.19.0',
    attribute: 'ecs.capability.private-registry-authentication.secretsmanager',
  },
  {
    id: 'parameter-variable',
    title: 'parameters as environment variables',
    at: [VARIABLE],
    where: isParameter,
    fargateLinux: '1.3.0',
    fargateWindows: '1.0.0',
    ec2Agent: '1.22.0',
    attribute: 'ecs.capability.secrets.ssm.environment-variables',
  },
  {
    id: 'secret-variable',
    title: 'secrets as environment variables',
    at: [VARIABLE],
    where: isSecret,
    fargateLinux: '1.3.0',
    fargateWindows: '1.0.0',
    // The guide says 1.22.0, the agent's own change log 1.23.0.
    ec2Agent: '1.23.0',
    attribute: 'ecs.capability.secrets.asm.environment-variables',
  },
  {
    id: 'parameter-log-option',
    title: 'parameters as log options',
    at: [LOG_OPTION],
    where: isParameter,
    fargateLinux: '1.3.0',
    fargateWindows: '1.0.0',
    // The guide says 1.22.0, the agent's own change log 1.27.0; so it is for secrets.
    ec2Agent: '1.27.0',
    attribute: 'ecs.capability.secrets.ssm.bootstrap.log-driver',
  },
  {
    id: 'secret-log-option',
    title: 'secrets as log options',
    at: [LOG_OPTION],
    where: isSecret,
    fargateLinux: '1.3.0',
    fargateWindows: '1.0.0',
    ec2Agent: '1.27.0',
    attribute: 'ecs.capability.secrets.asm.bootstrap.log-driver',
  },
  {
    id: 'part-of-secret',
    title: 'a JSON key or version of a secret',
    at: [VARIABLE, LOG_OPTION],
    where: isPartOfSecret,
    fargateLinux: '1.4.0',
    fargateWindows: '1.0.0',
    ec2Agent: '1.37.0',
  },
  {
    id: 'environment-files',
    title: 'environment files',
    at: ['containerDefinitions[].environmentFiles'],
    where: isFilled,
    fargateLinux: '1.4.0',
    fargateWindows: 'unsupported',
    ec2Agent: '1.39.0',
    attribute: 'ecs.capability.env-files.s3',
  },
  {
    id: 'health-check',
    title: 'container health checks',
    at: ['containerDefinitions[].healthCheck'],
    fargateLinux: '1.1.0',
    fargateWindows: '1.0.0',
    ec2Agent: '1.17.0',
    attribute: 'ecs.capability.container-health-check',
  },
  {
    id: 'container-order',
    title: 'dependencies between containers',
    at: ['containerDefinitions[].dependsOn'],
    where: isFilled,
    fargateLinux: '1.3.0',
    fargateWindows: '1.0.0',
    ec2Agent: '1.26.0',
    attribute: 'ecs.capability.container-ordering',
  },
  {
    id: 'container-timeouts',
    title: 'start and stop timeouts',
    at: ['containerDefinitions[].startTimeout', 'containerDefinitions[].stopTimeout'],
    fargateLinux: '1.3.0',
    fargateWindows: '1.0.0',
    ec2Agent: '1.26.0',
  },
  {
    id: 'restart-policy',
    title: 'restart policies',
    at: ['containerDefinitions[].restartPolicy.enabled'],
    where: (enabled) => enabled === true,
    fargateLinux: '1.4.0',
    fargateWindows: 'unsupported',
    ec2Agent: '1.86.0',
    attribute: 'ecs.capability.container-restart-policy',
  },
  {
    id: 'firelens-fluentbit',
    title: 'FireLens with Fluent Bit',
    at: ['containerDefinitions[].firelensConfiguration.type'],
    where: (type) => type === 'fluentbit',
    fargateLinux: '1.3.0',
    fargateWindows: 'unsupported',
    ec2Agent: '1.30.0',
    attribute: 'ecs.capability.firelens.fluentbit',
  },
  {
    id: 'firelens-fluentd',
    title: 'FireLens with Fluentd',
    at: ['containerDefinitions[].firelensConfiguration.type'],
    where: (type) => type === 'fluentd',
    fargateLinux: '1.3.0',
    fargateWindows: 'unsupported',
    ec2Agent: '1.30.0',
    attribute: 'ecs.capability.firelens.fluentd',
  },
  {
    id: 'firelens-user',
    title: 'a FireLens container that does not run as root',
    at: ['containerDefinitions[]'],
    where: (value) => {
      const { firelensConfiguration, user } = value as { firelensConfiguration?: unknown; user?: unknown };
      return firelensConfiguration !== undefined && user !== undefined && user !== '' && !isRoot(user);
    },
    ec2Agent: '1.96.0',
  },
  {
    id: 'splunk-driver',
    title: 'the splunk log driver',
    at: ['containerDefinitions[].logConfiguration.logDriver'],
    where: (driver) => driver === 'splunk',
    fargateLinux: '1.3.0',
    fargateWindows: 'unsupported',
    ec2Agent: '1.11.0',
  },
  {
    id: 'port-range',
    title: 'container port ranges',
    at: ['containerDefinitions[].portMappings[].containerPortRange'],
    fargateLinux: '1.4.0',
    ec2Agent: '1.67.0',
    attribute: 'ecs.capability.network.container-port-range',
  },
  {
    id: 'system-controls',
    title: 'system controls',
    at: ['containerDefinitions[].systemControls'],
    where: isFilled,
    fargateLinux: '1.4.0',
    fargateWindows: 'unsupported',
  },
  {
    id: 'added-capability',
    title: 'the capability SYS_PTRACE',
    at: ['containerDefinitions[].linuxParameters.capabilities.add'],
    where: isFilled,
    fargateLinux: '1.4.0',
    fargateWindows: 'unsupported',
  },
  {
    id: 'gmsa',
    title: 'gMSA for a container instance that is joined to the domain',
    at: ['containerDefinitions[].credentialSpecs[]'],
    where: (spec) => !isDomainless(spec),
    fargateLinux: 'unsupported',
    fargateWindows: 'unsupported',
    ec2Agent: '1.34.0',
    attribute: 'ecs.capability.gmsa',
  },
  {
    id: 'gmsa-domainless',
    title: 'gMSA without a domain join',
    at: ['containerDefinitions[].credentialSpecs[]'],
    where: isDomainless,
    fargateLinux: '1.4.0',
    fargateWindows: 'unsupported',
    attribute: 'ecs.capability.gmsa-domainless',
  },
  {
    id: 'efs',
    title: 'EFS volumes',
    at: ['volumes[].efsVolumeConfiguration'],
    fargateLinux: '1.4.0',
    fargateWindows: 'unsupported',
    ec2Agent: '1.38.0',
    attribute: 'ecs.capability.efs',
  },
  {
    id: 'efs-authorization',
    title: 'access points and IAM authorization of EFS',
    at: ['volumes[].efsVolumeConfiguration.authorizationConfig'],
    fargateLinux: '1.4.0',
    fargateWindows: 'unsupported',
    ec2Agent: '1.38.0',
    attribute: 'ecs.capability.efsAuth',
  },
  {
    id: 'fsx',
    title: 'FSx for Windows File Server volumes',
    at: ['volumes[].fsxWindowsFileServerVolumeConfiguration'],
    fargateLinux: 'unsupported',
    fargateWindows: 'unsupported',
    attribute: 'ecs.capability.fsxWindowsFileServer',
  },
  {
    id: 'namespaces',
    title: 'shared process and IPC namespaces',
    at: ['pidMode', 'ipcMode'],
    fargateLinux: '1.4.0',
    fargateWindows: 'unsupported',
    ec2Agent: '1.22.0',
    attribute: 'ecs.capability.pid-ipc-namespace-sharing',
  },
  {
    id: 'app-mesh',
    title: 'an App Mesh proxy',
    at: ['proxyConfiguration'],
    fargateLinux: '1.3.0',
    fargateWindows: 'unsupported',
    ec2Agent: '1.26.0',
    attribute: 'ecs.capability.aws-appmesh',
  },
  {
    id: 'ephemeral-storage',
    title: 'a size of ephemeral storage',
    at: ['ephemeralStorage'],
    fargateLinux: '1.4.0',
    fargateWindows: '1.0.0',
  },
  {
    id: 'large-task',
    title: '8 vCPU or more',
    at: ['cpu'],
    where: (cpu) => (parseCpu(String(cpu)) ?? 0) > LARGEST_ORDINARY_CPU,
    fargateLinux: '1.4.0',
    fargateWindows: 'unsupported',
  },
  {
    id: 'arm64',
    title: 'the ARM64 architecture',
    at: ['runtimePlatform.cpuArchitecture'],
    where: (architecture) => architecture === 'ARM64',
    fargateLinux: '1.4.0',
    fargateWindows: 'unsupported',
  },
  {
    id: 'fault-injection',
    title: 'fault injection',
    at: ['enableFaultInjection'],
    where: (enabled) => enabled === true,
    fargateLinux: '1.4.0',
    fargateWindows: 'unsupported',
    ec2Agent: '1.88.0',
    attribute: 'ecs.capability.fault-injection',
  },
];

/** Every feature of which a version of Fargate or of the agent is known. */
export const FEATURES: readonly Feature[] = ROWS.map(({ at, where, ...row }) => ({
  ...row,
  paths: (definition) => at.flatMap((pattern) => findPaths(definition, pattern, where)),
}));

function isFilled(list: unknown): boolean {
  return (list as readonly unknown[]).length > 0;
}

function isDomainless(spec: unknown): boolean {
  return String(spec).startsWith('credentialspecdomainless:');
}
