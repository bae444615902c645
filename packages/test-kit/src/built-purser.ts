import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../apps/api/dist/main.js', import.meta.url));

/** The built product in a process of its own, on free ports, over an account in a folder of its own. */
export interface BuiltPurser extends AsyncDisposable {
  /** Where the console and the API are. */
  url: string;
  /** Where the embedded account is. */
  awsUrl: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  dataDir: string;
  /** Milliseconds from the start of the process to its line that says where it is. */
  startedIn: number;
  /** Everything the process wrote to its log. */
  log(): string;
  /** Gives the embedded account back its first state. */
  reset(): Promise<void>;
}

const FACTS =
  /console and API\s+(\S+)[\s\S]*Embedded AWS account\s+(\S+)[\s\S]*AWS_ACCESS_KEY_ID=(\S+) AWS_SECRET_ACCESS_KEY=(\S+)/;

/**
 * Starts `apps/api/dist/main.js`, as `npm start` does after its build.
 *
 * @throws Error with what the process said, when it ends before it is ready
 */
export async function startBuiltPurser(environment: Record<string, string> = {}): Promise<BuiltPurser> {
  const dataDir = await mkdtemp(join(tmpdir(), 'purser-'));
  const began = performance.now();
  const child = spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PURSER_PORT: '0',
      PURSER_EMBEDDED_AWS_PORT: '0',
      PURSER_DATA_DIR: dataDir,
      PURSER_LOG_LEVEL: 'info',
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
    if (FACTS.test(banner)) break;
  }
  const startedIn = performance.now() - began;
  const [, url, awsUrl, accessKeyId, secretAccessKey] = FACTS.exec(banner) ?? [];
  if (!url || !awsUrl || !accessKeyId || !secretAccessKey) throw new Error(`Purser did not start: ${log}`);
  return {
    url,
    awsUrl,
    credentials: { accessKeyId, secretAccessKey },
    dataDir,
    startedIn,
    log: () => log,
    async reset() {
      const response = await fetch(`${awsUrl}/_embedded-aws/reset`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-purser': '1' },
        body: '{}',
      });
      if (!response.ok) throw new Error(`The embedded account refused to reset: ${response.status}`);
    },
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
