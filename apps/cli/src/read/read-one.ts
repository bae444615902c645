import type { Facts, PathSegment, TaskDefinition } from '@purser/task-definition';
import type { Io } from '../io.ts';
import { isRecord } from './json/is-record.ts';
import { readFileText } from './read-file.ts';
import { readText } from './read-text.ts';
import type { ReadDefinition, WrittenIssue } from './reading.ts';
import { Unreadable } from './unreadable.ts';

/** The one task definition of a file, for commands that speak of one. */
export interface OneDefinition {
  /** What can be known of it; no rule was asked whether it is right. */
  definition: TaskDefinition;
  notes: readonly string[];
  /** How it is written. */
  form: ReadDefinition['form'];
  /** The logical id of a template's resource. */
  resource?: string;
  /** What is wrong with how it is written. */
  issues: readonly WrittenIssue[];
  /** The places of a template, and the names of its conditions, that only a deployment knows. */
  unknown: readonly string[];
  /** Whether only a deployment knows what is at a path. */
  isUnknown(path: readonly PathSegment[]): boolean;
}

/**
 * Reads the task definition of a file.
 *
 * Throws {@link Unreadable} for a file without one, and for one with several unless `resource` chooses among them.
 *
 * @param resource The logical id of the resource of a template; of no matter for other files.
 */
export async function readOne(
  file: string,
  resource: string | undefined,
  io: Io,
  facts: Facts,
): Promise<OneDefinition> {
  const { documents } = await readText(file, await readFileText(file, io), facts);
  const all = documents.flatMap(({ definitions }) => definitions);
  const chosen = all.filter((one) => resource === undefined || (one.resource ?? resource) === resource);
  const [first, ...others] = chosen;
  if (!first) throw new Unreadable(all.length === 0 ? 'has no task definition' : 'has no such resource');
  if (others.length > 0) throw new Unreadable(`has ${chosen.length} task definitions${choices(all)}`);
  const [{ definition, isUnknown, issues }] = first.readings;
  if (!isRecord(definition)) throw new Unreadable('has no task definition');
  const { notes, form, unknown = [], resource: id } = first;
  return {
    definition: definition as unknown as TaskDefinition,
    notes,
    form,
    ...(id !== undefined && { resource: id }),
    issues,
    unknown,
    isUnknown,
  };
}

function choices(all: readonly { resource?: string }[]): string {
  const ids = all.flatMap(({ resource }) => resource ?? []);
  return ids.length === 0 ? '' : `; choose one by --resource: ${ids.join(', ')}`;
}
