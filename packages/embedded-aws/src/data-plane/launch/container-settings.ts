import type { ContainerDefinition, TaskDefinition } from '@aws-sdk/client-ecs';
import { LaunchFault } from './launch-fault.ts';

/** The least memory that Docker gives a container, in MiB. */
const LEAST_MEMORY = 6;

/** Checks what Docker refuses when a container is made, though ECS has registered it. Throws LaunchFault. */
export function checkContainerSettings({ containerDefinitions = [] }: TaskDefinition): void {
  const names = containerDefinitions.map(({ name }) => name);
  for (const container of containerDefinitions) {
    const reason = reasonAgainst(container, names);
    if (reason !== undefined)
      throw new LaunchFault(`CannotCreateContainerError: Error response from daemon: ${reason}`);
  }
}

function reasonAgainst(
  { memory, memoryReservation, mountPoints = [], links = [] }: ContainerDefinition,
  names: readonly (string | undefined)[],
): string | undefined {
  if ((memory ?? memoryReservation ?? LEAST_MEMORY) < LEAST_MEMORY)
    return `Minimum memory limit allowed is ${LEAST_MEMORY}MB`;
  const paths = mountPoints.map(({ containerPath }) => containerPath);
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined) return `Duplicate mount point: ${twice}`;
  for (const link of links) {
    const [target, alias, ...more] = link.split(':');
    if (!target || alias === '' || more.length > 0) return `Invalid link format: ${link}`;
    if (!names.includes(target)) return `Link target not available: ${target}`;
  }
  return undefined;
}
