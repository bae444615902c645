import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DescribeTaskDefinitionCommand, RegisterTaskDefinitionCommand } from '@aws-sdk/client-ecs';
import { GetParameterCommand, PutParameterCommand } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedAws } from './embedded-aws.ts';
import { EmbeddedAwsStartError } from './start-error.ts';
import { clientsOf, errorOf, fargateDefinition, startTestAccount } from './testing/test-account.ts';

const CANARY = 'canary-7c1f0e';
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'embedded-aws-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

it('keeps connections for longer than its clients do', async () => {
  await using account = await startTestAccount({ dataDir });
  const response = await fetch(`${account.url}/_purser/health`);
  expect(response.headers.get('keep-alive')).toBe('timeout=65');
});

describe('the data folder', () => {
  it('brings everything back, the key pair too', async () => {
    const first = await startTestAccount({ dataDir });
    await first.ssm.send(new PutParameterCommand({ Name: '/s', Value: CANARY, Type: 'SecureString' }));
    await first.ecs.send(new RegisterTaskDefinitionCommand(fargateDefinition()));
    await first.close();

    await using second = await startTestAccount({ dataDir });
    expect(second.credentials).toEqual(first.credentials);
    const { Parameter } = await second.ssm.send(
      new GetParameterCommand({ Name: '/s', WithDecryption: true }),
    );
    expect(Parameter?.Value).toBe(CANARY);
    const { taskDefinition } = await second.ecs.send(new RegisterTaskDefinitionCommand(fargateDefinition()));
    expect(taskDefinition?.revision).toBe(2);
  });

  it('takes a new key pair, and not the old one, when its file was taken away', async () => {
    const first = await startTestAccount({ dataDir });
    await first.close();
    rmSync(join(dataDir, 'credentials.json'));
    await using second = await startTestAccount({ dataDir });
    expect(second.credentials).not.toEqual(first.credentials);
    expect((await second.sts.send(new GetCallerIdentityCommand({}))).Arn).toMatch(/user\/purser$/);
    const { sts } = clientsOf(second, first.credentials);
    expect((await errorOf(sts.send(new GetCallerIdentityCommand({})))).name).toBe('InvalidClientTokenId');
  });

  it('holds no plain SecureString, and is for its owner alone', async () => {
    await using account = await startTestAccount({ dataDir });
    await account.ssm.send(new PutParameterCommand({ Name: '/s', Value: CANARY, Type: 'SecureString' }));
    const found = readdirSync(dataDir, { recursive: true, withFileTypes: true });
    const files = found
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    expect(files).toContain(join(dataDir, account.accountId, `${account.region}.db-wal`));
    for (const file of files) {
      expect(readFileSync(file).includes(CANARY), file).toBe(false);
      expect(statSync(file).mode & 0o077, file).toBe(0);
    }
  });
});

describe('reset', () => {
  it('brings the demo world back and leaves the key pair', async () => {
    await using account = await startTestAccount({ world: 'demo' });
    const { ecs } = account;
    await ecs.send(new RegisterTaskDefinitionCommand(fargateDefinition({ family: 'checkout-api' })));
    await account.reset();
    const { taskDefinition } = await ecs.send(
      new DescribeTaskDefinitionCommand({ taskDefinition: 'checkout-api' }),
    );
    expect(taskDefinition).toMatchObject({ revision: 3, memory: '2048' });
  });
});

describe('starting', () => {
  it('says in one line that the port is taken', async () => {
    await using account = await startEmbeddedAws({ world: 'empty' });
    const port = Number(new URL(account.url).port);
    const second = startEmbeddedAws({ port });
    await expect(second).rejects.toThrow(EmbeddedAwsStartError);
    await expect(second).rejects.toThrow(
      new RegExp(
        `^The embedded AWS account cannot listen on port ${port} of 127.0.0.1: the port is already in use\\.$`,
      ),
    );
  });

  it('says in one line that the folder cannot be used', async () => {
    const file = join(dataDir, 'file');
    writeFileSync(file, '');
    const start = startEmbeddedAws({ dataDir: join(file, 'below') });
    await expect(start).rejects.toThrow(
      `cannot use its data folder ${join(file, 'below')}: a part of the path is not a folder.`,
    );
  });
});
