import type { Course } from './run-scenario.ts';
import type { Scenario } from './scenario.ts';

/** Gives the steps whose replies have other members for one client than for another. */
export function differences({ steps }: Scenario, one: Course, other: Course): string[] {
  return steps.flatMap(({ operation }, index) => {
    const [left, right] = [one, other].map(({ replies }) => [...membersOf(replies[index])].sort());
    const only = (these: string[] = [], those: string[] = []) =>
      these.filter((name) => !those.includes(name));
    const found = [only(left, right), only(right, left)];
    if (found.every((names) => names.length === 0)) return [];
    const [first, second] = found.map((names) => names.join(' '));
    return [`${index}. ${operation}: only one has [${first}], only the other has [${second}]`];
  });
}

/** The keys of a map of versions are made anew in each account. */
const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** The paths of all members; clients show what is empty or not. */
function membersOf(value: unknown, path = ''): Set<string> {
  // The Python clients read the policies of IAM.
  if (path.endsWith('Document')) return new Set([path]);
  if (Array.isArray(value)) return new Set(value.flatMap((item) => [...membersOf(item, `${path}[]`)]));
  if (typeof value !== 'object' || value === null) return new Set(value === null ? [] : [path]);
  return new Set(
    Object.entries(value).flatMap(([name, item]) => [...membersOf(item, `${path}.${name.replace(ID, '*')}`)]),
  );
}
