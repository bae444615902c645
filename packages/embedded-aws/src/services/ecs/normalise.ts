import type {
  ContainerDefinition,
  PortMapping,
  RegisterTaskDefinitionRequest,
  TaskDefinition,
} from '@aws-sdk/client-ecs';
import type { Registration } from './checks/check.ts';
import { compatibleLaunchTypes } from './checks/checks.ts';
import { requiredAttributes } from './required-attributes.ts';
import { parseCpu, parseMemory } from './task-size.ts';

/**
 * Gives a definition in the form in which ECS keeps it: units as numbers, roles as ARNs, defaults filled in.
 * What the definition does not say and ECS does not fill in stays away.
 */
export function normalise(registration: Registration): TaskDefinition {
  const { request, containers, accountId } = registration;
  const { tags: _tags, cpu, memory, taskRoleArn, executionRoleArn, ...rest } = request;
  return {
    ...rest,
    containerDefinitions: containers.map((container) => normaliseContainer(container, request)),
    taskRoleArn: toRoleArn(taskRoleArn, accountId),
    executionRoleArn: toRoleArn(executionRoleArn, accountId),
    networkMode: defaultNetworkMode(request),
    cpu: cpu === undefined ? undefined : String(parseCpu(cpu)),
    memory: memory === undefined ? undefined : String(parseMemory(memory)),
    volumes: (request.volumes ?? []).map((volume) => ({
      ...volume,
      host: volume.host ?? (isPlain(volume) ? {} : undefined),
    })),
    placementConstraints: request.placementConstraints ?? [],
    compatibilities: compatibleLaunchTypes(registration) as TaskDefinition['compatibilities'],
    requiresAttributes: requiredAttributes(request),
  };
}

function normaliseContainer(
  container: ContainerDefinition,
  { networkMode }: RegisterTaskDefinitionRequest,
): ContainerDefinition {
  return {
    ...container,
    cpu: container.cpu ?? 0,
    essential: container.essential ?? true,
    environment: container.environment ?? [],
    mountPoints: container.mountPoints ?? [],
    volumesFrom: container.volumesFrom ?? [],
    portMappings: (container.portMappings ?? []).map((mapping) => normalisePort(mapping, networkMode)),
    systemControls: container.systemControls ?? [],
  };
}

/** In bridge mode host port 0 stands for one that is chosen when the container starts. */
function normalisePort(mapping: PortMapping, networkMode: string | undefined): PortMapping {
  const protocol = mapping.protocol ?? 'tcp';
  if (mapping.containerPortRange !== undefined) return { ...mapping, protocol };
  const isShared = networkMode === 'awsvpc' || networkMode === 'host';
  return { ...mapping, protocol, hostPort: isShared ? mapping.containerPort : (mapping.hostPort ?? 0) };
}

/** Windows on EC2 has a network mode of its own, which is no mode at all. */
function defaultNetworkMode(
  request: RegisterTaskDefinitionRequest,
): RegisterTaskDefinitionRequest['networkMode'] {
  const isWindows = request.runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS');
  return request.networkMode ?? (isWindows ? undefined : 'bridge');
}

function toRoleArn(role: string | undefined, accountId: string): string | undefined {
  if (!role || role.startsWith('arn:')) return role || undefined;
  return `arn:aws:iam::${accountId}:role/${role}`;
}

function isPlain(volume: object): boolean {
  return !Object.entries(volume).some(
    ([key, value]) => key !== 'name' && value !== undefined && value !== false,
  );
}
