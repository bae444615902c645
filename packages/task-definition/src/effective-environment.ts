import type { ContainerDefinition, TaskDefinition } from './model.ts';

/** A variable as a container of a task was started with it. */
export type GivenVariable =
  | { name: string; source: 'definition' | 'override'; value: string }
  | { name: string; source: 'reference'; valueFrom: string };

/** The environment of one container of a task. */
export interface GivenEnvironment {
  container: string;
  variables: GivenVariable[];
  /** ARNs of files whose variables are not known; they only fill names that are still unset. */
  environmentFiles: string[];
}

/** What RunTask or StartTask gave to a container in the place of its definition. */
export interface EnvironmentOverride {
  name?: string | undefined;
  environment?: readonly { name?: string | undefined; value?: string | undefined }[] | undefined;
  environmentFiles?: readonly { value?: string | undefined }[] | undefined;
}

/**
 * Gives what the containers of a task were started with. An override wins over the definition, and what a reference
 * gave over both, as the agent merges them.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerOverride.html
 */
export function effectiveEnvironment(
  { containerDefinitions = [] }: TaskDefinition,
  overrides: readonly EnvironmentOverride[],
): GivenEnvironment[] {
  return containerDefinitions.map((container) =>
    environmentOf(
      container,
      overrides.find(({ name }) => name === container.name),
    ),
  );
}

function environmentOf(
  { name: container = '', environment = [], environmentFiles = [], secrets = [] }: ContainerDefinition,
  override: EnvironmentOverride | undefined,
): GivenEnvironment {
  const variables = new Map<string, GivenVariable>();
  for (const { name = '', value = '' } of environment)
    variables.set(name, { name, source: 'definition', value });
  for (const { name = '', value = '' } of override?.environment ?? [])
    variables.set(name, { name, source: 'override', value });
  for (const { name = '', valueFrom = '' } of secrets)
    variables.set(name, { name, source: 'reference', valueFrom });
  const files = override?.environmentFiles?.length ? override.environmentFiles : environmentFiles;
  return {
    container,
    variables: [...variables.values()],
    environmentFiles: files.flatMap(({ value }) => value ?? []),
  };
}
