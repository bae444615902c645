import { CommanderError } from 'commander';
import { EXIT, type ExitCode, type Io } from './io.ts';
import { createProgram } from './program.ts';

/**
 * Runs the command line once and gives its exit code; throws nothing.
 *
 * @param args What follows the program's name.
 */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.clean;
  const program = createProgram(io, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.trouble;
    // A fault of Purser's own: its message may hold a part of the file, which may be a secret.
    const name = error instanceof Error ? error.name : 'fault';
    io.stderr.write(`purser: an unexpected ${name} in Purser itself; nothing was decided.\n`);
    return EXIT.trouble;
  }
}
