import type { ContainerDefinition } from '@aws-sdk/client-ecs';
import { parseCpu, parseMemory } from '../task-size.ts';
import { type Check, eachContainer, type Registration } from './check.ts';

const GUIDE = 'For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.';

/** CPU and memory of the task and its containers. */
export const sizeChecks: Check[] = [
  ({ request: { cpu } }) =>
    cpu === undefined || parseCpu(cpu) !== undefined ? undefined : `Invalid 'cpu' setting for task. ${GUIDE}`,
  ({ request: { memory } }) =>
    memory === undefined || parseMemory(memory) !== undefined
      ? undefined
      : `Invalid 'memory' setting for task. ${GUIDE}`,
  ({ request: { ephemeralStorage } }) => {
    const size = ephemeralStorage?.sizeInGiB;
    if (size === undefined) return undefined;
    if (size < 21) return 'EphemeralStorage size should be at least 21';
    return size > 200 ? 'EphemeralStorage size should be at most 200' : undefined;
  },
  // https://github.com/ansible/ansible/issues/67647
  eachContainer(({ name, memory }) =>
    memory !== undefined && memory <= 0 ? `Invalid 'memory' setting for container '${name}'.` : undefined,
  ),
  // A reservation of 0 is none: "you must specify a non-zero integer for one or both".
  eachContainer(({ name, memory, memoryReservation }, registration) =>
    taskMemory(registration) !== undefined || memory || memoryReservation
      ? undefined
      : `Invalid setting for container '${name}'. At least one of 'memory' or 'memoryReservation' must be specified.`,
  ),
  eachContainer(({ memory, memoryReservation }) =>
    memory && memoryReservation && memory < memoryReservation
      ? "'memory' must be greater than or equal to 'memoryReservation'"
      : undefined,
  ),
  (registration) =>
    sumOf(registration, ({ cpu }) => cpu) > (taskCpu(registration) ?? Number.POSITIVE_INFINITY)
      ? "The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'."
      : undefined,
  eachContainer(({ name, memory = 0 }, registration) =>
    memory > (taskMemory(registration) ?? Number.POSITIVE_INFINITY)
      ? `The 'memory' setting for container '${name}' is greater than for the task`
      : undefined,
  ),
  (registration) =>
    sumOf(registration, ({ memoryReservation }) => memoryReservation) >
    (taskMemory(registration) ?? Number.POSITIVE_INFINITY)
      ? "The sum of all container 'memoryReservation' values cannot be greater than the value of the task 'memory'."
      : undefined,
];

function taskCpu({ request: { cpu } }: Registration): number | undefined {
  return cpu === undefined ? undefined : parseCpu(cpu);
}

function taskMemory({ request: { memory } }: Registration): number | undefined {
  return memory === undefined ? undefined : parseMemory(memory);
}

function sumOf(
  { containers }: Registration,
  field: (container: ContainerDefinition) => number | undefined,
): number {
  return containers.reduce((sum, container) => sum + (field(container) ?? 0), 0);
}
