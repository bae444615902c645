/** The items of a list with their places, without those that were taken out as misfits. */
export function entries<T>(list: readonly (T | undefined)[] | undefined): [number, T][] {
  const found: [number, T][] = [];
  list?.forEach((item, index) => {
    if (item !== undefined) found.push([index, item]);
  });
  return found;
}

/** The groups of items that share a key, in the order of their first items; items without a key never do. */
export function duplicates<T>(items: readonly T[], key: (item: T) => string | undefined): T[][] {
  if (!hasDuplicates(items, key)) return [];
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    if (!name) continue;
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Most lists have none, and this is much cheaper than to group the items. */
function hasDuplicates<T>(items: readonly T[], key: (item: T) => string | undefined): boolean {
  const seen = new Set<string>();
  for (const item of items) {
    const name = key(item);
    if (!name) continue;
    if (seen.has(name)) return true;
    seen.add(name);
  }
  return false;
}

const LONGEST_QUOTE = 80;

/** Quotes a name or reference for a message, cut to a length that a person reads. */
export function quote(text: string): string {
  return `"${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}"`;
}
