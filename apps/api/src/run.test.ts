import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { run, StartError } from './run.ts';

const log = pino({ level: 'silent' });
const folder = () => mkdtemp(join(tmpdir(), 'purser-run-'));
const settings = async (more: Record<string, string> = {}) =>
  readConfig({ PURSER_PORT: '0', PURSER_EMBEDDED_AWS_PORT: '0', PURSER_DATA_DIR: await folder(), ...more });

/** A port that something else listens on. */
async function takenPort() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return { port: String(address.port), [Symbol.dispose]: () => void server.close() };
}

test('it serves over an embedded account and says where everything is', async () => {
  const running = await run(await settings(), log);
  try {
    const identity = await (await fetch(`${running.url}/api/identity`)).json();
    expect(identity).toMatchObject({ embedded: true });
    expect(running.banner).toContain(running.url);
    expect(running.banner).toMatch(/AWS_ACCESS_KEY_ID=\S+ AWS_SECRET_ACCESS_KEY=\S+/);
    expect(running.banner).toContain('PURSER_AWS=account');
  } finally {
    await running.close();
  }
  await expect(fetch(`${running.url}/healthz`)).rejects.toThrow();
});

test('what was registered is there after a restart', async () => {
  const config = await settings();
  const first = await run(config, log);
  const headers = { 'content-type': 'application/json', 'x-purser': '1' };
  const created = await fetch(`${first.url}/api/parameters`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ name: '/kept', type: 'String', value: 'x' }),
  });
  expect(created.status).toBe(201);
  await first.close();
  const second = await run(config, log);
  const found = await fetch(`${second.url}/api/parameters/metadata?name=/kept`);
  expect(found.status).toBe(200);
  await second.close();
});

test.each([
  ['PURSER_PORT', 'PURSER_PORT'],
  ['PURSER_EMBEDDED_AWS_PORT', 'port'],
])('a port in use for %s is told in one line', async (setting, word) => {
  using taken = await takenPort();
  const failure = await run(await settings({ [setting]: taken.port }), log).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(StartError);
  const { message } = failure as StartError;
  expect(message).toContain(taken.port);
  expect(message).toContain(word);
  expect(message).not.toContain('\n');
});

test('a folder that can’t be made is told in one line', async () => {
  const file = join(await folder(), 'a-file');
  await writeFile(file, '');
  const failure = await run(await settings({ PURSER_DATA_DIR: join(file, 'data') }), log).catch(
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(StartError);
  expect((failure as StartError).message).toContain('a-file');
  expect((failure as StartError).message).not.toContain('\n');
});

test('what was kept of the embedded account goes with it', async () => {
  const running = await run(await settings(), log);
  const headers = { 'content-type': 'application/json', 'x-purser': '1' };
  try {
    const body = JSON.stringify({ name: '/kept', type: 'String', value: 'x' });
    await fetch(`${running.url}/api/parameters`, { method: 'POST', headers, body });
    const events = async () => {
      const reply = await fetch(`${running.url}/api/audit-events`);
      return ((await reply.json()) as { events: object[] }).events;
    };
    expect(await events()).toHaveLength(1);
    const aws = /http:\/\/127\.0\.0\.1:\d+/.exec(running.banner.split('Embedded AWS account')[1] ?? '')?.[0];
    const reset = await fetch(`${aws}/_purser/reset`, { method: 'POST', headers, body: '{}' });
    expect(reset.ok).toBe(true);
    expect(await events()).toEqual([]);
  } finally {
    await running.close();
  }
});
