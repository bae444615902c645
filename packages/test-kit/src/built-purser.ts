import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../apps/api/dist/main.js', import.meta.url));

/** The built product in a process of its own, on a free port. */
interface BuiltProcess extends AsyncDisposable {
  /** Where the console and the API are. */
  url: string;
  /** What it printed when it was ready. */
  banner: string;
  /** Everything the process wrote to its log. */
  log(): string;
  /** Ends the process at once, in the middle of whatever it does, as a machine that fails. */
  kill(): Promise<void>;
}

/** The built product over an embedded account in a folder of its own. */
export interface BuiltPurser extends BuiltProcess {
  /** Where the embedded account is. */
  awsUrl: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  dataDir: string;
  /** Gives the embedded account back its first state. */
  reset(): Promise<void>;
}

/** The last words of the banner, whichever account is used. */
const READY = 'AWS_PROFILE, AWS_REGION, AWS_ENDPOINT_URL';
const URL_OF_CONSOLE = /console and API\s+(\S+)/;
const FACTS_OF_ACCOUNT =
  /Embedded AWS account\s+(\S+)[\s\S]*AWS_ACCESS_KEY_ID=(\S+) AWS_SECRET_ACCESS_KEY=(\S+)/;

/**
 * Starts `apps/api/dist/main.js`, as `npm start` does after its build.
 *
 * @throws Error with what the process said, when it ends before it is ready
 */
async function startProcess(environment: Record<string, string>): Promise<BuiltProcess> {
  const child = spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PURSER_PORT: '0',
      PURSER_LOG_LEVEL: 'info',
      // A test that counts calls wants none that nobody asked for.
      PURSER_REDEPLOY_INTERVAL: '0',
      ...environment,
    },
  });
  let log = '';
  child.stderr.on('data', (chunk) => {
    log += String(chunk);
  });
  let banner = '';
  for await (const chunk of child.stdout) {
    banner += String(chunk);
    if (banner.includes(READY)) break;
  }
  const [, url] = URL_OF_CONSOLE.exec(banner) ?? [];
  if (!url) throw new Error(`Purser did not start: ${log}`);
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return {
    url,
    banner,
    log: () => log,
    kill: () => end('SIGKILL'),
    [Symbol.asyncDispose]: () => end('SIGTERM'),
  };
}

/**
 * Starts the built product over an embedded account of its own.
 *
 * @throws Error with what the process said, when it ends before it is ready
 */
export async function startBuiltPurser(environment: Record<string, string> = {}): Promise<BuiltPurser> {
  const dataDir = await mkdtemp(join(tmpdir(), 'purser-'));
  const started = await startProcess({
    PURSER_EMBEDDED_AWS_PORT: '0',
    PURSER_DATA_DIR: dataDir,
    ...environment,
  });
  const [, awsUrl, accessKeyId, secretAccessKey] = FACTS_OF_ACCOUNT.exec(started.banner) ?? [];
  if (!awsUrl || !accessKeyId || !secretAccessKey) {
    throw new Error(`Purser said nothing of its account: ${started.banner}`);
  }
  return {
    ...started,
    awsUrl,
    credentials: { accessKeyId, secretAccessKey },
    dataDir,
    async reset() {
      const response = await fetch(`${awsUrl}/_purser/reset`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-purser': '1' },
        body: '{}',
      });
      if (!response.ok) throw new Error(`The embedded account refused to reset: ${response.status}`);
    },
    async [Symbol.asyncDispose]() {
      await started[Symbol.asyncDispose]();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * Starts a second console over the account of another one, as over a real account.
 *
 * @param environment With PURSER_DATA_DIR it has a store that is there already, and leaves it; else one of its own.
 */
export async function startConsoleOver(
  account: Pick<BuiltPurser, 'awsUrl' | 'credentials'>,
  environment: Record<string, string> = {},
): Promise<BuiltProcess> {
  const ownDir = environment.PURSER_DATA_DIR ? undefined : await mkdtemp(join(tmpdir(), 'purser-'));
  const started = await startProcess({
    PURSER_AWS: 'account',
    AWS_ENDPOINT_URL: account.awsUrl,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: account.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: account.credentials.secretAccessKey,
    ...(ownDir && { PURSER_DATA_DIR: ownDir }),
    ...environment,
  });
  return {
    ...started,
    async [Symbol.asyncDispose]() {
      await started[Symbol.asyncDispose]();
      if (ownDir) await rm(ownDir, { recursive: true, force: true });
    },
  };
}
