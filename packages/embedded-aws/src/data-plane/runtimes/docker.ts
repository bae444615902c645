import { PassThrough } from 'node:stream';
import Docker from 'dockerode';
import { createLineReader } from './lines.ts';
import type { ContainerEvents, ContainerRuntime, ContainerSpec, RunningContainer } from './runtime.ts';

/** The label by which the containers of this runtime are known. */
const LABEL = 'purser.embedded-aws.container';

interface DockerError {
  statusCode?: number;
  reason?: string;
}

/**
 * Runs containers in a Docker Engine through its socket; images have to be there. The engine keeps the environment of
 * a container, secrets and all, in its own data folder and shows it to whoever may inspect.
 *
 * @param network The network mode of the containers, as Docker calls it; `none` unless it is another.
 */
export function createDockerRuntime(socketPath: string, network = 'none'): ContainerRuntime {
  const docker = new Docker({ socketPath });
  const running = new Set<Docker.Container>();
  return {
    name: 'docker',
    hasOwnImages: true,
    start: (spec, events) => startContainer(docker, network, spec, events, running),
    close: async () => {
      await Promise.all([...running].map((container) => container.remove({ force: true }).catch(() => {})));
    },
  };
}

function startContainer(
  docker: Docker,
  network: string,
  spec: ContainerSpec,
  events: ContainerEvents,
  running: Set<Docker.Container>,
): RunningContainer {
  const created = docker.createContainer({
    name: `purser-${spec.id}`,
    Image: spec.image,
    Env: Object.entries(spec.environment).map(([name, value]) => `${name}=${value}`),
    Labels: { ...spec.labels, [LABEL]: spec.id },
    ...(spec.entryPoint && { Entrypoint: [...spec.entryPoint] }),
    ...(spec.command && { Cmd: [...spec.command] }),
    ...(spec.workingDirectory !== undefined && { WorkingDir: spec.workingDirectory }),
    ...(spec.user !== undefined && { User: spec.user }),
    HostConfig: {
      NetworkMode: network,
      LogConfig: { Type: 'none', Config: {} },
      ...(spec.memory !== undefined && { Memory: spec.memory * 1024 * 1024 }),
    },
  });
  const run = async () => {
    const container = await created;
    running.add(container);
    try {
      await follow(container, events);
      // Not the default condition: a container that has only been created counts as not running.
      const ended = container.wait({ condition: 'next-exit' });
      await container.start();
      events.started(container.id);
      await ended;
      const { State } = await container.inspect();
      events.exited(
        State.ExitCode,
        State.OOMKilled ? 'OutOfMemoryError: Container killed due to memory usage' : undefined,
      );
    } finally {
      running.delete(container);
      await container.remove({ force: true, v: true }).catch(() => {});
    }
  };
  run().catch((error: unknown) => events.failed(reasonOf(error, spec.image)));
  return {
    stop: () => {
      const seconds = Math.ceil(spec.stopTimeoutMs / 1000);
      // One that has ended already cannot be stopped.
      created.then((container) => container.stop({ t: seconds })).catch(() => {});
    },
    probe: async (command, timeoutMs) => {
      const container = await created;
      return execute(container, command, timeoutMs).catch(() => false);
    },
  };
}

/** Attached before the start, so that no line is lost; the engine itself keeps no log. */
async function follow(container: Docker.Container, events: ContainerEvents): Promise<void> {
  const stream = await container.attach({ stream: true, stdout: true, stderr: true });
  const lines = createLineReader(events.output);
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  for (const output of [stdout, stderr])
    output.setEncoding('utf8').on('data', (text: string) => lines.push(text));
  container.modem.demuxStream(stream, stdout, stderr);
  stream.on('end', () => lines.end());
}

async function execute(
  container: Docker.Container,
  command: readonly string[],
  timeoutMs: number,
): Promise<boolean> {
  const check = await container.exec({ Cmd: [...command], AttachStdout: true, AttachStderr: true });
  const stream = await check.start({});
  const ended = new Promise<void>((resolve) => stream.on('end', resolve).on('close', resolve).resume());
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, timeoutMs);
  });
  await Promise.race([ended, late]);
  clearTimeout(timer);
  const { Running, ExitCode } = await check.inspect();
  return !Running && ExitCode === 0;
}

/** Says why, without the engine's own message: that can repeat what a container was to be started with. */
function reasonOf(error: unknown, image: string): string {
  const { statusCode } = (typeof error === 'object' && error !== null ? error : {}) as DockerError;
  if (statusCode === 404)
    return `CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref ${image}: ${image}: not found`;
  if (statusCode === 400) return 'CannotStartContainerError: the command of the container cannot be executed';
  return statusCode === undefined
    ? 'CannotStartContainerError: the Docker Engine cannot be reached'
    : `CannotStartContainerError: the Docker Engine answered ${statusCode}`;
}
