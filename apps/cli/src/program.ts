import { Command, InvalidArgumentError, Option } from 'commander';
import { addCleanup } from './commands/cleanup-command.ts';
import { DEPLOY_FORMATS, type DeployOptions, UNTIL } from './commands/deploy-options.ts';
import { DIFF_FORMATS, type DiffOptions, diff } from './commands/diff.ts';
import { POLICY_FORMATS, type PolicyOptions, policy, ROLE_NAME } from './commands/policy.ts';
import { LAUNCH_TYPES, PREFLIGHT_FORMATS, type PreflightOptions } from './commands/preflight-options.ts';
import { addRedeploy } from './commands/redeploy-command.ts';
import { REQUIREMENTS_FORMATS, type RequirementsOptions, requirements } from './commands/requirements.ts';
import { FORMATS, type VerifyOptions, verify } from './commands/verify.ts';
import type { ExitCode, Io } from './io.ts';
import { readAccount, readCapacityProvider, readCount, readRegion } from './options.ts';
import { withServerOption } from './server/server-options.ts';
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

  addVerify(program, io, end);
  addPolicy(program, io, end);
  addRequirements(program, io, end);
  addDiff(program, io, end);
  addPreflight(program, io, end);
  addRedeploy(program, io, end);
  addDeploy(program, io, end);
  addCleanup(program, io, end);
  return program;
}

type End = (code: ExitCode) => void;

function addVerify(program: Command, io: Io, end: End): void {
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
    .option('--fix', 'mend issues of that severity in the files themselves, where it takes no decision')
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
}

function addPolicy(program: Command, io: Io, end: End): void {
  withChoice(program.command('policy'))
    .summary('print the smallest policy of the task execution role')
    .description(
      'Prints the smallest policy with which a task execution role can start exactly this task. What the definition cannot tell is noted on the standard error.',
    )
    .argument('<file>', FILE_HELP)
    .addOption(new Option('--format <format>', 'how to print').choices(POLICY_FORMATS).default('json'))
    .addOption(
      new Option('--trust', 'print the trust policy instead; the other formats have both').conflicts(
        'roleName',
      ),
    )
    .addOption(
      new Option(
        '--role-name <name>',
        'the name of the role in the other formats (default: that of executionRoleArn)',
      ).argParser(readRoleName),
    )
    .addHelpText(
      'after',
      `
Exit codes: 0 printed, 2 the file cannot be read.

Examples:
  purser policy --region eu-west-1 --account 111122223333 task-definition.json
  purser policy --format terraform task-definition.json > role.tf`,
    )
    .action(async (file: string, options: PolicyOptions) => end(await policy(file, options, io)));
}

function addRequirements(program: Command, io: Io, end: End): void {
  withChoice(program.command('requirements'))
    .summary('print what a task needs around it to run')
    .description(
      'Prints what a task needs around it to run: versions of the platform and agent, VPC endpoints, settings, and the calls that its start makes.',
    )
    .argument('<file>', FILE_HELP)
    .addOption(new Option('--format <format>', 'how to print').choices(REQUIREMENTS_FORMATS).default('text'))
    .addHelpText('after', '\nExit codes: 0 printed, 2 the file cannot be read.')
    .action(async (file: string, options: RequirementsOptions) => end(await requirements(file, options, io)));
}

function addDiff(program: Command, io: Io, end: End): void {
  withServerOption(withChoice(program.command('diff')))
    .summary('print what changes from one task definition to another')
    .description(
      'Prints what changes from one task definition to another: containers, variables, ports and volumes are matched by name, and what ECS fills in by itself is no change. Values of secrets are hidden. Two revisions are asked of a running Purser, which also tells which values changed behind references that did not.',
    )
    .argument('<before>', `${FILE_HELP}; or a revision such as web:3`)
    .argument('<after>', 'the same of what comes after')
    .addOption(new Option('--format <format>', 'how to print').choices(DIFF_FORMATS).default('text'))
    .option('--exit-code', 'end with 1 when they differ', true)
    .option('--no-exit-code', 'end with 0 also when they differ')
    .addHelpText(
      'after',
      `
Exit codes: 0 no difference, 1 differences, 2 a file or the server cannot be read.

Examples:
  purser diff before.json after.json
  purser diff web:3 web:5
  aws ecs describe-task-definition --task-definition web | purser diff - task-definition.json`,
    )
    .action(async (before: string, after: string, options: DiffOptions) =>
      end(await diff([before, after], options, io)),
    );
}

function addPreflight(program: Command, io: Io, end: End): void {
  withColor(program.command('preflight'))
    .summary('ask the account whether a task would start')
    .description(
      "Asks AWS whether a task of this definition would start: references, rights, keys, images, log groups, network and versions. Nothing is changed, and no value of a parameter is read. Credentials, Region and endpoint are the AWS SDK's own settings.",
    )
    .argument('<file>', FILE_HELP)
    .addOption(new Option('--format <format>', 'how to print').choices(PREFLIGHT_FORMATS).default('text'))
    .addOption(
      new Option('--region <region>', 'the Region, instead of the one that the SDK finds').argParser(
        readRegion,
      ),
    )
    .option('--cluster <cluster>', 'the cluster that the task is going to run in')
    .option('--service <service>', 'the service that would run it: it tells what is not told here')
    .addOption(new Option('--launch-type <type>', 'where it is going to run').choices(LAUNCH_TYPES))
    .option('--platform-version <version>', 'the platform version of Fargate')
    .option('--subnet <id...>', 'the subnets that it may run in')
    .option('--security-group <id...>', 'the security groups of the task')
    .option('--assign-public-ip', 'the task gets a public IP address')
    .addOption(new Option('--count <number>', 'how many tasks start at once').argParser(readCount))
    .option('--resource <id>', 'the resource that is meant, for a template with several task definitions')
    .option('--quiet', 'leave out what passed')
    .addHelpText(
      'after',
      `
Exit codes: 0 nothing fails, 1 something fails, 2 the file or the account cannot be read.

Examples:
  purser preflight task-definition.json
  purser preflight --cluster prod --service checkout --format json task-definition.json`,
    )
    .action(async (file: string, options: PreflightOptions) => {
      const { preflight } = await import('./commands/preflight.ts');
      end(await preflight(file, options, io));
    });
}

function addDeploy(program: Command, io: Io, end: End): void {
  withServerOption(withColor(program.command('deploy')))
    .summary('give services a revision, or run tasks of it, after a preflight')
    .description(
      'Asks the account whether tasks would start in exactly this place, registers the task definition when it is a file, and deploys it by a running Purser: to services one after the other, or as tasks of their own. It stops before anything is registered where the preflight fails.',
    )
    .argument(
      '<definition>',
      'a task definition as JSON or YAML or in a CloudFormation template, family:revision, or a family for its newest revision; - is the standard input',
    )
    .option('--resource <id>', 'the resource that is meant, for a template with several task definitions')
    .addOption(new Option('--format <format>', 'how to print').choices(DEPLOY_FORMATS).default('text'))
    .requiredOption('--cluster <cluster>', 'the cluster that it is going to run in')
    .option('--service <service...>', 'the services that are to run it')
    .option('--run-task', 'run tasks of their own, in the place of services')
    .addOption(new Option('--launch-type <type>', 'where these tasks run').choices(LAUNCH_TYPES))
    .addOption(
      new Option(
        '--capacity-provider <provider>',
        'where these tasks run, as name, name:weight or name:weight:base; several times for several',
      )
        .argParser(readCapacityProvider)
        .conflicts('launchType'),
    )
    .option('--platform-version <version>', 'the platform version of Fargate')
    .option('--subnet <id...>', 'the subnets that they may run in')
    .option('--security-group <id...>', 'their security groups')
    .option('--assign-public-ip', 'they get a public IP address')
    .addOption(new Option('--count <number>', 'how many are started, up to 10').argParser(readCount))
    .option('--started-by <text>', 'a word by which they are found again')
    .option('--reason <text>', 'why; it is kept with the rollout and in the audit trail')
    .option('--accept-failures', 'deploy it although the preflight fails')
    .option('--continue-on-failure', 'go on with the other services after one that fails')
    .option('--wait', 'wait until the services are steady or one has failed, or until the tasks run')
    .addOption(
      new Option('--until <state>', 'what --wait waits for with --run-task (default: running)').choices(
        UNTIL,
      ),
    )
    .option('--client-token <token>', 'the same token deploys once, however often the command is run')
    .addHelpText(
      'after',
      `
A template is taken with the defaults of its parameters; what only its stack knows cannot be deployed.

Exit codes: 0 deployed (with --wait: and steady, or running; with --until stopped: and ended well), 1 the preflight, the deployment or a task fails, 2 a wrong usage, or the file or Purser cannot be read.

Examples:
  purser deploy task-definition.json --cluster prod --service web worker --wait
  purser deploy web:12 --cluster prod --service web --reason "back to 12"
  purser deploy migrate --cluster prod --run-task --launch-type FARGATE --subnet subnet-1 subnet-2 --wait --until stopped
  purser deploy template.yaml --resource Web --cluster prod --service web`,
    )
    .action(async (name: string, options: DeployOptions) => {
      const { deploy } = await import('./commands/deploy.ts');
      end(await deploy(name, options, io));
    });
}

/** The options of commands that speak of one task definition of a file. */
function withChoice(command: Command): Command {
  return withColor(withAccount(command)).option(
    '--resource <id>',
    'the resource that is meant, for a template with several task definitions',
  );
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

function readRoleName(value: string): string {
  if (ROLE_NAME.test(value)) return value;
  throw new InvalidArgumentError('The name of a role has up to 64 letters, digits and +=,.@_-');
}
