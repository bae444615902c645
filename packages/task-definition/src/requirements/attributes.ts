import type { Clean } from '../engine/clean.ts';
import { entries } from '../engine/lists.ts';
import { findPaths } from '../find-paths.ts';
import type { TaskDefinition } from '../model.ts';
import { formatPath } from '../path.ts';
import { parseEcrImage } from '../policy/ecr-image.ts';
import type { UsedFeature } from './versions.ts';

/** An attribute without which a container instance never gets the task. */
export interface RequiredAttribute {
  name: string;
  paths: readonly string[];
}

const OLD_PREFIX = 'com.amazonaws.ecs.capability.';

/**
 * Gives the attributes that the features of a definition need of a container instance, sorted by name; ECS lists
 * them, and those of the Docker version, as `requiresAttributes`.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html
 */
export function attributesOf(
  definition: Clean<TaskDefinition>,
  features: readonly UsedFeature[],
): RequiredAttribute[] {
  const found = new Map<string, string[]>();
  const add = (name: string, paths: readonly string[]) => {
    if (paths.length > 0) found.set(name, [...new Set([...(found.get(name) ?? []), ...paths])]);
  };
  const at = (pattern: string, where?: (value: unknown) => boolean) =>
    findPaths(definition, pattern, where).map(formatPath);
  for (const { attribute, at: paths } of features) if (attribute !== undefined) add(attribute, paths);

  for (const [, { logConfiguration }] of entries(definition.containerDefinitions)) {
    const driver = logConfiguration?.logDriver;
    if (driver === undefined) continue;
    add(
      `${OLD_PREFIX}logging-driver.${driver}`,
      at(DRIVER, (value) => value === driver),
    );
  }
  const images = at('containerDefinitions[].image', (image) => parseEcrImage(String(image)) !== undefined);
  add(`${OLD_PREFIX}ecr-auth`, images);
  if (definition.executionRoleArn) {
    add('ecs.capability.execution-role-ecr-pull', images);
    add(
      'ecs.capability.execution-role-awslogs',
      at(DRIVER, (driver) => driver === 'awslogs'),
    );
  }
  const roleSuffix = definition.networkMode === 'host' ? '-network-host' : '';
  add(
    `${OLD_PREFIX}task-iam-role${roleSuffix}`,
    at('taskRoleArn', (role) => role !== ''),
  );
  add(
    'ecs.capability.task-eni',
    at('networkMode', (mode) => mode === 'awsvpc'),
  );
  add(
    `${OLD_PREFIX}privileged-container`,
    at('containerDefinitions[].privileged', (value) => value === true),
  );
  return [...found].map(([name, paths]) => ({ name, paths })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

const DRIVER = 'containerDefinitions[].logConfiguration.logDriver';
