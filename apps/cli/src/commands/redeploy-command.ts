import { type Command, Option } from 'commander';
import type { ExitCode, Io } from '../io.ts';
import { readBetween } from '../options.ts';
import { withServerOption } from '../server/server-options.ts';
import { REDEPLOY_FORMATS, type RedeployOptions } from './redeploy-options.ts';

/** Adds `purser redeploy`; `end` is told how it ended. */
export function addRedeploy(program: Command, io: Io, end: (code: ExitCode) => void): void {
  withServerOption(program.command('redeploy'))
    .summary('force a new deployment of services, or of all that hold an older secret')
    .description(
      'Lets a running Purser force a new deployment of services, a few at a time: their new tasks start with the parameters and secrets that are current. Nothing is begun where a preflight says that new tasks would not start. It stops at the first failure, goes on by itself, and is resumed on the page of the rollout.',
    )
    .addOption(new Option('--format <format>', 'how to print').choices(REDEPLOY_FORMATS).default('text'))
    .option(
      '--cluster <cluster>',
      'the cluster of the services (default: default); with --stale, only this one',
    )
    .option('--service <service...>', 'the services; with --stale, only these')
    .option(
      '--stale',
      'every service with tasks that began before a parameter or secret changed, but for those with the tag purser:redeploy=off; tasks outside of services are told, and left alone',
    )
    .option('--reason <text>', 'why; it is kept with the rollout and in the audit trail')
    .addOption(
      new Option('--at-once <number>', 'services that are under way at once (default: 1)').argParser(
        readBetween(1, 20),
      ),
    )
    .addOption(
      new Option('--pause <seconds>', 'from the end of a service to the next (default: 0)').argParser(
        readBetween(0, 3600),
      ),
    )
    .addOption(
      new Option('--timeout <minutes>', 'for a service to become steady (default: 20)').argParser(
        readBetween(1, 720),
      ),
    )
    .option('--continue-on-failure', 'go on with the other services after one that fails')
    .option('--accept-failures', 'redeploy although the preflight fails; the rules are kept with the reason')
    .option('--dry-run', 'print what would be redeployed, and start nothing')
    .option('--wait', 'wait until the services are steady, or one has failed')
    .option('--client-token <token>', 'the same token redeploys once, however often the command is run')
    .addHelpText(
      'after',
      `
Exit codes: 0 started or nothing to do (with --wait: and steady), 1 the preflight or a deployment fails, 2 a wrong usage, or Purser does not answer.

Examples:
  purser redeploy --stale --dry-run
  purser redeploy --stale --cluster prod --at-once 3 --pause 30 --wait
  purser redeploy --cluster prod --service web worker --reason "db_password was rotated"`,
    )
    .action(async (options: RedeployOptions) => {
      const { redeploy } = await import('./redeploy.ts');
      end(await redeploy(options, io));
    });
}
