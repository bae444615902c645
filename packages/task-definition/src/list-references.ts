import type { TaskDefinition } from './model.ts';
import { formatPath } from './path.ts';
import { readDefinition } from './read-definition.ts';
import { type Purpose, referencesOf } from './task-references.ts';

/** A place of a definition that refers to a parameter or a secret. */
export interface ListedReference {
  purpose: Purpose;
  /** As issues carry it, such as `containerDefinitions[0].secrets[1].valueFrom`. */
  path: string;
  /** The container's name; absent for a place of the task. */
  container?: string;
  /** The variable or log option; absent where the place has no name of its own. */
  name?: string;
  valueFrom: string;
}

/**
 * Gives every place of a definition that refers to a parameter or a secret, in its own order. References that cannot be
 * read are left out: they may be secrets that were pasted. Never throws.
 */
export function listReferences(taskDefinition: TaskDefinition): ListedReference[] {
  const definition = readDefinition(taskDefinition);
  return referencesOf(definition).flatMap(({ purpose, path, text, target }) => {
    const isHeld = target.kind === 'parameter' || target.kind === 'secret' || target.kind === 'secret-name';
    if (!isHeld) return [];
    const [list, index, member, ...rest] = path;
    const container =
      list === 'containerDefinitions' ? definition.containerDefinitions?.[Number(index)] : undefined;
    const secrets = member === 'secrets' ? container?.secrets : container?.logConfiguration?.secretOptions;
    const place = rest.findLast((segment) => typeof segment === 'number');
    const isNamed = purpose === 'variable' || purpose === 'log-option';
    const name = isNamed ? secrets?.[Number(place)]?.name : undefined;
    return [
      {
        purpose,
        path: formatPath(path),
        ...(container?.name !== undefined && { container: container.name }),
        ...(name !== undefined && { name }),
        valueFrom: text,
      },
    ];
  });
}
