import type { ContainerDefinition, LinuxParameters } from '@aws-sdk/client-ecs';
import { isFargateSize } from '../fargate-sizes.ts';
import { parseCpu, parseMemory } from '../task-size.ts';
import { type Check, eachContainer, firstOf } from './check.ts';
import { hasOption } from './logging.ts';

const LOG_DRIVERS = ['awslogs', 'splunk', 'awsfirelens'];
const EC2_SYSTEMS = ['WINDOWS_SERVER_2016_FULL', 'WINDOWS_SERVER_2004_CORE', 'WINDOWS_SERVER_20H2_CORE'];
const ECR_IMAGE = /^\d{12}\.dkr[.-]ecr(-fips)?\.[\w-]+\.(amazonaws|on\.aws)/;

/**
 * What Fargate requires and what it does not take.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html
 */
export const fargateChecks: Check[] = [
  ({ request }) =>
    request.networkMode === 'awsvpc' ? undefined : "Fargate only supports network mode 'awsvpc'.",
  ({ request }) => (request.cpu ? undefined : "Fargate requires that 'cpu' be defined at the task level."),
  ({ request }) =>
    request.memory ? undefined : "Fargate requires that 'memory' be defined at the task level.",
  ({ request }) => {
    const cpu = parseCpu(request.cpu ?? '') ?? 0;
    const memory = parseMemory(request.memory ?? '') ?? 0;
    const windows = request.runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS') ?? false;
    return isFargateSize(cpu, memory, windows)
      ? undefined
      : `No Fargate configuration exists for given values: ${cpu} CPU, ${memory} memory. See the Amazon ECS documentation for the valid values.`;
  },
  // The pages name these as not supported on Fargate; the text has not been seen.
  ({ request: { runtimePlatform } }) => {
    const family = runtimePlatform?.operatingSystemFamily ?? 'LINUX';
    return EC2_SYSTEMS.includes(family)
      ? `Fargate does not support operatingSystemFamily '${family}'.`
      : undefined;
  },
  ({ request }) => (request.placementConstraints?.length ? unsupported('constraints') : undefined),
  ({ request }) => (request.ipcMode ? unsupported('ipcMode') : undefined),
  ({ request }) =>
    request.pidMode === 'host'
      ? "Tasks using the Fargate launch type do not support pidMode 'host'. The supported value for pidMode is 'task'."
      : undefined,
  eachContainer(({ privileged }) =>
    privileged
      ? "Fargate requires that the 'privileged' setting be 'false' at the container level."
      : undefined,
  ),
  eachContainer(({ linuxParameters }) => linuxParameters && findLinuxFault(linuxParameters)),
  eachContainer(({ dockerSecurityOptions }) =>
    dockerSecurityOptions?.length ? unsupported('dockerSecurityOptions') : undefined,
  ),
  eachContainer(({ resourceRequirements }) =>
    resourceRequirements?.some(({ type }) => type === 'GPU')
      ? 'Tasks using the Fargate launch type do not support GPU resource requirements.'
      : undefined,
  ),
  eachContainer(({ logConfiguration: log }) =>
    log && !LOG_DRIVERS.includes(log.logDriver ?? '')
      ? `${log.logDriver} is not a valid log driver. Must be one of [${LOG_DRIVERS.join(',')}]`
      : undefined,
  ),
  eachContainer(({ logConfiguration: log }) =>
    log?.logDriver === 'awslogs' && !hasOption(log, 'awslogs-stream-prefix')
      ? 'Fargate requires log configuration options to include awslogs-stream-prefix to support log driver awslogs.'
      : undefined,
  ),
  eachContainer((container, { request }) =>
    request.executionRoleArn ? undefined : findMissingRole(container),
  ),
  eachContainer(({ firelensConfiguration }) =>
    firelensConfiguration?.options?.['config-file-type'] === 's3'
      ? "Fargate launch type does not support FirelensConfiguration config file from 's3'"
      : undefined,
  ),
  eachContainer(({ name, startTimeout, stopTimeout }) => {
    const fields = Object.entries({ startTimeout, stopTimeout });
    return firstOf(fields, ([field, seconds]) =>
      seconds === undefined || (seconds >= 2 && seconds <= 120)
        ? undefined
        : `The '${field}' setting for container '${name}' must be between 2 and 120.`,
    );
  }),
  ({ request }) =>
    firstOf(request.volumes, ({ host }) => (host?.sourcePath ? unsupported('sourcePath') : undefined)),
  ({ request }) =>
    firstOf(request.volumes, (volume) =>
      volume.dockerVolumeConfiguration ? unsupported('dockerVolumeConfiguration') : undefined,
    ),
];

function unsupported(field: string): string {
  return `Fargate compatible task definitions do not support ${field}`;
}

function findLinuxFault({
  capabilities,
  devices,
  maxSwap,
  swappiness,
  sharedMemorySize,
}: LinuxParameters): string | undefined {
  const refused = capabilities?.add?.find((capability) => capability !== 'SYS_PTRACE');
  if (refused) return `${refused} is not allowed on Fargate.`;
  if (devices?.length) return unsupported('devices');
  if (maxSwap !== undefined) return unsupported('maxSwap');
  if (swappiness !== undefined) return unsupported('swappiness');
  return sharedMemorySize === undefined ? undefined : unsupported('sharedMemorySize');
}

function findMissingRole({ image, logConfiguration }: ContainerDefinition): string | undefined {
  const required = 'Fargate requires task definition to have execution role ARN to support';
  if (ECR_IMAGE.test(image ?? '')) return `${required} ECR images.`;
  return logConfiguration?.logDriver === 'awslogs' ? `${required} log driver awslogs.` : undefined;
}
