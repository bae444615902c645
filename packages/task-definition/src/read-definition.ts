import { type Clean, ShapeReader } from './engine/clean.ts';
import type { TaskDefinition } from './model.ts';
import { TASK_DEFINITION_SHAPE } from './shape.ts';

/** The definition without every value that is not what the service model says; empty for what is no object. */
export function readDefinition(taskDefinition: unknown): Clean<TaskDefinition> {
  return (new ShapeReader().read(taskDefinition, TASK_DEFINITION_SHAPE) ?? {}) as Clean<TaskDefinition>;
}

/** Where a definition asks to run. */
export interface LaunchTypes {
  fargate: boolean;
  /** Container instances of the account's own, in EC2 or elsewhere, where the ECS agent runs. */
  agent: boolean;
  windows: boolean;
}

/** Reads the launch types; without `requiresCompatibilities` ECS applies the rules of EC2. */
export function launchTypesOf({
  requiresCompatibilities = [],
  runtimePlatform,
}: Clean<TaskDefinition>): LaunchTypes {
  const compatibilities = requiresCompatibilities.filter((compatibility) => compatibility !== undefined);
  return {
    fargate: compatibilities.includes('FARGATE'),
    agent:
      compatibilities.length === 0 || compatibilities.includes('EC2') || compatibilities.includes('EXTERNAL'),
    windows: runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS') ?? false,
  };
}
