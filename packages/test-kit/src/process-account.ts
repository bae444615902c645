import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { BuiltPurser } from './built-purser.ts';

const BIN = fileURLToPath(new URL('../../embedded-aws/bin/purser-aws.js', import.meta.url));

/** An embedded account by itself, in whose tasks the commands of containers run on this machine. */
export type ProcessAccount = Pick<BuiltPurser, 'awsUrl' | 'credentials'> & AsyncDisposable;

const FACTS = /AWS_ENDPOINT_URL=(\S+)[\s\S]*AWS_ACCESS_KEY_ID=(\S+)[\s\S]*AWS_SECRET_ACCESS_KEY=(\S+)\n/;

/**
 * Starts `purser-aws` with the demo world, in memory, after a build.
 *
 * @throws Error with what the process said, when it ends before it is ready
 */
export async function startProcessAccount(): Promise<ProcessAccount> {
  const child = spawn(process.execPath, [BIN, '--port', '0', '--runtime', 'process', '--world', 'demo'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  for await (const chunk of child.stdout) {
    said += String(chunk);
    if (FACTS.test(said)) break;
  }
  const [, awsUrl, accessKeyId, secretAccessKey] = FACTS.exec(said) ?? [];
  if (!awsUrl || !accessKeyId || !secretAccessKey) throw new Error(`purser-aws did not start: ${said}`);
  return {
    awsUrl,
    credentials: { accessKeyId, secretAccessKey },
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
