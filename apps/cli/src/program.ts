import { Command, Option } from 'commander';
import { FORMATS, type VerifyOptions, verify } from './commands/verify.ts';
import type { ExitCode, Io } from './io.ts';
import { readAccount, readRegion } from './options.ts';
import { SEVERITIES } from './verify/report.ts';
import { VERSION } from './version.ts';

const FILE_HELP = 'a task definition as JSON or YAML, or a CloudFormation template; - is the standard input';

/** Gives the command line; `end` is told how a command ended. */
export function createProgram(io: Io, end: (code: ExitCode) => void): Command {
  const program = new Command('purser')
    .description('Verifies Amazon ECS task definitions, and tells what they need to run.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showHelpAfterError('Add --help for what the command takes.');

  withColor(withAccount(program.command('verify')))
    .summary('print every issue of task definitions, before anything is sent')
    .description(
      'Prints every issue of task definitions with its file, line and column. An error is refused by ECS, a launch issue fails when a task starts, a warn issue works but surprises.',
    )
    .argument('<file...>', FILE_HELP)
    .addOption(new Option('--format <format>', 'how to print').choices(FORMATS).default('text'))
    .addOption(
      new Option('--severity <severity>', 'the least severity that makes the exit code 1')
        .choices(SEVERITIES)
        .default('launch'),
    )
    .option('--quiet', 'leave out issues below that severity, and notes')
    .addHelpText(
      'after',
      `
Exit codes: 0 no issue of the severity or worse, 1 issues, 2 a file cannot be read.

Examples:
  purser verify task-definition.json
  purser verify --severity error --region eu-west-1 deploy/*.yaml
  aws ecs describe-task-definition --task-definition web | purser verify -
  purser verify --format sarif template.yaml > purser.sarif`,
    )
    .action(async (files: string[], options: VerifyOptions) => end(await verify(files, options, io)));
  return program;
}

function withAccount(command: Command): Command {
  return command
    .addOption(
      new Option('--region <region>', 'the Region that it is for, as in eu-west-1').argParser(readRegion),
    )
    .addOption(new Option('--account <id>', 'the account that it is for, 12 digits').argParser(readAccount));
}

function withColor(command: Command): Command {
  return command
    .option('--color', 'colour what is printed; the default on a terminal')
    .option('--no-color', 'do not colour what is printed; the default elsewhere');
}
