import type { ContainerDefinition, TaskDefinition } from '../model.ts';
import type { ContainerOverride, TaskOverrides } from './launch-request.ts';

/**
 * Gives the definition that a task has once its overrides are laid over it: roles, sizes and commands are replaced,
 * variables of the same name too, others are added.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html
 */
export function withOverrides(definition: TaskDefinition, overrides: TaskOverrides = {}): TaskDefinition {
  const { containerOverrides = [], cpu, memory, taskRoleArn, executionRoleArn } = overrides;
  const { containerDefinitions } = definition;
  return {
    ...definition,
    ...(cpu && { cpu }),
    ...(memory && { memory }),
    ...(taskRoleArn && { taskRoleArn }),
    ...(executionRoleArn && { executionRoleArn }),
    ...(containerOverrides.length > 0 && {
      containerDefinitions: containerDefinitions?.map((container) =>
        overridden(
          container,
          containerOverrides.find(({ name }) => name === container.name),
        ),
      ),
    }),
  };
}

function overridden(container: ContainerDefinition, override?: ContainerOverride): ContainerDefinition {
  if (!override) return container;
  const { command, environment = [], cpu, memory, memoryReservation } = override;
  const names = new Set(environment.map(({ name }) => name));
  const kept = (container.environment ?? []).filter(({ name }) => name === undefined || !names.has(name));
  return {
    ...container,
    ...(command && { command: [...command] }),
    ...(environment.length > 0 && { environment: [...kept, ...environment] }),
    ...(cpu !== undefined && { cpu }),
    ...(memory !== undefined && { memory }),
    ...(memoryReservation !== undefined && { memoryReservation }),
  };
}
