import type { PathSegment } from './path.ts';

/** How the items of a list are told apart, and what a person calls one. */
export interface Named {
  noun: string;
  key(item: Item): string;
  /** Whether an item is no more than a key and a value, which are shown as one. */
  pair?: true;
}

export type Item = Readonly<Record<string, unknown>>;

const byName = (noun: string): Named => ({ noun, key: (item) => String(item.name) });
const pair = (noun: string): Named => ({ ...byName(noun), pair: true });

/** The lists whose items have an identity of their own; others are compared by place. */
export const NAMED_LISTS: Readonly<Record<string, Named>> = {
  containerDefinitions: byName('container'),
  volumes: byName('volume'),
  tags: { noun: 'tag', key: (item) => String(item.key), pair: true },
  environment: pair('variable'),
  secrets: pair('secret'),
  secretOptions: pair('secret option'),
  properties: pair('property'),
  ulimits: byName('ulimit'),
  systemControls: { noun: 'system control', key: (item) => String(item.namespace) },
  environmentFiles: { noun: 'environment file', key: (item) => String(item.value) },
  extraHosts: { noun: 'extra host', key: (item) => String(item.hostname) },
  mountPoints: { noun: 'mount point', key: (item) => String(item.containerPath) },
  volumesFrom: { noun: 'volumes from', key: (item) => String(item.sourceContainer) },
  dependsOn: { noun: 'dependency', key: (item) => String(item.containerName) },
  portMappings: {
    noun: 'port',
    key: (item) => `${String(item.containerPort ?? item.containerPortRange)}/${String(item.protocol)}`,
  },
};

/** The items of a named list by their names; undefined where the list is none, or a name stands twice in it. */
export function itemsByName(
  value: unknown,
  named: Named,
): Map<string, { item: Item; index: number }> | undefined {
  if (value === undefined) return new Map();
  if (!Array.isArray(value) || !value.every(isItem)) return undefined;
  const items = new Map(value.map((item, index) => [named.key(item), { item, index }]));
  return items.size === value.length ? items : undefined;
}

export function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a member of a structure, or the item at a place of a list. */
export function memberOf(value: unknown, segment: PathSegment): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
  return (value as Readonly<Record<PathSegment, unknown>>)[segment];
}

/**
 * Finds in the definition as it was written what stands at a path of its normalized form, in which the lists
 * with names are sorted.
 */
export function locate(path: readonly PathSegment[], normalized: unknown, written: unknown): PathSegment[] {
  let [sorted, own] = [normalized, written];
  return path.map((segment, step) => {
    const named = NAMED_LISTS[String(path[step - 1])];
    let place = segment;
    if (named && typeof segment === 'number' && Array.isArray(own)) {
      const item = memberOf(sorted, segment);
      const found = own.findIndex(
        (other) => isItem(other) && isItem(item) && named.key(other) === named.key(item),
      );
      if (found >= 0) place = found;
    }
    sorted = memberOf(sorted, segment);
    own = memberOf(own, place);
    return place;
  });
}
