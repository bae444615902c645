import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closingLine } from './counts.ts';

// What a newcomer's first minute needs: `npm start`, an answer, one registration through the API, a clean stop.

const PORT = 46_000 + (process.pid % 1000);

async function untilReady(child: ChildProcess): Promise<void> {
  let output = '';
  for await (const chunk of child.stdout ?? []) {
    output += String(chunk);
    process.stdout.write(chunk);
    if (output.includes('AWS_ENDPOINT_URL')) return;
  }
  throw new Error('npm start ended before the console was ready');
}

async function call(method: string, path: string, body?: unknown) {
  const response = await fetch(`http://127.0.0.1:${PORT}${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'x-purser': '1' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const taskDefinition = {
  family: 'start-check',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
  executionRoleArn: 'ecsTaskExecutionRole',
  containerDefinitions: [
    {
      name: 'app',
      image: 'public.ecr.aws/docker/library/nginx:1.29',
      secrets: [{ name: 'DB_PASSWORD', valueFrom: '/checkout/prod/db_password' }],
    },
  ],
};

const checks: [string, (child: ChildProcess) => Promise<void>][] = [
  [
    'npm start answers',
    async (child) => {
      await untilReady(child);
      const { status } = await call('GET', '/healthz');
      if (status !== 200) throw new Error(`/healthz answered ${status}`);
    },
  ],
  [
    'one registration through the API is read back',
    async () => {
      const { status, body } = await call('POST', '/api/task-definitions', {
        taskDefinition,
        clientToken: `start-check-${process.pid}`,
      });
      if (status !== 201) throw new Error(`the registration answered ${status}: ${JSON.stringify(body)}`);
      const described = await call('GET', `/api/task-definitions/start-check:${body.revision}`);
      if (described.status !== 200) throw new Error(`the description answered ${described.status}`);
    },
  ],
  [
    'SIGTERM stops it',
    async (child) => {
      child.kill('SIGTERM');
      const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
      if (code !== 0 && signal !== 'SIGTERM') throw new Error(`it ended with ${code ?? signal}`);
      const stillThere = await call('GET', '/healthz').then(
        () => true,
        () => false,
      );
      if (stillThere) throw new Error('the server still answers');
    },
  ],
];

const dataDir = await mkdtemp(join(tmpdir(), 'purser-start-'));
// A group of its own: whatever npm leaves behind is ended with it.
const child = spawn('npm', ['start'], {
  detached: true,
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, PURSER_PORT: String(PORT), PURSER_EMBEDDED_AWS_PORT: '0', PURSER_DATA_DIR: dataDir },
});
const counts = { passed: 0, failed: 0, skipped: 0 };
for (const [title, check] of checks) {
  try {
    await check(child);
    counts.passed += 1;
    console.log(`ok: ${title}`);
  } catch (error) {
    counts.failed += 1;
    console.error(`FAILED: ${title}: ${error instanceof Error ? error.message : error}`);
  }
}
try {
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
} catch {
  // The group is gone, as it should be.
}
await rm(dataDir, { recursive: true, force: true });
console.log(closingLine(counts));
process.exit(counts.failed === 0 ? 0 : 1);
