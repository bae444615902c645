import type { ContainerRun } from './container-run.ts';

/** Whether everything that a container depends on has come so far. */
export function isDue(run: ContainerRun, all: readonly ContainerRun[]): boolean {
  return run.dependsOn.every(({ containerName, condition }) => {
    const target = all.find(({ name }) => name === containerName);
    if (!target) return true;
    switch (condition) {
      case 'COMPLETE':
        return target.state === 'ended';
      case 'SUCCESS':
        return target.state === 'ended' && target.exitCode === 0;
      case 'HEALTHY':
        return target.state === 'running' && target.health === 'HEALTHY';
      default:
        return target.state === 'running' || target.state === 'ended';
    }
  });
}

/** Gives why a container can never start, if that is so. */
export function blockedBy(run: ContainerRun, all: readonly ContainerRun[]): string | undefined {
  for (const { containerName, condition } of run.dependsOn) {
    const target = all.find(({ name }) => name === containerName);
    if (!target) continue;
    const hasFailed = target.state === 'ended' && target.exitCode !== 0;
    const isLost =
      (condition === 'SUCCESS' && hasFailed) ||
      (condition === 'HEALTHY' && (target.state === 'ended' || target.health === 'UNHEALTHY')) ||
      target.hasTimedOut;
    if (isLost) return `Container ${run.name} cannot start: ${containerName} did not become ${condition}.`;
  }
  return undefined;
}
