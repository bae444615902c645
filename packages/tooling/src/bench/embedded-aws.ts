import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { type LoadName, type SignedRequest, signRequests } from './signed-requests.ts';
import { median } from './statistics.ts';

const AGAINST_MOTO = 6;
const AGAINST_STUB = 0.8;
const AGAINST_SMALL = 1.5;
const MEMORY_MB = 200;
const START_S = 1;
const CONNECTIONS = 8;
const SECONDS = 3;
const ROUNDS = 3;
const CALLS: readonly LoadName[] = ['register', 'describe', 'put', 'get'];
const COMMAND = fileURLToPath(new URL('../../../embedded-aws/bin/purser-aws.js', import.meta.url));

interface Server extends Disposable {
  url: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  pid: number;
}

/** Starts the built account in a process of its own, with its state on disk. */
async function startAccount(
  world: string,
  folder = mkdtempSync(join(tmpdir(), 'purser-bench-')),
): Promise<Server> {
  const child = spawn(process.execPath, [COMMAND, '--port', '0', '--world', world, '--data-dir', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const banner = await outputOf(child, /AWS_SECRET_ACCESS_KEY=\S+/);
  const find = (pattern: RegExp) => pattern.exec(banner)?.[1] ?? '';
  return {
    url: find(/AWS_ENDPOINT_URL=(\S+)/),
    credentials: {
      accessKeyId: find(/AWS_ACCESS_KEY_ID=(\S+)/),
      secretAccessKey: find(/AWS_SECRET_ACCESS_KEY=(\S+)/),
    },
    pid: child.pid ?? 0,
    [Symbol.dispose]: () => {
      child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts moto, where it is installed. */
async function startMoto(): Promise<Server | undefined> {
  if (spawnSync('moto_server', ['--help']).status !== 0) return undefined;
  const port = 15_000 + Math.floor(Math.random() * 10_000);
  const child = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const isUp = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isUp) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' },
    pid: child.pid ?? 0,
    [Symbol.dispose]: () => void child.kill('SIGKILL'),
  };
}

/** The least that a Node server does: it reads the request and answers the same bytes. */
const STUB = `require('node:http').createServer((request, response) => {
  request.resume().on('end', () => response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).end('{"a":1}'));
}).listen(0, '127.0.0.1', function () { console.log(this.address().port + ' ready'); });`;

async function startStub(): Promise<Server> {
  const child = spawn(process.execPath, ['-e', STUB], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = /(\d+) ready/.exec(await outputOf(child, / ready/))?.[1];
  return {
    url: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    pid: child.pid ?? 0,
    [Symbol.dispose]: () => void child.kill('SIGKILL'),
  };
}

function outputOf(child: ChildProcess, until: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      if (until.test(text)) resolve(text);
    });
    child.once('exit', (code) => reject(new Error(`a server ended with ${code} before it was ready`)));
  });
}

/** Calls a second of one request over and over, from as many connections as Node's own client holds open. */
async function loadOf(url: string, signed: SignedRequest): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const end = performance.now() + SECONDS * 1000;
  let calls = 0;
  const connection = async () => {
    while (performance.now() < end) {
      await send(url, agent, signed);
      calls += 1;
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  agent.destroy();
  return (calls / (performance.now() - began)) * 1000;
}

function send(url: string, agent: Agent, { headers, body }: SignedRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().once('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
    });
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}

/** Without those that each client writes itself, to the same effect. */
function ownHeaders(headers: Record<string, string>): Record<string, string> {
  const { host: _host, 'content-length': _length, ...own } = headers;
  return own;
}

async function first(url: string, { headers, body }: SignedRequest): Promise<void> {
  const response = await fetch(url, { method: 'POST', headers: ownHeaders(headers), body });
  if (!response.ok) throw new Error(`${url} refuses a request of the bench: ${await response.text()}`);
}

/** Calls a second of the embedded account, in turn with moto where it is installed and with a constant answer. */
async function benchThroughput(): Promise<string[]> {
  using account = await startAccount('empty');
  using stub = await startStub();
  using moto = await startMoto();
  const servers = [account, stub, ...(moto ? [moto] : [])];
  const requests = new Map<Server, Record<LoadName, SignedRequest>>();
  for (const server of servers) {
    const signed = await signRequests(server.url, server.credentials);
    requests.set(server, signed);
    for (const name of CALLS) await first(server.url, signed[name]);
  }
  const lines: string[] = [];
  for (const name of CALLS) {
    const rounds: number[][] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const speeds: number[] = [];
      for (const server of servers) {
        const signed = requests.get(server)?.[name];
        if (signed) speeds.push(await loadOf(server.url, signed));
      }
      rounds.push(speeds);
    }
    const ratio = (index: number) => median(rounds.map((speeds) => (speeds[0] ?? 0) / (speeds[index] ?? 1)));
    const shown = rounds.map((speeds) => speeds.map((speed) => speed.toFixed(0)).join('/')).join(' ');
    const against = moto
      ? `/ moto_server: ${ratio(2).toFixed(1)}, limit ${AGAINST_MOTO} or more`
      : 'NOT COMPARED with moto_server, which is not installed here';
    lines.push(
      `embedded AWS, ${name} at ${CONNECTIONS} connections ${against}; / constant answer: ${ratio(1).toFixed(2)}, limit ${AGAINST_STUB} or more (calls a second per round: ${shown})`,
    );
  }
  return lines;
}

async function timeOfList({ url, credentials }: Server): Promise<number> {
  const { list } = await signRequests(url, credentials);
  const times: number[] = [];
  for (let call = 0; call < 300; call += 1) {
    const began = performance.now();
    await first(url, list);
    times.push(performance.now() - began);
  }
  return median(times.slice(50));
}

/** Puts parameters into an account. */
async function fill({ url, credentials }: Server, count: number): Promise<void> {
  const ssm = new SSMClient({ endpoint: url, region: 'us-east-1', credentials });
  for (let index = 0; index < count; index += 1) {
    await ssm.send(new PutParameterCommand({ Name: `/bench/setting-${index}`, Value: 'x', Type: 'String' }));
  }
  ssm.destroy();
}

async function benchSize(): Promise<string[]> {
  using small = await startAccount('empty');
  await fill(small, 1000);
  // What it takes to make so large a world is not what it takes to serve it.
  const folder = mkdtempSync(join(tmpdir(), 'purser-bench-'));
  const seeded = await startAccount('large', folder);
  process.kill(seeded.pid, 'SIGKILL');
  const began = performance.now();
  using large = await startAccount('large', folder);
  const start = (performance.now() - began) / 1000;
  const ratio = (await timeOfList(large)) / (await timeOfList(small));
  const status = readFileSync(`/proc/${large.pid}/status`, 'utf8');
  const memory = Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024;
  return [
    `start with 100,000 parameters and 5,000 revisions: ${start.toFixed(2)} s, limit ${START_S} s`,
    `DescribeParameters(50) at 100,000 parameters / at 1,000: ${ratio.toFixed(2)}, limit ${AGAINST_SMALL}`,
    `memory with 100,000 parameters: ${memory.toFixed(0)} MB, limit ${MEMORY_MB} MB`,
  ];
}

/** What the embedded account promises about speed and size. */
export async function benchEmbeddedAws(): Promise<string> {
  return [...(await benchThroughput()), ...(await benchSize())].join('\n');
}
