import type { Attribute, ContainerDefinition, RegisterTaskDefinitionRequest } from '@aws-sdk/client-ecs';

const DOCKER_API = 'com.amazonaws.ecs.capability.docker-remote-api';

/**
 * Gives what a container instance has to be able to do, as DescribeTaskDefinition lists it. The names are
 * those that the container agent registers.
 * https://github.com/aws/amazon-ecs-agent/blob/master/agent/app/agent_capability.go
 */
export function requiredAttributes(request: RegisterTaskDefinitionRequest): Attribute[] {
  const names = new Set([
    ...ofTask(request),
    ...(request.containerDefinitions ?? []).flatMap((container) => ofContainer(container, request)),
  ]);
  return [...names].sort().map((name) => ({ name }));
}

function ofTask(request: RegisterTaskDefinitionRequest): string[] {
  const isHost = request.networkMode === 'host';
  return pick([
    [true, `${DOCKER_API}.1.18`],
    [request.networkMode === 'awsvpc', 'ecs.capability.task-eni'],
    [request.taskRoleArn, `com.amazonaws.ecs.capability.task-iam-role${isHost ? '-network-host' : ''}`],
    [request.pidMode || request.ipcMode, 'ecs.capability.pid-ipc-namespace-sharing'],
    [request.volumes?.some((volume) => volume.efsVolumeConfiguration), 'ecs.capability.efs'],
    [
      request.volumes?.some((volume) => volume.efsVolumeConfiguration?.authorizationConfig),
      'ecs.capability.efsAuth',
    ],
    [request.proxyConfiguration, 'ecs.capability.aws-appmesh'],
  ]);
}

function ofContainer(
  container: ContainerDefinition,
  { executionRoleArn }: RegisterTaskDefinitionRequest,
): string[] {
  const { image = '', logConfiguration: log, secrets = [], firelensConfiguration: firelens } = container;
  const options = log?.secretOptions ?? [];
  const isEcr = /\.dkr[.-]ecr/.test(image);
  return pick([
    [isEcr, 'com.amazonaws.ecs.capability.ecr-auth'],
    [isEcr && executionRoleArn, 'ecs.capability.execution-role-ecr-pull'],
    [log, `com.amazonaws.ecs.capability.logging-driver.${log?.logDriver}`],
    [log?.logDriver === 'awslogs', `${DOCKER_API}.1.19`],
    [log?.logDriver === 'awslogs' && executionRoleArn, 'ecs.capability.execution-role-awslogs'],
    [secrets.some((secret) => !isSecretsManager(secret)), 'ecs.capability.secrets.ssm.environment-variables'],
    [secrets.some(isSecretsManager), 'ecs.capability.secrets.asm.environment-variables'],
    [options.some((option) => !isSecretsManager(option)), 'ecs.capability.secrets.ssm.bootstrap.log-driver'],
    [options.some(isSecretsManager), 'ecs.capability.secrets.asm.bootstrap.log-driver'],
    [container.memoryReservation, `${DOCKER_API}.1.21`],
    [container.healthCheck, 'ecs.capability.container-health-check'],
    [container.healthCheck, `${DOCKER_API}.1.29`],
    [container.dependsOn?.length, 'ecs.capability.container-ordering'],
    [container.environmentFiles?.length, 'ecs.capability.env-files.s3'],
    [container.repositoryCredentials, 'ecs.capability.private-registry-authentication.secretsmanager'],
    [container.privileged, 'com.amazonaws.ecs.capability.privileged-container'],
    [container.restartPolicy?.enabled, 'ecs.capability.container-restart-policy'],
    [firelens, `ecs.capability.firelens.${firelens?.type}`],
  ]);
}

function isSecretsManager({ valueFrom }: { valueFrom: string | undefined }): boolean {
  return valueFrom?.split(':')[2] === 'secretsmanager';
}

function pick(candidates: [unknown, string][]): string[] {
  return candidates.filter(([needed]) => needed).map(([, name]) => name);
}
