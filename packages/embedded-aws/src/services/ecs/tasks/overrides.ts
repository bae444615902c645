import type { TaskDefinition, TaskOverride } from '@aws-sdk/client-ecs';
import { AwsError } from '../../../aws-error.ts';

/** Checks that overrides name containers of the definition; throws InvalidParameterException. */
export function checkOverrides(
  { containerDefinitions = [] }: TaskDefinition,
  overrides: TaskOverride | undefined,
): void {
  for (const { name } of overrides?.containerOverrides ?? []) {
    if (containerDefinitions.some((container) => container.name === name)) continue;
    throw new AwsError(
      'InvalidParameterException',
      `Override for container named ${name} is not a container in the TaskDefinition.`,
    );
  }
}
