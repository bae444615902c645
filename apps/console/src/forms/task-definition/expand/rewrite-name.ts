import type { TrackedSourceInput } from '@purser/contract';
import { formatSecretReference } from '@purser/task-definition';
import type { NewVariable } from '../merge-rows.ts';

export type Rewriting = TrackedSourceInput['rewriting'];

/** A path or a JSON secret, and how its members become rows. */
export type Source = Pick<TrackedSourceInput, 'kind' | 'source' | 'rewriting'>;

/** The name that a variable gets from a member: what is no letter, digit or underscore becomes an underscore. */
export function variableName(member: string, { kind, source, rewriting }: Source): string {
  const path = source.endsWith('/') ? source : `${source}/`;
  const local = kind === 'parameter-path' && member.startsWith(path) ? member.slice(path.length) : member;
  const name = local.replace(/[^A-Za-z0-9_]+/g, '_');
  const cased =
    rewriting.case === 'keep' ? name : rewriting.case === 'upper' ? name.toUpperCase() : name.toLowerCase();
  return rewriting.prefix + cased;
}

/** The row that a member becomes. */
export function variableOf(member: string, source: Source): NewVariable {
  const value =
    source.kind === 'json-secret' ? formatSecretReference(source.source, { jsonKey: member }) : member;
  return { key: variableName(member, source), type: 'ValueFrom', value };
}

/** Why a member cannot become a row, or what its row would do to another one. */
export function memberProblem(
  member: string,
  source: Source,
  others: { members: readonly string[]; existing: readonly { key: string }[] },
): { severity: 'error' | 'warning'; text: string } | undefined {
  if (source.kind === 'json-secret' && (member === '' || member.includes(':')))
    return { severity: 'error', text: 'ECS cannot address a key that is empty or holds a colon.' };
  const name = variableName(member, source);
  if (name === '') return { severity: 'error', text: 'No name is left of it.' };
  const twin = others.members.find((other) => other !== member && variableName(other, source) === name);
  if (twin !== undefined) return { severity: 'error', text: `${twin} would have the same name.` };
  if (others.existing.some(({ key }) => key === name))
    return { severity: 'warning', text: 'Takes the place of the row of this key.' };
  return undefined;
}
