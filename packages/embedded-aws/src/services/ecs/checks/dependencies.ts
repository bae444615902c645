import type { ContainerDefinition } from '@aws-sdk/client-ecs';
import { type Check, eachContainer, firstOf } from './check.ts';

/** The order in which containers start, by dependsOn, links and volumesFrom. */
export const dependencyChecks: Check[] = [
  eachContainer(({ dependsOn }, { containers }) =>
    firstOf(dependsOn, ({ containerName }) =>
      containers.some(({ name }) => name === containerName)
        ? undefined
        : `Cannot depend on container + '${containerName}' because it does not exist`,
    ),
  ),
  eachContainer(({ dependsOn }, { containers }) =>
    firstOf(dependsOn, ({ containerName, condition }) => {
      const target = containers.find(({ name }) => name === containerName);
      if (condition === 'HEALTHY' && !target?.healthCheck) {
        return 'A dependency container with HEALTHY condition must have health check configured';
      }
      if ((condition === 'SUCCESS' || condition === 'COMPLETE') && target?.essential !== false) {
        return 'A dependency container with SUCCESS or COMPLETE condition cannot be an essential container';
      }
      return undefined;
    }),
  ),
  ({ containers }) =>
    hasCycle(containers, (container) => container.links?.map((link) => link.split(':')[0] ?? ''))
      ? 'Container links should not have a cycle'
      : undefined,
  // Documented as refused, the words have not been seen.
  ({ containers }) =>
    hasCycle(containers, neighbours) ? 'Container dependencies should not have a cycle' : undefined,
];

function neighbours({ dependsOn, links, volumesFrom }: ContainerDefinition): string[] {
  return [
    ...(dependsOn ?? []).map(({ containerName }) => containerName ?? ''),
    ...(links ?? []).map((link) => link.split(':')[0] ?? ''),
    ...(volumesFrom ?? []).map(({ sourceContainer }) => sourceContainer ?? ''),
  ];
}

function hasCycle(
  containers: ContainerDefinition[],
  targetsOf: (container: ContainerDefinition) => string[] | undefined,
): boolean {
  const targets = new Map(containers.map((container) => [container.name ?? '', targetsOf(container) ?? []]));
  const reaches = (from: string, goal: string, seen: Set<string>): boolean =>
    (targets.get(from) ?? []).some((next) => {
      if (next === goal) return true;
      if (seen.has(next)) return false;
      return reaches(next, goal, seen.add(next));
    });
  return [...targets.keys()].some((name) => reaches(name, name, new Set()));
}
