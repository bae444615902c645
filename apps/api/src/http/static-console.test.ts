import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@purser/store';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContext } from '../context.ts';
import { type RunningServer, startServer } from '../server.ts';

let directory: string;
let server: RunningServer;
const store = await openStore(':memory:');
const context = createContext({ aws: {}, embedded: false, store, log: pino({ level: 'silent' }) });

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'purser-console-'));
  await mkdir(join(directory, 'assets'));
  await writeFile(join(directory, 'index.html'), '<script nonce="PURSER_CSP_NONCE"></script>');
  await writeFile(join(directory, 'assets', 'a.js'), 'export {};');
  server = await startServer(context, { port: 0, consoleDirectory: directory });
});
afterAll(async () => {
  await server.close();
  context.clients.close();
  await store.close();
  await rm(directory, { recursive: true });
});

test.each(['/', '/index.html', '/task-definitions/app:1'])(
  '%s is the page, with a nonce of its own',
  async (path) => {
    const [one, two] = await Promise.all([fetch(server.url + path), fetch(server.url + path)]);
    expect(one.headers.get('cache-control')).toBe('no-store');
    const nonce = /nonce="(.+)"/.exec(await one.text())?.[1];
    expect(one.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
    expect(two.headers.get('content-security-policy')).not.toContain(`'nonce-${nonce}'`);
  },
);

test('a file of the build is kept for ever, and one that is gone is not the page', async () => {
  const kept = await fetch(`${server.url}/assets/a.js`);
  expect(kept.headers.get('cache-control')).toContain('immutable');
  const gone = await fetch(`${server.url}/assets/b.js`);
  expect([gone.status, await gone.text()]).toEqual([404, 'Not found']);
});

test('an address that cannot be decoded is a fault of the caller', async () => {
  const reply = await fetch(`${server.url}/%E0%A4%A`);
  expect(reply.status).toBe(400);
  expect(await reply.json()).toMatchObject({ code: 'INVALID_REQUEST' });
});
