import { type Command, Option } from 'commander';
import type { ExitCode, Io } from '../io.ts';
import { readBetween } from '../options.ts';
import { withServerOption } from '../server/server-options.ts';
import { CLEANUP_FORMATS, type CleanupOptions } from './cleanup-options.ts';

/** Adds `purser cleanup`; `end` is told how it ended. */
export function addCleanup(program: Command, io: Io, end: (code: ExitCode) => void): void {
  withServerOption(program.command('cleanup'))
    .summary('take away revisions that nothing uses')
    .description(
      'Lets a running Purser deregister revisions that no service, task, rule or schedule uses, and delete them, at the pace of AWS. It goes on by itself, and keeps a revision that something begins to use meanwhile. What could not be looked at goes to the standard error: a revision may be used from there.',
    )
    .addOption(new Option('--format <format>', 'how to print').choices(CLEANUP_FORMATS).default('text'))
    .option('--family <family>', 'of this family alone (default: all families)')
    .addOption(
      new Option('--keep-last <number>', 'how many of the newest revisions of each family stay')
        .argParser(readBetween(0, 1000))
        .default(5),
    )
    .addOption(
      new Option(
        '--older-than <days>',
        'only those that were registered at least so many days ago',
      ).argParser(readBetween(0, 36_500)),
    )
    .option('--only-plaintext', 'only those that hold what looks like a secret in plain text')
    .option('--include-inactive', 'also those that are deregistered already')
    .option('--no-delete', 'deregister them, and delete none')
    .option('--reason <text>', 'why; it is kept with the clean-up and in the audit trail')
    .option('--dry-run', 'print what would go, and what stays and why, and change nothing')
    .option('--wait', 'wait until all of them are done')
    .option('--client-token <token>', 'the same token starts one clean-up, however often the command is run')
    .addHelpText(
      'after',
      `
Exit codes: 0 started or nothing to do (with --wait: and done), 1 a revision could not be taken away, 2 a wrong usage, or Purser does not answer.

Examples:
  purser cleanup --dry-run
  purser cleanup --family web --keep-last 10 --older-than 90 --reason "spring cleaning" --wait
  purser cleanup --only-plaintext --keep-last 0 --include-inactive --reason "plain passwords" --format json`,
    )
    .action(async (options: CleanupOptions) => {
      const { cleanup } = await import('./cleanup.ts');
      end(await cleanup(options, io));
    });
}
