import type { ContainerDefinition, PortMapping } from '@aws-sdk/client-ecs';
import { type Check, eachContainer, firstOf, type Registration } from './check.ts';
import { networkModeOf } from './network.ts';

const MAX_PORT = 65_535;
const MAX_RANGES = 100;

/** Mappings of a range of ports. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html */
export const portRangeChecks: Check[] = [
  eachMapping(({ containerPort, hostPort, containerPortRange }, { name }) =>
    containerPortRange !== undefined && (containerPort !== undefined || hostPort !== undefined)
      ? `Invalid port mapping for container '${name}', cannot specify both single port and port range.`
      : undefined,
  ),
  eachMapping((mapping, { name }) =>
    mapping.containerPortRange !== undefined && portsOf(mapping) === undefined
      ? `Invalid 'containerPortRange' setting for container '${name}'.`
      : undefined,
  ),
  // Documented, the text has not been seen.
  eachContainer(({ name, portMappings }) =>
    (portMappings ?? []).filter((mapping) => mapping.containerPortRange !== undefined).length > MAX_RANGES
      ? `Container '${name}' cannot have more than ${MAX_RANGES} port ranges.`
      : undefined,
  ),
  // Documented, the text has not been seen.
  eachMapping(({ containerPortRange }, _, registration) => {
    const mode = networkModeOf(registration);
    return containerPortRange === undefined || mode === 'bridge' || mode === 'awsvpc'
      ? undefined
      : `Container port ranges are not supported when networkMode=${mode}.`;
  }),
  // With a shared address this is the business of all containers together; see findSharedContainerPort.
  eachContainer(({ portMappings }, registration) => {
    const mode = networkModeOf(registration);
    return mode === 'bridge' ? findOverlap(portMappings ?? []) : undefined;
  }),
];

/** Makes a check of a definition out of one of a port mapping. */
export function eachMapping(
  check: (
    mapping: PortMapping,
    container: ContainerDefinition,
    registration: Registration,
  ) => string | undefined,
): Check {
  return eachContainer((container, registration) =>
    firstOf(container.portMappings, (mapping) => check(mapping, container, registration)),
  );
}

/** Gives the first and the last port of a mapping; undefined where it names none. */
export function portsOf({ containerPort, containerPortRange }: PortMapping): [number, number] | undefined {
  if (containerPortRange === undefined)
    return containerPort === undefined ? undefined : [containerPort, containerPort];
  const [, first, last] = (/^(\d{1,5})-(\d{1,5})$/.exec(containerPortRange) ?? []).map(Number);
  return isPort(first, 1) && isPort(last, 1) && first < last ? [first, last] : undefined;
}

/** Says whether a number is a port, with `min` as the least. */
export function isPort(port: number | undefined, min: number): port is number {
  return port !== undefined && port >= min && port <= MAX_PORT;
}

/** Two single ports may be the same: Docker publishes one container port on several of the host. */
function findOverlap(mappings: readonly PortMapping[]): string | undefined {
  return firstOf(mappings, (mapping, index) =>
    firstOf(mappings.slice(0, index), (other) => {
      const [first, last] = portsOf(mapping) ?? [1, 0];
      const [otherFirst, otherLast] = portsOf(other) ?? [1, 0];
      const shared = Math.max(first, otherFirst);
      const isRange = mapping.containerPortRange !== undefined || other.containerPortRange !== undefined;
      const protocol = mapping.protocol ?? 'tcp';
      if (!isRange || protocol !== (other.protocol ?? 'tcp') || shared > Math.min(last, otherLast)) {
        return undefined;
      }
      return `${protocol.toUpperCase()} container port '${shared}' is used multiple times in task when networkMode=bridge.`;
    }),
  );
}
