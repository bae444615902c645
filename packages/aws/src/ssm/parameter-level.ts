import type { Parameter } from './parameters.ts';

/** What is directly below a path. */
export interface ParameterLevel {
  /** In the order of their names, each with how many parameters are below it at any depth. */
  folders: { name: string; path: string; count: number }[];
  /** One page of the parameters that are not in a folder, in the order of their names. */
  parameters: Parameter[];
  /** How many such parameters there are on all pages. */
  total: number;
  /** The name to go on after; absent on the last page. */
  after?: string;
}

const inOrder = (a: string, b: string) => (a < b ? -1 : 1);

/**
 * Gives the folders and the parameters of one level.
 *
 * @param path begins and ends with `/`; names without levels are in `/`
 * @param page `after` is the last name of the page before
 */
export function levelOf(
  entries: Iterable<Parameter>,
  path: string,
  page: { after?: string | undefined; limit: number },
): ParameterLevel {
  const counts = new Map<string, number>();
  const here: Parameter[] = [];
  for (const parameter of entries) {
    const { name } = parameter;
    if (!name.startsWith(path) && (path !== '/' || name.includes('/'))) continue;
    const slash = name.indexOf('/', path.length);
    if (slash < 0 || !name.startsWith('/')) here.push(parameter);
    else {
      const folder = name.slice(path.length, slash);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
  }
  here.sort((a, b) => inOrder(a.name, b.name));
  const { after, limit } = page;
  const rest = after === undefined ? here : here.filter(({ name }) => name > after);
  const parameters = rest.slice(0, limit);
  const last = parameters.at(-1)?.name;
  return {
    folders: [...counts]
      .sort(([a], [b]) => inOrder(a, b))
      .map(([name, count]) => ({ name, path: `${path}${name}/`, count })),
    parameters,
    total: here.length,
    ...(rest.length > limit && last !== undefined && { after: last }),
  };
}
