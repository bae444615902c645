import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DescribeTaskDefinitionCommand, ECSClient, paginateListTaskDefinitions } from '@aws-sdk/client-ecs';
import { openStore } from '@purser/store';
import { pino } from 'pino';
import { createContext } from '../context.ts';
import { startServer } from '../server.ts';
import { fargateDefinition } from './definitions.ts';

// Registers through the API while the account fails in every way and is killed again and again, then counts what the
// account has: `npm run fault-loop -w @purser/api -- 10000`. It needs `npm run build` before.

const COUNT = Number(process.argv[2] ?? 1000);
const WORKERS = 8;
const FAMILIES = 200;
/** Every so many registrations the account is killed and started anew. */
const KILL_EVERY = 400;
const TOKEN = 'purser:client-token';
const COMMAND = fileURLToPath(
  new URL('../../../../packages/embedded-aws/bin/purser-aws.js', import.meta.url),
);

/** In sum, three of ten registrations meet one. */
const FAULTS = [
  { kind: 'reset-before', probability: 0.08 },
  { kind: 'reset-after', probability: 0.09 },
  { kind: 'error', probability: 0.09 },
  { kind: 'hang', probability: 0.07 },
].map((fault) => ({ ...fault, service: 'ecs', operation: 'RegisterTaskDefinition' }));

const dataDir = mkdtempSync(join(tmpdir(), 'purser-faults-'));
const port = await freePort();
const endpoint = `http://127.0.0.1:${port}`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function startAccount(): Promise<{ child: ChildProcess; banner: string }> {
  const child = spawn(
    process.execPath,
    [COMMAND, '--port', String(port), '--world', 'empty', '--data-dir', dataDir],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let banner = '';
  for await (const chunk of child.stdout) {
    banner += String(chunk);
    if (banner.includes('SECRET_ACCESS_KEY=')) break;
  }
  await fetch(`${endpoint}/_purser/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-purser': '1' },
    body: JSON.stringify({ faults: FAULTS }),
  });
  return { child, banner };
}

let { child, banner } = await startAccount();
const find = (name: string) => new RegExp(`${name}=(\\S+)`).exec(banner)?.[1] ?? '';
const credentials = {
  accessKeyId: find('AWS_ACCESS_KEY_ID'),
  secretAccessKey: find('AWS_SECRET_ACCESS_KEY'),
};
const region = 'us-east-1';
const context = createContext({
  store: await openStore(':memory:'),
  aws: { endpoint, region, credentials: { ...credentials }, connectionTimeout: 500, requestTimeout: 500 },
  embedded: true,
  log: pino({ level: 'silent' }),
  registrationTiming: { lookUps: [0, 20, 50], retries: [5, 5, 5, 5, 5, 5] },
});
const server = await startServer(context, { port: 0 });

/** What the API said of each registration that it called done: the ARN by the token. */
const done = new Map<string, string>();
const counts = { retries: 0, unknown: 0, kills: 0 };
let next = 0;
let restart: Promise<void> = Promise.resolve();

async function killAndRestart(): Promise<void> {
  counts.kills += 1;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  ({ child, banner } = await startAccount());
}

async function registerOne(index: number): Promise<void> {
  const clientToken = `fault-loop-${index}`;
  const body = JSON.stringify({
    taskDefinition: fargateDefinition(`family-${index % FAMILIES}`),
    clientToken,
  });
  for (;;) {
    const response = await fetch(`${server.url}/api/task-definitions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-purser': '1' },
      body,
    });
    const reply = (await response.json()) as { taskDefinitionArn?: string; code?: string };
    if (response.status === 201) {
      done.set(clientToken, reply.taskDefinitionArn ?? '');
      return;
    }
    if (response.status === 400 && reply.code === 'INVALID_REQUEST')
      throw new Error('the loop sends a wrong request');
    counts.retries += 1;
    if (reply.code === 'OUTCOME_UNKNOWN') counts.unknown += 1;
    await restart;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const began = performance.now();
await Promise.all(
  Array.from({ length: WORKERS }, async () => {
    while (next < COUNT) {
      const index = next;
      next += 1;
      if (index > 0 && index % KILL_EVERY === 0) restart = restart.then(killAndRestart);
      await registerOne(index);
    }
  }),
);
await restart;
const seconds = (performance.now() - began) / 1000;

const ecs = new ECSClient({ endpoint, region, credentials, maxAttempts: 3 });
const found = new Map<string, string[]>();
for await (const page of paginateListTaskDefinitions({ client: ecs, pageSize: 100 }, {})) {
  await Promise.all(
    (page.taskDefinitionArns ?? []).map(async (taskDefinition) => {
      const { tags = [] } = await ecs.send(
        new DescribeTaskDefinitionCommand({ taskDefinition, include: ['TAGS'] }),
      );
      const token = tags.find(({ key }) => key === TOKEN)?.value?.split(' ')[0] ?? '';
      found.set(token, [...(found.get(token) ?? []), taskDefinition]);
    }),
  );
}
const duplicates = [...found.values()].filter((arns) => arns.length > 1).length;
const lost = [...done.keys()].filter((token) => !found.has(token)).length;
const wrong = [...done].filter(([token, arn]) => found.has(token) && !found.get(token)?.includes(arn)).length;
const unreported = [...found.keys()].filter((token) => !done.has(token)).length;
console.log(
  `${COUNT} registrations, ${counts.kills} kills, ${counts.retries} tried again by the caller (${counts.unknown} of unknown outcome), ${seconds.toFixed(0)} s: ` +
    `${duplicates} duplicates, ${lost} lost, ${wrong + unreported} wrongly reported`,
);
await server.close();
context.clients.close();
ecs.destroy();
child.kill('SIGKILL');
rmSync(dataDir, { recursive: true, force: true });
process.exitCode = duplicates + lost + wrong + unreported === 0 && done.size === COUNT ? 0 : 1;
