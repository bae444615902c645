import { execFile, execFileSync } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SignatureV4 } from '@smithy/signature-v4';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rootOf } from '../../caller.ts';
import type { EmbeddedAws } from '../../embedded-aws.ts';
import { startTestAccount } from '../../testing/test-account.ts';
import { createTestContext } from '../../testing/test-context.ts';
import { CreateBucket } from './CreateBucket.ts';
import { decodeChunks } from './chunks.ts';
import { PutObject } from './PutObject.ts';
import { readObject } from './read-object.ts';
import { readRequest } from './read-request.ts';

const CANARY = 'DB_PASSWORD=canary-in-an-env-file';

/** The hash that the signer of the SDK wants. */
class Sha256 {
  #hash;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash =
      secret === undefined ? createHash('sha256') : createHmac('sha256', secret as string | Uint8Array);
  }
  update(data: Uint8Array | string): void {
    this.#hash.update(data);
  }
  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }
  reset(): void {}
}

interface Sent {
  region?: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: string;
  secret?: string;
}

async function send(
  account: EmbeddedAws,
  method: string,
  path: string,
  { region = account.region, query = {}, headers = {}, body, secret }: Sent = {},
): Promise<{ status: number; text: string; headers: Headers }> {
  const { hostname, port } = new URL(account.url);
  const credentials = { ...account.credentials, ...(secret !== undefined && { secretAccessKey: secret }) };
  const signer = new SignatureV4({
    service: 's3',
    region,
    credentials,
    sha256: Sha256,
    uriEscapePath: false,
  });
  const signed = await signer.sign({
    method,
    protocol: 'http:',
    hostname,
    port: Number(port),
    path,
    query,
    headers: { host: `${hostname}:${port}`, ...headers },
    body,
  });
  const search = new URLSearchParams(query).toString().replaceAll('+', '%20');
  const { host, ...rest } = signed.headers;
  const url = `${account.url}${path}${search === '' ? '' : `?${search}`}`;
  const reply = await fetch(url, { method, headers: rest, ...(body !== undefined && { body }) });
  return { status: reply.status, text: await reply.text(), headers: reply.headers };
}

const errorOf = async (reply: Promise<{ status: number; text: string }>) => {
  const { status, text } = await reply;
  const [, code] = /<Code>(.*?)<\/Code>/.exec(text) ?? [];
  const [, message] = /<Message>(.*?)<\/Message>/.exec(text) ?? [];
  return [status, code, message];
};

let account: EmbeddedAws;
beforeAll(async () => {
  account = await startTestAccount();
});
afterAll(() => account.close());

describe('buckets', () => {
  it('are created, found and deleted', async () => {
    expect((await send(account, 'PUT', '/first')).headers.get('location')).toBe('/first');
    expect((await send(account, 'PUT', '/first')).status).toBe(200);
    const head = await send(account, 'HEAD', '/first');
    expect([head.status, head.headers.get('x-amz-bucket-region')]).toEqual([200, 'us-east-1']);
    const body =
      '<CreateBucketConfiguration><LocationConstraint>eu-west-1</LocationConstraint></CreateBucketConfiguration>';
    expect((await send(account, 'PUT', '/second', { region: 'eu-west-1', body })).status).toBe(200);
    const location = await send(account, 'GET', '/second', { query: { location: '' } });
    expect(location.text).toContain('>eu-west-1</LocationConstraint>');
    expect(await errorOf(send(account, 'PUT', '/second', { region: 'eu-west-1', body }))).toEqual([
      409,
      'BucketAlreadyOwnedByYou',
      'Your previous request to create the named bucket succeeded and you already own it.',
    ]);
    expect(await errorOf(send(account, 'PUT', '/third', { region: 'eu-west-1' }))).toEqual([
      400,
      'IllegalLocationConstraintException',
      'The unspecified location constraint is incompatible for the region specific endpoint this request was sent to.',
    ]);
    expect((await errorOf(send(account, 'GET', '/second/a')))[1]).toBe('AuthorizationHeaderMalformed');
    const names = [...(await send(account, 'GET', '/')).text.matchAll(/<Name>(.*?)<\/Name>/g)];
    expect(names.map(([, name]) => name)).toEqual(['first', 'second']);
    expect(await errorOf(send(account, 'PUT', '/Bad_Name'))).toEqual([
      400,
      'InvalidBucketName',
      'The specified bucket is not valid.',
    ]);
    await send(account, 'PUT', '/first/a', { body: 'x' });
    expect((await errorOf(send(account, 'DELETE', '/first')))[1]).toBe('BucketNotEmpty');
    await send(account, 'DELETE', '/first/a');
    expect((await send(account, 'DELETE', '/first')).status).toBe(204);
    expect((await send(account, 'HEAD', '/first')).status).toBe(404);
  });
});

describe('objects', () => {
  beforeAll(async () => {
    await send(account, 'PUT', '/objects');
  });

  it('are put, got and deleted', async () => {
    const headers = { 'content-type': 'text/plain', 'x-amz-meta-team': 'shop' };
    const put = await send(account, 'PUT', '/objects/env/app%20file.env', { body: CANARY, headers });
    expect(put.headers.get('etag')).toMatch(/^"[0-9a-f]{32}"$/);
    const got = await send(account, 'GET', '/objects/env/app%20file.env');
    expect([got.text, got.headers.get('x-amz-meta-team'), got.headers.get('content-type')]).toEqual([
      CANARY,
      'shop',
      'text/plain',
    ]);
    const head = await send(account, 'HEAD', '/objects/env/app%20file.env');
    expect([head.text, head.headers.get('content-length')]).toEqual(['', String(CANARY.length)]);
    expect((await send(account, 'DELETE', '/objects/env/app%20file.env')).status).toBe(204);
    expect((await send(account, 'DELETE', '/objects/env/app%20file.env')).status).toBe(204);
    expect(await errorOf(send(account, 'GET', '/objects/env/app%20file.env'))).toEqual([
      404,
      'NoSuchKey',
      'The specified key does not exist.',
    ]);
    expect(await errorOf(send(account, 'GET', '/nowhere/a'))).toEqual([
      404,
      'NoSuchBucket',
      'The specified bucket does not exist',
    ]);
    expect(
      (await errorOf(send(account, 'PUT', '/objects/a', { body: 'a', headers: { 'content-md5': 'x' } })))[1],
    ).toBe('BadDigest');
    expect((await errorOf(send(account, 'GET', '/objects/a', { query: { acl: '' } }))).slice(0, 2)).toEqual([
      501,
      'NotImplemented',
    ]);
  });

  it('are listed by prefix, delimiter and page', async () => {
    for (const key of ['a', 'b/1', 'b/2', 'c/1', 'd'])
      await send(account, 'PUT', `/objects/${key}`, { body: key });
    const list = async (query: Record<string, string>) => {
      const { text } = await send(account, 'GET', '/objects', { query: { 'list-type': '2', ...query } });
      const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found);
      return {
        keys: all(/<Key>(.*?)<\/Key>/g),
        groups: all(/<CommonPrefixes><Prefix>(.*?)<\/Prefix>/g),
        token: all(/<NextContinuationToken>(.*?)<\/NextContinuationToken>/g)[0],
      };
    };
    expect(await list({})).toMatchObject({ keys: ['a', 'b/1', 'b/2', 'c/1', 'd'], token: undefined });
    expect(await list({ prefix: 'b/' })).toMatchObject({ keys: ['b/1', 'b/2'] });
    const first = await list({ delimiter: '/', 'max-keys': '2' });
    expect(first).toMatchObject({ keys: ['a'], groups: ['b/'] });
    const second = await list({ delimiter: '/', 'max-keys': '2', 'continuation-token': String(first.token) });
    expect(second).toMatchObject({ keys: ['d'], groups: ['c/'], token: undefined });
    expect(await list({ 'start-after': 'b/2' })).toMatchObject({ keys: ['c/1', 'd'] });
  });

  it('are refused to strangers', async () => {
    expect(await errorOf(send(account, 'GET', '/objects/a', { secret: 'x' }))).toEqual([
      403,
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    ]);
    const bare = await fetch(`${account.url}/objects/a`);
    expect([bare.status, await bare.text()]).toEqual([
      403,
      expect.stringContaining('<Code>AccessDenied</Code>'),
    ]);
  });
});

it('keeps bodies sealed on disk', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'purser-s3-'));
  try {
    const kept = await startTestAccount({ dataDir });
    await send(kept, 'PUT', '/sealed');
    await send(kept, 'PUT', '/sealed/app.env', { body: CANARY });
    await kept.close();
    const names = await readdir(dataDir, { recursive: true, withFileTypes: true });
    const files = await Promise.all(
      names.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name))),
    );
    expect(files.length).toBeGreaterThan(2);
    for (const form of [CANARY, Buffer.from(CANARY).toString('base64')]) {
      expect(files.some((file) => file.includes(form))).toBe(false);
    }
    await using again = await startTestAccount({ dataDir });
    expect((await send(again, 'GET', '/sealed/app.env')).text).toBe(CANARY);
  } finally {
    await rm(dataDir, { recursive: true });
  }
});

it('takes the dots of a key as they are', () => {
  const request = { method: 'GET', url: '/b/a/../c%20d?x-id=GetObject', headers: {}, body: Buffer.alloc(0) };
  expect(readRequest(request)).toEqual({ action: 'GetObject', input: { Bucket: 'b', Key: 'a/../c d' } });
});

it('puts a streamed body together', () => {
  const sent = '5;x=y\r\nhello\r\n6\r\n\r\nyou!\r\n0\r\nx-amz-checksum-crc32:abc=\r\n\r\n';
  expect(decodeChunks(Buffer.from(sent)).toString()).toBe('hello\r\nyou!');
  expect(() => decodeChunks(Buffer.from('5\r\nhel'))).toThrow('The request body terminated unexpectedly');
});

it('gives environment files to the account that has them', () => {
  const context = createTestContext();
  CreateBucket(context, { Bucket: 'files' });
  PutObject(context, { Bucket: 'files', Key: 'app.env', Body: Buffer.from(CANARY), Metadata: {} });
  const elsewhere = context.within({ region: 'eu-west-1' });
  expect(readObject(elsewhere, 'files', 'app.env').toString()).toBe(CANARY);
  const stranger = context.within({ accountId: '999999999999' }).as(rootOf('999999999999'));
  expect(() => readObject(stranger, 'files', 'app.env')).toThrow('Access Denied');
  expect(() => CreateBucket(stranger, { Bucket: 'files' })).toThrow(
    'The requested bucket name is not available.',
  );
});

it('answers the AWS CLI', { timeout: 60_000 }, async (test) => {
  try {
    execFileSync('aws', ['--version'], { stdio: 'ignore' });
  } catch {
    console.warn('SKIPPED: there is no `aws` on this machine, so the AWS CLI was not tried against S3.');
    test.skip();
  }
  const env = {
    PATH: process.env.PATH,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_DEFAULT_REGION: account.region,
    AWS_ACCESS_KEY_ID: account.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: account.credentials.secretAccessKey,
  };
  const aws = async (...words: string[]) =>
    (await promisify(execFile)('aws', [...words, '--endpoint-url', account.url], { env })).stdout;
  const folder = await mkdtemp(join(tmpdir(), 'purser-s3-cli-'));
  try {
    await aws('s3', 'mb', 's3://from-the-cli');
    await aws('s3', 'cp', join(import.meta.dirname, 's3.ts'), 's3://from-the-cli/files/s3.ts');
    expect(await aws('s3', 'ls', 's3://from-the-cli/')).toContain('PRE files/');
    await aws('s3', 'cp', 's3://from-the-cli/files/s3.ts', join(folder, 'back.ts'));
    expect(await readFile(join(folder, 'back.ts'), 'utf8')).toBe(
      await readFile(join(import.meta.dirname, 's3.ts'), 'utf8'),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});
