import { randomUUID } from 'node:crypto';
import type { Rollout } from '@purser/contract';
import {
  findStale,
  leftOutText,
  type StaleService,
  type StaleTasks,
  staleText,
} from '../deploy/stale-services.ts';
import { watchRollout } from '../deploy/watch-rollout.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { printable } from '../printable.ts';
import type { ServerClient } from '../server/server-client.ts';
import { withServer } from '../server/with-server.ts';
import type { RedeployOptions } from './redeploy-options.ts';

/** A reason has at most 500 characters in the API. */
const LONGEST_REASON = 500;

/** A service that is going to get new tasks. */
interface Target {
  cluster: string;
  service: string;
}

/** What a run led to; as JSON it is what is printed. */
interface Outcome {
  services: readonly Target[];
  stale?: readonly StaleService[];
  /** What began before a change as well, and cannot be redeployed. */
  tasksOutsideServices?: readonly StaleTasks[];
  rollout?: Rollout | { id: number };
}

interface Run {
  options: RedeployOptions;
  io: Io;
  server: ServerClient;
}

/** `purser redeploy`: lets a running Purser force a new deployment of services, named or found to be stale. */
export async function redeploy(options: RedeployOptions, io: Io): Promise<ExitCode> {
  const { service = [], stale = false, wait = false, dryRun = false } = options;
  if (service.length === 0 && !stale) return refuse(io, 'Give services by --service, or --stale.');
  if (wait && dryRun) return refuse(io, '--dry-run starts nothing that --wait could wait for.');
  return withServer(options, io, (server) => {
    const run = { options, io, server };
    return stale ? redeployStale(run) : rollOut(run, named(options), 'purser redeploy', {});
  });
}

function refuse(io: Io, sentence: string): ExitCode {
  io.stderr.write(`error: ${sentence}\n`);
  return EXIT.trouble;
}

const named = ({ cluster = 'default', service = [] }: RedeployOptions): Target[] =>
  service.map((one) => ({ cluster, service: one }));

async function redeployStale(run: Run): Promise<ExitCode> {
  const { options, io, server } = run;
  const { cluster, service } = options;
  const { services, tasks, notKnown, failure } = await findStale(server);
  // Half of an answer would read as a clean one.
  if (failure !== undefined) return refuse(io, printable(`The services could not all be read: ${failure}`));
  if (notKnown > 0)
    io.stderr.write(`warning: Of ${notKnown} references it is not known whether they have changed.\n`);
  // Who names services asks for nothing else.
  const leftOut = service ? [] : tasks.filter((one) => (cluster ?? one.cluster) === one.cluster);
  if (leftOut.length > 0) io.stderr.write(`warning: ${printable(leftOutText(leftOut))}\n`);
  const stale = services.filter(
    (one) => (cluster ?? one.cluster) === one.cluster && (service?.includes(one.service) ?? true),
  );
  const wanted = stale.filter(({ isOptedOut }) => !isOptedOut);
  if (options.format === 'text') {
    for (const one of stale) io.stdout.write(`${printable(lineOf(one))}\n`);
  }
  const names = [...new Set(wanted.flatMap(({ references }) => references.map(({ name }) => name)))];
  return rollOut(run, wanted, `${names.join(', ')} changed`.slice(0, LONGEST_REASON), {
    stale,
    ...(leftOut.length > 0 && { tasksOutsideServices: leftOut }),
  });
}

function lineOf(one: StaleService): string {
  const skipped = one.isOptedOut ? '; left out, for its tag purser:redeploy is off' : '';
  return `${one.cluster}/${one.service}: ${staleText(one)}${skipped}`;
}

async function rollOut(
  { options, io, server }: Run,
  targets: readonly Target[],
  reason: string,
  more: Pick<Outcome, 'stale' | 'tasksOutsideServices'>,
): Promise<ExitCode> {
  const services = targets.map(({ cluster, service }) => ({ cluster, service }));
  const isText = options.format === 'text';
  const print = (outcome: Pick<Outcome, 'rollout'>) => {
    if (!isText) io.stdout.write(`${JSON.stringify({ services, ...more, ...outcome }, undefined, 2)}\n`);
  };
  if (services.length === 0 || options.dryRun) {
    if (isText) io.stdout.write(`${dryText(services)}\n`);
    print({});
    return EXIT.clean;
  }
  const { atOnce, pause, timeout, continueOnFailure, acceptFailures } = options;
  const { id } = await server.rollouts.start({
    services,
    reason: options.reason ?? reason,
    clientToken: options.clientToken ?? randomUUID(),
    ...(atOnce !== undefined && { atOnce }),
    ...(pause !== undefined && { pauseSeconds: pause }),
    ...(timeout !== undefined && { timeoutMinutes: timeout }),
    ...(continueOnFailure && { continueOnFailure }),
    ...(acceptFailures && { acceptFailures }),
  });
  if (isText) io.stdout.write(`Rollout ${id} of ${countOf(services)} was started\n`);
  if (!options.wait) {
    print({ rollout: { id } });
    return EXIT.clean;
  }
  const { rollout, code } = await watchRollout(server, id, io, !isText);
  print({ rollout });
  return code;
}

const countOf = ({ length }: readonly Target[]) => (length === 1 ? '1 service' : `${length} services`);

function dryText(services: readonly Target[]): string {
  if (services.length === 0) return 'There is nothing to redeploy.';
  const names = services.map(({ cluster, service }) => `${cluster}/${service}`).join(' ');
  return `Would redeploy ${countOf(services)}: ${printable(names)}`;
}
