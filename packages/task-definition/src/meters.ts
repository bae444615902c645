import { entries } from './engine/lists.ts';
import type { TaskDefinition } from './model.ts';
import { readDefinition } from './read-definition.ts';
import { utf8Length } from './utf8.ts';

/**
 * The bytes of JSON that ECS takes.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html
 */
export const MAX_DEFINITION_BYTES = 64 * 1024;

/**
 * The bytes of one variable, as `NAME=value` with the byte that ends it, that Linux hands to a process. It is the
 * only limit of an environment that is documented: neither the number of variables nor their sum has one.
 *
 * @see https://man7.org/linux/man-pages/man2/execve.2.html
 */
export const MAX_VARIABLE_BYTES = 128 * 1024;

/** What one container's environment amounts to. */
export interface ContainerMeter {
  /** Empty while the container has none. */
  name: string;
  index: number;
  /** Variables with a plain value. */
  variables: number;
  /** Variables by reference. */
  secrets: number;
  /** Bytes of the plain variables, as the process gets them; the values of secrets are not known here. */
  environmentBytes: number;
}

/** The sizes of a definition. */
export interface Meters extends Pick<ContainerMeter, 'variables' | 'secrets' | 'environmentBytes'> {
  /** Bytes of the definition as JSON in UTF-8. */
  bytes: number;
  maxBytes: number;
  containers: readonly ContainerMeter[];
}

/** Measures a definition, fast enough for every key that is pressed. Never throws, whatever the JSON. */
export function measure(taskDefinition: TaskDefinition): Meters {
  const definition = readDefinition(taskDefinition);
  const containers = entries(definition.containerDefinitions).map(([index, container]): ContainerMeter => {
    const variables = entries(container.environment);
    return {
      name: container.name ?? '',
      index,
      variables: variables.length,
      secrets: entries(container.secrets).length,
      environmentBytes: sum(
        variables,
        ([, { name = '', value = '' }]) => utf8Length(name) + utf8Length(value) + 2,
      ),
    };
  });
  return {
    bytes: utf8Length(JSON.stringify(definition)),
    maxBytes: MAX_DEFINITION_BYTES,
    variables: sum(containers, ({ variables }) => variables),
    secrets: sum(containers, ({ secrets }) => secrets),
    environmentBytes: sum(containers, ({ environmentBytes }) => environmentBytes),
    containers,
  };
}

function sum<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}
