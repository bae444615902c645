import type { Container } from '../../engine/container.ts';
import type { Subject } from '../../engine/fact-rule.ts';
import { entries } from '../../engine/lists.ts';
import type { Task } from '../../engine/task.ts';
import { arnPrefix } from '../../partition.ts';
import { homeOf } from '../../resource-arn.ts';
import type { SecretReference } from '../../secret-reference.ts';
import { referencesOf } from '../../task-references.ts';
import { type Place, placesIn } from '../secrets.ts';

const WHOLE: readonly Subject[] = [{ path: [] }];

/** The definition as a whole. */
export function wholeDefinition(_task: Task): readonly Subject[] {
  return WHOLE;
}

/** Every reference that a container injects. */
export function references({ containers }: Task): readonly Place[] {
  return containers.flatMap((container) => container.derive(placesIn));
}

/** A reference to a parameter or a secret, wherever it stands. */
export interface ReferenceSubject extends Subject {
  /** The variable or log option, or the member that holds the reference. */
  name: string;
  /** The reference as it stands in the definition. */
  text: string;
  reference: SecretReference;
}

/** Every parameter and secret that ECS reads at the start: what it injects, and the logins and credentials. */
export function everyReference(task: Task): readonly ReferenceSubject[] {
  const others = referencesOf(task.definition).flatMap(
    ({ purpose, path, text, target }): ReferenceSubject[] => {
      if (purpose === 'variable' || purpose === 'log-option') return [];
      const name = String(path.findLast((segment) => typeof segment === 'string'));
      switch (target.kind) {
        case 'parameter':
        case 'secret':
          return [{ path, name, text, reference: target }];
        case 'secret-name': {
          const home = homeOf(task.facts);
          const arn = `${arnPrefix('secretsmanager', home)}:secret:${target.name}`;
          return [{ path, name, text, reference: { ...home, kind: 'secret', arn, name: target.name } }];
        }
        default:
          return [];
      }
    },
  );
  return [...task.derive(references), ...others];
}

/** A role that the definition names. */
export interface RoleSubject extends Subject {
  role: string;
}

/** The task role and the execution role, where they are named. */
export function roles({ definition: { taskRoleArn, executionRoleArn } }: Task): readonly RoleSubject[] {
  return [
    ...(taskRoleArn ? [{ path: ['taskRoleArn'], role: taskRoleArn }] : []),
    ...(executionRoleArn ? [{ path: ['executionRoleArn'], role: executionRoleArn }] : []),
  ];
}

/** A container with its image. */
export class ImageSubject implements Subject {
  readonly container: Container;
  readonly image: string;

  constructor(container: Container, image: string) {
    this.container = container;
    this.image = image;
  }

  get path() {
    return this.container.at('image');
  }

  get where() {
    return this.container.where('image');
  }
}

/** Every container that names an image. */
export function images({ containers }: Task): readonly ImageSubject[] {
  return containers.flatMap((container) => {
    const { image } = container.definition;
    return image ? [new ImageSubject(container, image)] : [];
  });
}

/** A log group that a container writes to. */
export interface LogGroupSubject extends Subject {
  container: Container;
  group: string;
  region: string | undefined;
  /** Whether ECS is asked to create it. */
  creates: boolean;
}

/** Every log group of the awslogs driver. */
export function logGroups({ containers }: Task): readonly LogGroupSubject[] {
  return containers.flatMap((container) => {
    const { logDriver, options } = container.definition.logConfiguration ?? {};
    const group = logDriver === 'awslogs' ? options?.['awslogs-group'] : undefined;
    if (!group) return [];
    return [
      {
        path: container.at('logConfiguration', 'options', 'awslogs-group'),
        where: container.where('logConfiguration.options["awslogs-group"]'),
        container,
        group,
        region: options?.['awslogs-region'],
        creates: options?.['awslogs-create-group'] === 'true',
      },
    ];
  });
}

/** An environment file by its ARN. */
export interface FileSubject extends Subject {
  arn: string;
}

/** Every environment file that is given by an ARN. */
export function environmentFiles({ containers }: Task): readonly FileSubject[] {
  return containers.flatMap(({ definition, at }) =>
    entries(definition.environmentFiles).flatMap(([index, { value }]) =>
      value?.startsWith('arn:') ? [{ path: at('environmentFiles', index, 'value'), arn: value }] : [],
    ),
  );
}
