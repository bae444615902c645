import { request } from 'node:http';
import { connect } from 'node:net';
import { ListClustersCommand } from '@aws-sdk/client-ecs';
import { ListRolesCommand } from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedAws } from '../embedded-aws.ts';
import { type Clients, clientsOf, errorOf, startTestAccount } from '../testing/test-account.ts';

let account: EmbeddedAws & Clients;
beforeAll(async () => {
  account = await startTestAccount({ world: 'demo' });
});
afterAll(() => account.close());

interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Not `fetch`: it does not let a test choose Host. */
function send({
  method = 'POST',
  path = '/',
  headers = {},
  body = '',
}: Sent): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(new URL(path, account.url), { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

describe('signatures', () => {
  it('knows its one user', async () => {
    expect(await account.sts.send(new GetCallerIdentityCommand({}))).toMatchObject({
      Account: '123456789012',
      Arn: 'arn:aws:iam::123456789012:user/purser',
    });
    expect(account.credentials.accessKeyId).toMatch(/^PURSER/);
  });

  it('refuses another key and another secret as each protocol does', async () => {
    const stranger = clientsOf(account, { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'x' });
    const liar = clientsOf(account, { ...account.credentials, secretAccessKey: 'x' });
    expect(await errorOf(stranger.ecs.send(new ListClustersCommand({})))).toMatchObject({
      name: 'UnrecognizedClientException',
      status: 400,
      message: 'The security token included in the request is invalid.',
    });
    expect(await errorOf(stranger.iam.send(new ListRolesCommand({})))).toMatchObject({
      name: 'InvalidClientTokenId',
      status: 403,
    });
    expect(await errorOf(liar.ecs.send(new ListClustersCommand({})))).toMatchObject({
      name: 'InvalidSignatureException',
      status: 400,
    });
    expect(await errorOf(liar.iam.send(new ListRolesCommand({})))).toMatchObject({
      name: 'SignatureDoesNotMatch',
      status: 403,
    });
  });

  it('refuses requests without one', async () => {
    const reply = await send({
      headers: { 'x-amz-target': 'AmazonSSM.GetParameter', 'content-type': 'application/x-amz-json-1.1' },
    });
    expect(reply.status).toBe(400);
    expect(JSON.parse(reply.body)).toMatchObject({ __type: 'MissingAuthenticationTokenException' });
  });

  it('does not know operations of services it does not have', async () => {
    expect(JSON.parse((await send({ headers: { 'x-amz-target': 'Nope.Nope' } })).body)).toEqual({
      __type: 'UnknownOperationException',
    });
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const reply = await send({ headers: form, body: 'Action=Nope&Version=2000-01-01' });
    expect(reply.body).toContain('<Code>InvalidAction</Code>');
  });
});

describe('the guard', () => {
  it.each([{ origin: 'http://localhost' }, { host: 'evil.example' }, { host: 'localhost.evil.example' }])(
    'refuses %o',
    async (headers) => {
      const path = '/_purser/health';
      expect((await send({ method: 'GET', path, headers: headers as Record<string, string> })).status).toBe(
        403,
      );
    },
  );

  it('refuses bodies over 1 MiB', async () => {
    const headers = { 'content-length': String(2 * 1024 * 1024), expect: '100-continue' };
    expect((await send({ headers: { ...headers, 'x-amz-target': 'AmazonSSM.GetParameter' } })).status).toBe(
      413,
    );
  });
});

describe('the control endpoints', () => {
  it('says that it is there', async () => {
    const reply = await send({ method: 'GET', path: '/_purser/health' });
    expect([reply.status, JSON.parse(reply.body)]).toEqual([
      200,
      { status: 'ok', region: 'us-east-1', accountId: '123456789012' },
    ]);
  });

  it('resets only for those who mean it', async () => {
    const path = '/_purser/reset';
    const json = { 'content-type': 'application/json' };
    expect((await send({ path, headers: json })).status).toBe(403);
    expect((await send({ path, headers: { 'x-purser': '1' } })).status).toBe(403);
    expect((await send({ path, headers: { ...json, 'x-purser': '1' } })).status).toBe(204);
  });
});

it('closes under a client that never ends its request', async () => {
  const closing = await startTestAccount();
  const { hostname, port } = new URL(closing.url);
  const socket = connect(Number(port), hostname);
  const ended = new Promise<void>((resolve) => socket.on('close', () => resolve()));
  await new Promise<void>((resolve) => {
    socket.write(`POST / HTTP/1.1\r\nHost: ${hostname}\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n`);
    // The server says "100 Continue": it has the request and waits for the body.
    socket.once('data', () => resolve());
  });
  await closing.close();
  await ended;
});
