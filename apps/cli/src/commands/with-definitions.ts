import type { Facts } from '@purser/task-definition';
import { type Colors, colorsFor } from '../colors.ts';
import { textOfNotes } from '../format/text.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { shownName } from '../read/read-file.ts';
import { type OneDefinition, readOne } from '../read/read-one.ts';
import { Unreadable } from '../read/unreadable.ts';

/** A file, and which of its task definitions is meant. */
export interface Choice {
  file: string;
  resource: string | undefined;
}

/** How what is printed looks. */
export interface LookOptions {
  color?: boolean;
}

/**
 * Reads one task definition of each file and gives them to `use`. What cannot be read, and what is to be said of
 * what was read, goes to the standard error.
 */
export async function withDefinitions(
  choices: readonly Choice[],
  { color }: LookOptions,
  facts: Facts,
  io: Io,
  use: (definitions: readonly OneDefinition[], colors: Colors) => ExitCode | Promise<ExitCode>,
): Promise<ExitCode> {
  const colors = colorsFor(io.stderr, io, color);
  const definitions: OneDefinition[] = [];
  for (const { file, resource } of choices) {
    const report = { file: shownName(file), issues: [], notes: [], notChecked: () => [] };
    try {
      const read = await readOne(file, resource, io, facts);
      definitions.push(read);
      io.stderr.write(textOfNotes({ ...report, notes: read.notes }, colors));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      io.stderr.write(
        textOfNotes({ ...report, fault: { message: error.message, ...error.position } }, colors),
      );
    }
  }
  if (definitions.length < choices.length) return EXIT.trouble;
  return use(definitions, colorsFor(io.stdout, io, color));
}
