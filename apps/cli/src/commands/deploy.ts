import { randomUUID } from 'node:crypto';
import type { RanTasks, Rollout, TaskSummary } from '@purser/contract';
import { colorsFor } from '../colors.ts';
import { type Deployable, withDeployable } from '../deploy/deployable.ts';
import { launchOf, type PlacePreflight, preflightsOf } from '../deploy/preflights.ts';
import { watchRollout } from '../deploy/watch-rollout.ts';
import { watchTasks } from '../deploy/watch-tasks.ts';
import { textOfChecks } from '../format/checks-text.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { printable } from '../printable.ts';
import type { ServerClient } from '../server/server-client.ts';
import { withServer } from '../server/with-server.ts';
import type { DeployOptions } from './deploy-options.ts';

/** What a deployment led to; as JSON it is what is printed. */
interface Outcome {
  taskDefinition?: string;
  preflights: readonly PlacePreflight[];
  rollout?: Rollout | { id: number };
  ran?: RanTasks;
  /** The tasks as they were when they were no longer waited for. */
  tasks?: readonly TaskSummary[];
}

/** Characters of a rollout's reason. */
const LONGEST_REASON = 500;

interface Deployment extends Deployable {
  options: DeployOptions;
  io: Io;
  server: ServerClient;
  /** What was given: a file or a revision. */
  name: string;
}

/**
 * `purser deploy`: makes the preflight for the very place, registers a file, and lets a running Purser deploy it to
 * services, or run tasks of it.
 */
export async function deploy(name: string, options: DeployOptions, io: Io): Promise<ExitCode> {
  const misuse = misuseOf(options);
  if (misuse !== undefined) {
    io.stderr.write(`error: ${misuse}\n`);
    return EXIT.trouble;
  }
  return withServer(options, io, (server) =>
    withDeployable(name, options, io, server, (deployable) =>
      deployTo({ ...deployable, options, io, server, name }),
    ),
  );
}

function misuseOf({ service = [], runTask = false, wait = false, until }: DeployOptions): string | undefined {
  if (runTask && service.length > 0) return 'Give services, or --run-task; not both.';
  if (!runTask && service.length === 0) return 'Give a service by --service, or --run-task.';
  if (until !== undefined && !(runTask && wait)) return '--until goes with --run-task and --wait.';
  return undefined;
}

async function deployTo(deployment: Deployment): Promise<ExitCode> {
  const { definition, options, io, server } = deployment;
  const preflights = await preflightsOf(server, definition, options);
  const isText = options.format === 'text';
  if (isText) tellPreflights(preflights, options, io);
  const isFailing = preflights.some(({ checks }) => checks.some(({ status }) => status === 'fail'));
  if (isFailing && !options.acceptFailures) {
    if (isText) io.stdout.write('Nothing was deployed; --accept-failures does it nevertheless.\n');
    else print(io, { ...(deployment.revision && { taskDefinition: deployment.revision }), preflights });
    return EXIT.found;
  }
  const clientToken = options.clientToken ?? randomUUID();
  const taskDefinition = deployment.revision ?? (await register(deployment, clientToken));
  if (options.runTask) return runTasks(deployment, { taskDefinition, preflights, clientToken });
  return rollOut(deployment, { taskDefinition, preflights, clientToken });
}

function tellPreflights(preflights: readonly PlacePreflight[], { color }: DeployOptions, io: Io): void {
  const colors = colorsFor(io.stdout, io, color);
  for (const { place, checks } of preflights)
    io.stdout.write(`Preflight for ${printable(place)}\n${textOfChecks(checks, colors, true)}\n`);
}

async function register({ definition, server, options, io }: Deployment, clientToken: string) {
  const { family, revision } = await server.taskDefinitions.register({
    taskDefinition: definition,
    clientToken,
  });
  const name = `${family}:${revision}`;
  if (options.format === 'text') io.stdout.write(`Registered ${name}\n`);
  return name;
}

interface Ready extends Pick<Outcome, 'preflights'> {
  taskDefinition: string;
  clientToken: string;
}

async function runTasks({ definition, options, io, server }: Deployment, ready: Ready): Promise<ExitCode> {
  const { taskDefinition, clientToken, preflights } = ready;
  const { cluster, count, startedBy, acceptFailures = false, wait = false, until = 'running' } = options;
  const isText = options.format === 'text';
  const ran = await server.deployments.runTask({
    taskDefinition,
    clientToken,
    cluster,
    acceptFailures,
    ...launchOf(options),
    ...(count !== undefined && { count }),
    ...(startedBy && { startedBy }),
  });
  if (isText) {
    for (const { taskArn } of ran.tasks) io.stdout.write(`Started ${printable(taskArn)}\n`);
    for (const { reason, detail, arn } of ran.failures)
      io.stdout.write(`Not placed: ${printable([reason, detail, arn].filter(Boolean).join(' '))}\n`);
  }
  const placed = ran.failures.length === 0 ? EXIT.clean : EXIT.found;
  if (!wait) {
    if (!isText) print(io, { taskDefinition, preflights, ran });
    return placed;
  }
  const watched = { cluster, arns: ran.tasks.map(({ taskArn }) => taskArn), definition, until };
  const { tasks, code } = await watchTasks(server, watched, io, !isText);
  if (!isText) print(io, { taskDefinition, preflights, ran, tasks });
  return code === EXIT.clean ? placed : code;
}

async function rollOut({ options, io, server, name }: Deployment, ready: Ready): Promise<ExitCode> {
  const { taskDefinition, clientToken, preflights } = ready;
  const { cluster, service = [], continueOnFailure = false, acceptFailures = false } = options;
  const { id } = await server.rollouts.start({
    services: service.map((one) => ({ cluster, service: one })),
    taskDefinition,
    reason: options.reason ?? `purser deploy ${name}`.slice(0, LONGEST_REASON),
    clientToken,
    ...(continueOnFailure && { continueOnFailure }),
    ...(acceptFailures && { acceptFailures }),
  });
  const isText = options.format === 'text';
  if (isText) io.stdout.write(`Rollout ${id} of ${taskDefinition} was started\n`);
  if (!options.wait) {
    if (!isText) print(io, { taskDefinition, preflights, rollout: { id } });
    return EXIT.clean;
  }
  const { rollout, code } = await watchRollout(server, id, io, !isText);
  if (!isText) print(io, { taskDefinition, preflights, rollout });
  return code;
}

function print(io: Io, outcome: Outcome): void {
  io.stdout.write(`${JSON.stringify(outcome, undefined, 2)}\n`);
}
