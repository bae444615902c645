import { type ChildProcess, spawn } from 'node:child_process';
import { constants, tmpdir } from 'node:os';
import { StringDecoder } from 'node:string_decoder';
import { createLineReader } from './lines.ts';
import type { ContainerEvents, ContainerRuntime, ContainerSpec, RunningContainer } from './runtime.ts';

/**
 * Runs the command of a container on this machine, in a process group of its own and with exactly the injected
 * environment. It isolates nothing: it is for tests and demonstrations, and only runs when it is asked for.
 */
export function createProcessRuntime(): ContainerRuntime {
  const running = new Set<ChildProcess>();
  return {
    name: 'process',
    hasOwnImages: true,
    start: (spec, events) => startProcess(spec, events, running),
    close: async () => {
      for (const child of running) signal(child, 'SIGKILL');
    },
  };
}

function startProcess(
  spec: ContainerSpec,
  events: ContainerEvents,
  running: Set<ChildProcess>,
): RunningContainer {
  const [file, ...words] = [...(spec.entryPoint ?? []), ...(spec.command ?? [])];
  if (file === undefined) {
    setImmediate(() => events.failed('CannotStartContainerError: no command specified'));
    return { stop: () => {}, probe: async () => false };
  }
  const surroundings = { cwd: spec.workingDirectory ?? tmpdir(), env: { ...spec.environment } };
  const child = spawn(file, words, { ...surroundings, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let killTimer: NodeJS.Timeout | undefined;
  child.on('spawn', () => events.started(`process-${child.pid}`));
  child.on('error', (error) => {
    running.delete(child);
    // Node's message names the command, and a command may hold a secret.
    const code = 'code' in error ? String(error.code) : error.name;
    events.failed(`CannotStartContainerError: the command cannot be executed: ${code}`);
  });
  for (const stream of [child.stdout, child.stderr]) {
    const decoder = new StringDecoder('utf8');
    const reader = createLineReader(events.output);
    stream?.on('data', (chunk: Buffer) => reader.push(decoder.write(chunk)));
    stream?.on('end', () => reader.end());
  }
  child.on('close', (code, killedBy) => {
    running.delete(child);
    clearTimeout(killTimer);
    if (child.pid === undefined) return;
    events.exited(code ?? 128 + (killedBy === null ? 0 : constants.signals[killedBy]));
  });
  return {
    stop: () => {
      signal(child, 'SIGTERM');
      killTimer ??= setTimeout(() => signal(child, 'SIGKILL'), spec.stopTimeoutMs);
    },
    probe: (command, timeoutMs) => probe(command, timeoutMs, surroundings),
  };
}

/** To the whole group: a shell does not pass signals on. */
function signal({ pid, exitCode, signalCode }: ChildProcess, name: NodeJS.Signals): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  try {
    process.kill(-pid, name);
  } catch {
    // It has ended in the meantime.
  }
}

function probe(
  [file, ...words]: readonly string[],
  timeout: number,
  surroundings: { cwd: string; env: Record<string, string> },
): Promise<boolean> {
  if (file === undefined) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(file, words, { ...surroundings, stdio: 'ignore', timeout, killSignal: 'SIGKILL' });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}
