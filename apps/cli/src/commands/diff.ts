import { type Change, diffTaskDefinitions, hideSecrets, type TaskDefinition } from '@purser/task-definition';
import { textOfChanges } from '../format/changes-text.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { type AccountOptions, factsOf } from '../options.ts';
import type { OneDefinition } from '../read/read-one.ts';
import type { ServerOptions } from '../server/server-options.ts';
import { type LookOptions, withDefinitions } from './with-definitions.ts';

export const DIFF_FORMATS = ['text', 'json'] as const;

export interface DiffOptions extends AccountOptions, LookOptions, ServerOptions {
  format: (typeof DIFF_FORMATS)[number];
  resource?: string;
  /** Whether a difference makes the exit code 1. */
  exitCode: boolean;
}

/**
 * `purser diff`: prints what the second definition changes of the first, without the values of secrets. Two revisions
 * are asked of a running Purser, which also tells what changed behind their references.
 */
export async function diff(
  names: readonly [string, string],
  options: DiffOptions,
  io: Io,
): Promise<ExitCode> {
  const revisions = names.filter(isRevision);
  if (revisions.length === 0) return diffFiles(names, options, io);
  if (revisions.length < names.length) {
    io.stderr.write('error: Compare two files, or two revisions such as web:3 and web:5.\n');
    return EXIT.trouble;
  }
  const { diffRevisions } = await import('./diff-revisions.ts');
  return diffRevisions(names, options, io);
}

/** A file may be called so, too; by a path such as `./web:3` it is meant. */
const isRevision = (name: string) => /^[A-Za-z0-9_-]{1,255}:\d{1,9}$/.test(name);

function diffFiles(files: readonly string[], options: DiffOptions, io: Io): Promise<ExitCode> {
  const choices = files.map((file) => ({ file, resource: options.resource }));
  return withDefinitions(choices, options, factsOf(options), io, ([before, after], colors) => {
    if (!before || !after) return EXIT.trouble;
    const changes = compare(before, after);
    if (!changes) {
      io.stderr.write('purser: a definition is too broken to be compared; purser verify tells where.\n');
      return EXIT.trouble;
    }
    io.stdout.write(
      options.format === 'json'
        ? `${JSON.stringify({ changes }, undefined, 2)}\n`
        : textOfChanges(changes, colors),
    );
    return changes.length > 0 && options.exitCode ? EXIT.found : EXIT.clean;
  });
}

/** Gives no list where a part has a wrong type, which a comparison cannot follow. */
function compare(before: OneDefinition, after: OneDefinition): Change[] | undefined {
  const sides = [before, after].map(({ definition }) => definition);
  // A template may leave the name of its family to CloudFormation.
  const isNameless = [before, after].some(({ isUnknown }) => isUnknown(['family']));
  const [left, right] = isNameless ? sides.map((side) => ({ ...side, family: '' })) : sides;
  try {
    const changes = diffTaskDefinitions(left as TaskDefinition, right as TaskDefinition);
    return changes.map(hideSecrets);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
