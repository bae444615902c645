import { type Change, diffTaskDefinitions, type TaskDefinition } from '@purser/task-definition';
import { textOfChanges } from '../format/changes-text.ts';
import { hideSecrets } from '../format/hide-secrets.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { type AccountOptions, factsOf } from '../options.ts';
import type { OneDefinition } from '../read/read-one.ts';
import { type LookOptions, withDefinitions } from './with-definitions.ts';

export const DIFF_FORMATS = ['text', 'json'] as const;

export interface DiffOptions extends AccountOptions, LookOptions {
  format: (typeof DIFF_FORMATS)[number];
  resource?: string;
  /** Whether a difference makes the exit code 1. */
  exitCode: boolean;
}

/** `purser diff`: prints what the second definition changes of the first, without the values of secrets. */
export function diff(files: readonly [string, string], options: DiffOptions, io: Io): Promise<ExitCode> {
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
