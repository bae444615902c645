import { permissionDocument } from './document.ts';
import type { PolicyStatement } from './draft.ts';

/** A statement as it stands in a policy document; whatever it has is kept. */
type OtherStatement = Readonly<Record<string, unknown>>;

/** A policy document with statements of whatever kind. */
export interface MergedPolicy {
  Version: string;
  Statement: readonly OtherStatement[];
}

/**
 * Adds statements to a policy. What is there stays as it is; a statement of the same name, actions and conditions gets
 * the further resources, and any other is added under a name of its own.
 *
 * @param existing The JSON of the policy; undefined for a new one.
 * @returns undefined where the existing text is no policy that could be added to
 */
export function mergePolicy(
  existing: string | undefined,
  statements: readonly PolicyStatement[],
): MergedPolicy | undefined {
  const before = existing === undefined ? { Version: '2012-10-17', Statement: [] } : readPolicy(existing);
  if (!before) return undefined;
  const merged = [...before.Statement];
  for (const statement of permissionDocument(statements).Statement) {
    const added = { ...statement };
    const index = merged.findIndex((one) => isSameBut(one, added));
    const same = merged[index];
    if (same) merged[index] = { ...same, Resource: unite(same.Resource, added.Resource) };
    else merged.push({ ...added, Sid: freeName(added.Sid, merged) });
  }
  return { Version: before.Version, Statement: merged };
}

function readPolicy(text: string): MergedPolicy | undefined {
  try {
    const { Version, Statement } = JSON.parse(text) as { Version?: unknown; Statement?: unknown };
    const list: unknown[] = Array.isArray(Statement) ? Statement : [Statement];
    if (!list.every((one): one is OtherStatement => typeof one === 'object' && one !== null))
      return undefined;
    return { Version: typeof Version === 'string' ? Version : '2012-10-17', Statement: list };
  } catch {
    return undefined;
  }
}

/** Whether a statement is the same as another but for its name and its resources, which it lists. */
function isSameBut(one: OtherStatement, { Effect, Action, Condition }: OtherStatement): boolean {
  const { Sid: _sid, Resource, ...rest } = one;
  const wanted = { Effect, Action, ...(Condition !== undefined && { Condition }) };
  return Resource !== undefined && stable(rest) === stable(wanted);
}

/** JSON in which neither the order of members nor that of lists matters, nor whether one text stands in a list. */
function stable(value: unknown): string {
  if (Array.isArray(value))
    return value.length === 1 ? stable(value[0]) : `[${value.map(stable).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${key}:${stable(member)}`).join()}}`;
}

function unite(before: unknown, added: unknown): string[] {
  return [...new Set([before, added].flat().map(String))].sort();
}

function freeName(name: string, taken: readonly OtherStatement[]): string {
  const names = new Set(taken.map(({ Sid }) => Sid));
  if (!names.has(name)) return name;
  let number = 2;
  while (names.has(`${name}${number}`)) number += 1;
  return `${name}${number}`;
}
