import type { TaskDefinition } from '@purser/task-definition';
import type { Meters } from '../../components/issue-panel/SizeMeters.tsx';

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** placeholder */
export function metersOf(taskDefinition: TaskDefinition): Meters {
  const containers = taskDefinition.containerDefinitions ?? [];
  const variables = containers.flatMap(({ environment }) => environment ?? []);
  return {
    bytes: bytesOf(JSON.stringify(taskDefinition)),
    maxBytes: 65_536,
    variables: variables.length,
    secrets: containers.flatMap(({ secrets }) => secrets ?? []).length,
    environmentBytes: bytesOf(variables.map(({ name, value }) => `${name}=${value}`).join('')),
  };
}
