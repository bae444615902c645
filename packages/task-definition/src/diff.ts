import {
  createLocate,
  type Item,
  isItem,
  itemsByName,
  type Locate,
  memberOf,
  NAMED_LISTS,
  type Named,
} from './diff-lists.ts';
import type { TaskDefinition } from './model.ts';
import { normalize } from './normalize.ts';
import { formatPath, type PathSegment } from './path.ts';
import { looksSecret } from './sensitive.ts';

/** One thing that differs between two definitions. */
export interface Change {
  /** Where, in the definition after; what was removed is found in the one before. */
  path: string;
  kind: 'added' | 'removed' | 'changed' | 'moved-to-secret' | 'moved-to-plain';
  /** What a person calls it, such as `Container "web" › variable "LOG_LEVEL"`. */
  label: string;
  before?: unknown;
  after?: unknown;
  /** Whether the key promises a secret, so that a screen hides the values at first. */
  sensitive?: true;
}

/**
 * Gives what a new revision would change, as a person thinks of it: containers, variables, ports, tags and
 * volumes are matched by name, a variable that became a secret is one change, and what ECS adds on its own is
 * none. Two equal definitions give an empty list.
 */
export function diffTaskDefinitions(before: TaskDefinition, after: TaskDefinition): Change[] {
  const [left, right] = [normalize(before), normalize(after)];
  const changes: Change[] = [];
  const locate = { before: createLocate(left, before), after: createLocate(right, after) };
  compare(left, right, { path: [], pathBefore: [], labels: [], changes, locate });
  return changes;
}

interface Place {
  /** Where in the normalized definitions; the two differ below lists with names. */
  path: readonly PathSegment[];
  pathBefore: readonly PathSegment[];
  labels: readonly string[];
  changes: Change[];
  locate: { before: Locate; after: Locate };
  /** The variables of the container that changed sides, which are told already. */
  moved?: ReadonlySet<string>;
}

function compare(before: unknown, after: unknown, place: Place): void {
  const named = NAMED_LISTS[String(place.path.at(-1))];
  const left = named && itemsByName(before, named);
  const right = named && itemsByName(after, named);
  if (named && left && right) compareNamed(left, right, named, place);
  else if (isItem(before) && isItem(after)) compareMembers(before, after, place);
  else if (!isSame(before, after)) addChange(kindOf(before, after), before, after, place);
}

function compareMembers(before: Item, after: Item, place: Place): void {
  const isContainer = place.path.length === 2 && place.path[0] === 'containerDefinitions';
  const inner = isContainer ? { ...place, moved: compareMoves(before, after, place) } : place;
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    compare(memberOf(before, key), memberOf(after, key), {
      ...inner,
      path: [...place.path, key],
      pathBefore: [...place.pathBefore, key],
      labels: NAMED_LISTS[key] ? place.labels : [...place.labels, key],
    });
  }
}

type Items = ReadonlyMap<string, { item: Item; index: number }>;

function compareNamed(left: Items, right: Items, named: Named, place: Place): void {
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const [old, now] = [left.get(key), right.get(key)];
    if (place.moved?.has(key) && (named.noun === 'variable' || named.noun === 'secret')) continue;
    const inner = {
      ...place,
      path: [...place.path, now?.index ?? 0],
      pathBefore: [...place.pathBefore, old?.index ?? 0],
      labels: [...place.labels, `${named.noun} "${key}"`],
    };
    if (old && now && !named.pair) compareMembers(old.item, now.item, inner);
    else {
      const values = [old, now].map((side) => (side && named.pair ? pairValue(side.item) : side?.item));
      if (!old || !now || values[0] !== values[1]) addChange(kindOf(old, now), values[0], values[1], inner);
    }
  }
}

/** Adds the variables that changed sides, and gives their names, so that they are not told again. */
function compareMoves(before: Item, after: Item, place: Place): ReadonlySet<string> {
  const moved = new Set<string>();
  const add = (kind: Change['kind'], from: 'environment' | 'secrets', to: 'environment' | 'secrets') => {
    const [source, target] = [itemsOf(before, from), itemsOf(after, to)];
    const [kept, present] = [itemsOf(after, from), itemsOf(before, to)];
    for (const [name, { item }] of source) {
      const now = target.get(name);
      if (!now || kept.has(name) || present.has(name)) continue;
      moved.add(name);
      addChange(kind, pairValue(item), pairValue(now.item), {
        ...place,
        path: [...place.path, to, now.index],
        labels: [...place.labels, `variable "${name}"`],
      });
    }
  };
  add('moved-to-secret', 'environment', 'secrets');
  add('moved-to-plain', 'secrets', 'environment');
  return moved;
}

function itemsOf(container: Item, list: 'environment' | 'secrets'): Items {
  const named = NAMED_LISTS[list];
  return (named && itemsByName(container[list], named)) ?? new Map();
}

function pairValue(item: Item): unknown {
  return item.valueFrom ?? item.value;
}

function kindOf(before: unknown, after: unknown): Change['kind'] {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

function addChange(kind: Change['kind'], before: unknown, after: unknown, place: Place): void {
  const label = place.labels.join(' › ');
  const last = place.labels.at(-1) ?? '';
  const name = /"(.*)"$/s.exec(last)?.[1] ?? last;
  // A reference to a secret is no secret; the value of a variable, an option or a label may be.
  const sensitive = !last.startsWith('secret ') && looksSecret(name);
  const { locate } = place;
  const path = kind === 'removed' ? locate.before(place.pathBefore) : locate.after(place.path);
  place.changes.push({
    path: formatPath(path),
    kind,
    label: label.charAt(0).toUpperCase() + label.slice(1),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...(sensitive && { sensitive }),
  });
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(sortKeys(a)) === JSON.stringify(sortKeys(b));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isItem(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, member]) => [key, sortKeys(member)]));
}
