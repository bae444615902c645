import type { TrackedSourceInput } from '@purser/contract';
import type { TaskDefinition } from '@purser/task-definition';
import { variableOf } from './rewrite-name.ts';

const isSamePlace = (a: TrackedSourceInput, b: TrackedSourceInput) =>
  a.container === b.container && a.kind === b.kind && a.source === b.source;

/** Adds a source, in the place of an earlier expansion of the same one. */
export const withSource = (sources: readonly TrackedSourceInput[], added: TrackedSourceInput) => [
  ...sources.filter((source) => !isSamePlace(source, added)),
  added,
];

/**
 * The sources that a definition still has rows of. A container may have been renamed, or its rows removed, since the
 * source was expanded.
 */
export function sourcesInUse(
  sources: readonly TrackedSourceInput[],
  { containerDefinitions = [] }: TaskDefinition,
): TrackedSourceInput[] {
  return sources.filter(({ container, members, ...source }) => {
    const references = new Set(
      containerDefinitions
        .filter(({ name }) => name === container)
        .flatMap(({ secrets = [] }) => secrets.map(({ valueFrom }) => valueFrom)),
    );
    return members.some((member) => references.has(variableOf(member, source).value));
  });
}

/** What a source's members are once some were added as rows and some taken away. */
export const membersAfter = (
  members: readonly string[],
  { added = [], removed = [] }: { added?: readonly string[]; removed?: readonly string[] },
) => [...members.filter((member) => !removed.includes(member)), ...added];
