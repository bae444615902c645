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

/** Turns a path of a normalized definition, in which lists with names are sorted, into one as it was written. */
export type Locate = (path: readonly PathSegment[]) => PathSegment[];

export function createLocate(normalized: unknown, written: unknown): Locate {
  // Thousands of changes may lie in one list, so the places of its items are found once.
  const places = new Map<readonly unknown[], ReadonlyMap<string, number>>();
  const placesIn = (list: readonly unknown[], named: Named): ReadonlyMap<string, number> => {
    const found =
      places.get(list) ??
      new Map(list.flatMap((item, index) => (isItem(item) ? [[named.key(item), index] as const] : [])));
    places.set(list, found);
    return found;
  };
  return (path) => {
    let [sorted, own] = [normalized, written];
    return path.map((segment, step) => {
      const named = NAMED_LISTS[String(path[step - 1])];
      const item = memberOf(sorted, segment);
      let place = segment;
      if (named && Array.isArray(own) && isItem(item)) {
        place = placesIn(own, named).get(named.key(item)) ?? segment;
      }
      sorted = item;
      own = memberOf(own, place);
      return place;
    });
  };
}
