import { entries } from '../engine/lists.ts';
import type { TaskDefinition } from '../model.ts';
import { formatPath } from '../path.ts';
import { readDefinition } from '../read-definition.ts';
import type { SecretsManagerReference } from '../secret-reference.ts';
import { referencesOf, type TaskReference } from '../task-references.ts';

const withoutSlash = (name: string) => name.replace(/^\/+/, '');

/** Finds the fields of a definition that a failure's text speaks of; each gives paths as issues carry them. */
export class Blame {
  readonly #definition: ReturnType<typeof readDefinition>;
  readonly #references: readonly TaskReference[];

  constructor(taskDefinition: TaskDefinition | undefined) {
    this.#definition = readDefinition(taskDefinition);
    this.#references = referencesOf(this.#definition);
  }

  #paths(matches: (reference: TaskReference) => boolean): string[] {
    return this.#references.filter(matches).map(({ path }) => formatPath(path));
  }

  /** The references to parameters; to some of them where names or ARNs are given. */
  parameters(names?: readonly string[]): string[] {
    const wanted =
      names && new Set(names.map((name) => withoutSlash(name.replace(/^arn:.*:parameter\/*/, ''))));
    return this.#paths(({ text, target }) => {
      const isDoubled = target.kind === 'invalid' && target.reason === 'parameter-slashes';
      if (target.kind !== 'parameter' && !isDoubled) return false;
      const name = target.kind === 'parameter' ? target.name : text.replace(/^arn:.*:parameter\/*/, '');
      return wanted === undefined || wanted.has(withoutSlash(name));
    });
  }

  /** The references to secrets; to one of them where its ARN or name is given. */
  secrets(id?: string, matches?: (reference: SecretsManagerReference) => boolean): string[] {
    return this.#paths(({ text, target }) => {
      if (target.kind === 'secret-name')
        return matches === undefined && (id === undefined || id === target.name);
      if (target.kind !== 'secret' || matches?.(target) === false) return false;
      return id === undefined || id === target.arn || id === target.name || id === text;
    });
  }

  /** The references to Secrets Manager whose tail has a wrong number of colons. */
  malformedSecrets(): string[] {
    return this.#paths(({ target }) => target.kind === 'invalid' && target.reason === 'secret-colons');
  }

  /** Whether a parameter's ARN has two slashes in the place of one. */
  hasDoubledSlash(names: readonly string[]): boolean {
    const wanted = names.map(withoutSlash);
    return this.#references.some(
      ({ text, target }) =>
        target.kind === 'invalid' &&
        target.reason === 'parameter-slashes' &&
        wanted.some((name) => text.endsWith(name)),
    );
  }

  /** The sign-ins to private registries. */
  registryCredentials(): string[] {
    return this.#paths(({ purpose }) => purpose === 'registry');
  }

  /** The environment files in Amazon S3. */
  environmentFiles(): string[] {
    return this.#paths(({ purpose }) => purpose === 'environment-file');
  }

  /** The images; some of them where a condition is given. */
  images(matches: (image: string) => boolean = () => true): string[] {
    return this.#containers().flatMap(([index, { image = '' }]) =>
      matches(image) ? [formatPath(['containerDefinitions', index, 'image'])] : [],
    );
  }

  /** A member of the containers that have it; of one container where its name is given. */
  members(member: string, container?: string): string[] {
    return this.#containers().flatMap(([index, definition]) =>
      (container === undefined || definition.name === container) && Object.hasOwn(definition, member)
        ? [formatPath(['containerDefinitions', index, member])]
        : [],
    );
  }

  /** The containers of a name as a whole. */
  container(name: string): string[] {
    return this.#containers().flatMap(([index, definition]) =>
      definition.name === name ? [formatPath(['containerDefinitions', index])] : [],
    );
  }

  /** An option of the awslogs driver in every container that logs by it. */
  awslogs(option: string): string[] {
    return this.#containers().flatMap(([index, { logConfiguration }]) =>
      logConfiguration?.logDriver === 'awslogs'
        ? [formatPath(['containerDefinitions', index, 'logConfiguration', 'options', option])]
        : [],
    );
  }

  /** The volumes on Amazon EFS. */
  fileSystems(): string[] {
    return entries(this.#definition.volumes).flatMap(([index, { efsVolumeConfiguration }]) =>
      efsVolumeConfiguration
        ? [formatPath(['volumes', index, 'efsVolumeConfiguration', 'fileSystemId'])]
        : [],
    );
  }

  /** The role of an ARN where the definition names it. */
  role(arn: string): string[] {
    const { executionRoleArn, taskRoleArn } = this.#definition;
    return [
      ...(taskRoleArn === arn ? ['taskRoleArn'] : []),
      ...(executionRoleArn === arn ? ['executionRoleArn'] : []),
    ];
  }

  /** Whether a definition was given that has an execution role. */
  get hasExecutionRole(): boolean {
    return Boolean(this.#definition.executionRoleArn);
  }

  #containers() {
    return entries(this.#definition.containerDefinitions);
  }
}
