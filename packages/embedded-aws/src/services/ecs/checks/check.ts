import type { ContainerDefinition, RegisterTaskDefinitionRequest } from '@aws-sdk/client-ecs';

/** A definition as it came, with what the account knows of itself. */
export interface Registration {
  request: RegisterTaskDefinitionRequest;
  containers: ContainerDefinition[];
  accountId: string;
  region: string;
}

/**
 * One thing that ECS looks at when a definition is registered: gives ECS's own text when it refuses, or throws where
 * the refusal is no ClientException.
 * This is the emulator's own reading of the API; it shares nothing with the rules that the product has.
 */
export type Check = (registration: Registration) => string | undefined;

/** The same for one container. */
export type ContainerCheck = (
  container: ContainerDefinition,
  registration: Registration,
) => string | undefined;

/** Makes a check of a definition out of one of a container: the first container that fails speaks. */
export function eachContainer(check: ContainerCheck): Check {
  return (registration) => firstOf(registration.containers, (container) => check(container, registration));
}

/** Gives the first text that the test gives for any of the items. */
export function firstOf<Item>(
  items: readonly Item[] | undefined,
  test: (item: Item, index: number) => string | undefined,
): string | undefined {
  for (const [index, item] of (items ?? []).entries()) {
    const text = test(item, index);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Gives the first item that stands a second time. */
export function firstDuplicate<Item>(items: readonly Item[]): Item | undefined {
  return items.find((item, index) => items.indexOf(item) !== index);
}

/** Says whether a value is there and not empty. */
export function isGiven(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}

/** Says whether a text is the ARN of an object in S3. */
export function isObjectArn(value: string | undefined): boolean {
  return /^arn:aws[a-z-]*:s3:::[^/]+\/./.test(value ?? '');
}
