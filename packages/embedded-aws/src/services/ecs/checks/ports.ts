import type { ContainerDefinition, PortMapping } from '@aws-sdk/client-ecs';
import { type Check, firstDuplicate, firstOf, type Registration } from './check.ts';
import { networkModeOf } from './network.ts';
import { eachMapping, isPort, portRangeChecks, portsOf } from './port-ranges.ts';

/** Port mappings; their meaning depends on the task's network mode. */
export const portChecks: Check[] = [
  ...portRangeChecks,
  eachMapping(({ containerPort, containerPortRange }, { name }) =>
    containerPortRange === undefined && !isPort(containerPort, 1)
      ? `Invalid 'containerPort' setting for container '${name}'.`
      : undefined,
  ),
  eachMapping(({ hostPort }, { name }) =>
    hostPort !== undefined && !isPort(hostPort, 0)
      ? `Invalid 'hostPort' setting for container '${name}'.`
      : undefined,
  ),
  eachMapping(({ containerPort, hostPort }, _, registration) => {
    const mode = networkModeOf(registration);
    return (mode === 'awsvpc' || mode === 'host') && hostPort !== undefined && hostPort !== containerPort
      ? `When networkMode=${mode}, the host ports and container ports in port mappings must match.`
      : undefined;
  }),
  (registration) =>
    networkModeOf(registration) === 'awsvpc'
      ? findSharedContainerPort(registration)
      : findSharedHostPort(registration),
  ({ containers }) => {
    const names = containers
      .flatMap(({ portMappings }) => portMappings ?? [])
      .flatMap(({ name }) => name ?? []);
    return firstDuplicate(names) === undefined
      ? undefined
      : 'When networkMode=awsvpc, port mapping name is already used';
  },
  eachMapping(({ name }) =>
    name === undefined || /^[a-z0-9_][a-z0-9_-]{0,63}$/.test(name)
      ? undefined
      : `Invalid port mapping name '${name}'. It can have up to 64 lowercase letters, numbers, underscores and hyphens and cannot start with a hyphen.`,
  ),
];

function findSharedContainerPort({ containers }: Registration): string | undefined {
  const used = new Set<string>();
  return firstOf(allMappings(containers), (mapping) => {
    const [first, last] = portsOf(mapping) ?? [1, 0];
    const protocol = (mapping.protocol ?? 'tcp').toUpperCase();
    for (let port = first; port <= last; port += 1) {
      if (used.has(`${protocol} ${port}`)) {
        return `${protocol} container port '${port}' is used multiple times in task when networkMode=awsvpc.`;
      }
      used.add(`${protocol} ${port}`);
    }
    return undefined;
  });
}

function findSharedHostPort(registration: Registration): string | undefined {
  const isHost = networkModeOf(registration) === 'host';
  const ports = allMappings(registration.containers).flatMap(
    ({ hostPort, containerPort, protocol = 'tcp' }) => {
      const port = hostPort || (isHost ? containerPort : undefined);
      return port ? `${protocol.toUpperCase()} host port '${port}'` : [];
    },
  );
  const shared = firstDuplicate(ports);
  return shared && `${shared} is mapped multiple times in task.`;
}

function allMappings(containers: ContainerDefinition[]): PortMapping[] {
  return containers.flatMap(({ portMappings }) => portMappings ?? []);
}
