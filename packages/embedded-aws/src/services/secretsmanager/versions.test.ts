import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateKeyCommand, DisableKeyCommand, EnableKeyCommand } from '@aws-sdk/client-kms';
import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretVersionIdsCommand,
  PutSecretValueCommand,
  type PutSecretValueCommandInput,
  RotateSecretCommand,
  type SecretsManagerClient,
  UpdateSecretCommand,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClock } from '../../clock.ts';
import type { EmbeddedAws } from '../../embedded-aws.ts';
import { type Clients, errorOf, startTestAccount } from '../../testing/test-account.ts';

const CANARY = 'canary-77fe';
const DAY_MS = 24 * 60 * 60 * 1000;

let account: EmbeddedAws & Clients;
let secrets: SecretsManagerClient;
beforeAll(async () => {
  account = await startTestAccount({
    clock: createClock(new Date('2026-03-01T12:00:00Z')),
    verifySignatures: false,
  });
  secrets = account.secrets;
});
afterAll(() => account.close());

const token = (letter: string) => letter.repeat(32);
const create = async (Name: string, SecretString = 'one', more: object = {}) => {
  await secrets.send(
    new CreateSecretCommand({ Name, SecretString, ClientRequestToken: token('1'), ...more }),
  );
  return Name;
};
const put = (SecretId: string, letter: string, more: Partial<PutSecretValueCommandInput> = {}) =>
  secrets.send(
    new PutSecretValueCommand({
      SecretId,
      ClientRequestToken: token(letter),
      SecretString: `value-${letter}`,
      ...more,
    }),
  );
const valueAt = async (SecretId: string, where: object = {}) =>
  (await secrets.send(new GetSecretValueCommand({ SecretId, ...where }))).SecretString;
const stages = async (SecretId: string) =>
  (await secrets.send(new DescribeSecretCommand({ SecretId }))).VersionIdsToStages;

describe('versions and their stages', () => {
  it('make the last one current and the one before it previous', async () => {
    const id = await create('moves');
    expect(await put(id, '2')).toMatchObject({ VersionId: token('2'), VersionStages: ['AWSCURRENT'] });
    await put(id, '3');
    expect(await stages(id)).toEqual({ [token('2')]: ['AWSPREVIOUS'], [token('3')]: ['AWSCURRENT'] });
    expect(await valueAt(id)).toBe('value-3');
    expect(await valueAt(id, { VersionStage: 'AWSPREVIOUS' })).toBe('value-2');
    expect(await valueAt(id, { VersionId: token('1') })).toBe('one');
    expect(await valueAt(id, { VersionId: token('3'), VersionStage: 'AWSCURRENT' })).toBe('value-3');
    const cases = [
      [
        { VersionStage: 'NOPE' },
        'ResourceNotFoundException',
        "Secrets Manager can't find the specified secret value for staging label: NOPE",
      ],
      [
        { VersionId: token('9') },
        'ResourceNotFoundException',
        `Secrets Manager can't find the specified secret value for VersionId: ${token('9')}`,
      ],
      [
        { VersionId: token('2'), VersionStage: 'AWSCURRENT' },
        'InvalidRequestException',
        'You provided a VersionStage that is not associated to the provided VersionId.',
      ],
    ] as const;
    for (const [where, name, message] of cases) {
      expect(await errorOf(valueAt(id, where))).toEqual({ name, status: 400, message });
    }
  });

  it('keep a version as it is for the same token', async () => {
    const id = await create('same');
    await put(id, '2');
    await put(id, '2');
    expect(await errorOf(put(id, '2', { SecretString: CANARY }))).toMatchObject({
      name: 'ResourceExistsException',
      message: expect.stringMatching(
        /^You can't use ClientRequestToken 2+ because that value is already in use/,
      ),
    });
    expect(await errorOf(put(id, '3', { SecretString: undefined }))).toMatchObject({
      name: 'InvalidRequestException',
      message: 'You must provide either SecretString or SecretBinary.',
    });
  });

  it('carry labels of their own', async () => {
    const id = await create('labels');
    await put(id, '2', { VersionStages: ['candidate'] });
    expect(await valueAt(id)).toBe('one');
    expect(await valueAt(id, { VersionStage: 'candidate' })).toBe('value-2');
    expect(await put(id, '3', { VersionStages: ['zeta', 'alpha'] })).toMatchObject({
      VersionStages: ['alpha', 'zeta'],
    });
    await put(id, '4', { VersionStages: ['alpha', 'zeta'] });
    const { VersionId } = await secrets.send(
      new UpdateSecretCommand({ SecretId: id, SecretString: 'three' }),
    );
    expect(await valueAt(id)).toBe('three');
    expect(await stages(id)).toEqual({
      [token('1')]: ['AWSPREVIOUS'],
      [token('2')]: ['candidate'],
      [token('4')]: ['alpha', 'zeta'],
      [String(VersionId)]: ['AWSCURRENT'],
    });
  });

  it('move by UpdateSecretVersionStage, back and forth', async () => {
    const id = await create('stage');
    await put(id, '2');
    const move = (VersionStage: string, MoveToVersionId?: string, RemoveFromVersionId?: string) =>
      secrets.send(
        new UpdateSecretVersionStageCommand({
          SecretId: id,
          VersionStage,
          MoveToVersionId,
          RemoveFromVersionId,
        }),
      );
    await move('AWSCURRENT', token('1'), token('2'));
    expect(await stages(id)).toEqual({ [token('1')]: ['AWSCURRENT'], [token('2')]: ['AWSPREVIOUS'] });
    await move('mine', token('2'));
    await move('mine', undefined, token('2'));
    expect(await stages(id)).toEqual({ [token('1')]: ['AWSCURRENT'], [token('2')]: ['AWSPREVIOUS'] });
    expect(await errorOf(move('AWSCURRENT', token('2')))).toEqual({
      name: 'InvalidParameterException',
      status: 400,
      message: `The parameter RemoveFromVersionId can't be empty. Staging label AWSCURRENT is currently attached to version ${token('1')}, so you must explicitly reference that version in RemoveFromVersionId.`,
    });
    expect(await errorOf(move('AWSCURRENT', token('2'), token('2')))).toMatchObject({
      name: 'InvalidParameterException',
    });
    expect(await errorOf(move('AWSCURRENT', undefined, token('1')))).toMatchObject({
      message: expect.stringContaining('You can only move staging label AWSCURRENT'),
    });
    expect(await errorOf(move('AWSCURRENT', token('9'), token('1')))).toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('are listed page by page, those without a stage when asked for', async () => {
    const id = await create('listed');
    for (const letter of ['2', '3', '4']) {
      account.clock.advance(1000);
      await put(id, letter);
    }
    const list = (more: object = {}) =>
      secrets.send(new ListSecretVersionIdsCommand({ SecretId: id, ...more }));
    const ids = async (more: object = {}) => (await list(more)).Versions?.map(({ VersionId }) => VersionId);
    expect(await ids()).toEqual([token('4'), token('3')]);
    expect(await ids({ IncludeDeprecated: true })).toEqual(['4', '3', '2', '1'].map(token));
    const first = await list({ IncludeDeprecated: true, MaxResults: 3 });
    expect(await ids({ IncludeDeprecated: true, NextToken: first.NextToken })).toEqual([token('1')]);
    expect(first.Versions?.[0]).toMatchObject({
      VersionStages: ['AWSCURRENT'],
      KmsKeyIds: ['DefaultEncryptionKey'],
    });
    const [oldest] = (await list({ IncludeDeprecated: true, NextToken: first.NextToken })).Versions ?? [];
    expect(oldest?.VersionStages).toBeUndefined();
    expect(await errorOf(list({ NextToken: 'made-up' }))).toMatchObject({
      name: 'InvalidNextTokenException',
    });
  });

  it('lose the oldest beyond a hundred, once they are a day old', async () => {
    const id = await create('many');
    for (let version = 0; version < 103; version += 1) {
      account.clock.advance(1000);
      await put(id, 'x', { ClientRequestToken: `version-${version}`.padEnd(32, '-') });
    }
    const count = async () => {
      let found = 0;
      let NextToken: string | undefined;
      do {
        const page = await secrets.send(
          new ListSecretVersionIdsCommand({ SecretId: id, IncludeDeprecated: true, NextToken }),
        );
        found += page.Versions?.length ?? 0;
        NextToken = page.NextToken;
      } while (NextToken);
      return found;
    };
    expect(await count()).toBe(104);
    account.clock.advance(2 * DAY_MS);
    await put(id, 'y');
    expect(await count()).toBe(100);
  });
});

describe('the key of a secret', () => {
  const newKey = async () => String((await account.kms.send(new CreateKeyCommand({}))).KeyMetadata?.Arn);

  it('has to be usable to read and to write', async () => {
    const KmsKeyId = await newKey();
    const id = await create('sealed', CANARY, { KmsKeyId });
    expect(await secrets.send(new DescribeSecretCommand({ SecretId: id }))).toMatchObject({ KmsKeyId });
    await account.kms.send(new DisableKeyCommand({ KeyId: KmsKeyId }));
    expect(await errorOf(valueAt(id))).toEqual({
      name: 'DecryptionFailure',
      status: 400,
      message: "Secrets Manager can't decrypt the protected secret text using the provided KMS key.",
    });
    expect(await errorOf(put(id, '2'))).toMatchObject({ name: 'EncryptionFailure' });
    await account.kms.send(new EnableKeyCommand({ KeyId: KmsKeyId }));
    expect(await valueAt(id)).toBe(CANARY);
  });

  it('can be another one, which then seals what has a stage', async () => {
    const [first, second] = [await newKey(), await newKey()];
    const id = await create('resealed', CANARY, { KmsKeyId: first });
    await put(id, '2');
    await secrets.send(new UpdateSecretCommand({ SecretId: id, KmsKeyId: second }));
    await account.kms.send(new DisableKeyCommand({ KeyId: first }));
    expect(await valueAt(id)).toBe('value-2');
    expect(await valueAt(id, { VersionStage: 'AWSPREVIOUS' })).toBe(CANARY);
  });

  it('keeps a rotation from being done while it is disabled, and the server alive', async () => {
    const KmsKeyId = await newKey();
    const id = await create('stuck', CANARY, { KmsKeyId });
    await secrets.send(
      new RotateSecretCommand({
        SecretId: id,
        RotateImmediately: false,
        RotationRules: { AutomaticallyAfterDays: 2 },
      }),
    );
    await account.kms.send(new DisableKeyCommand({ KeyId: KmsKeyId }));
    account.clock.advance(3 * DAY_MS);
    await account.kms.send(new EnableKeyCommand({ KeyId: KmsKeyId }));
    expect(await valueAt(id)).toBe(CANARY);
    account.clock.advance(2 * DAY_MS);
    expect(await valueAt(id)).not.toBe(CANARY);
  });
});

describe('what is kept', () => {
  it('has no value in the clear', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'embedded-aws-'));
    try {
      await using kept = await startTestAccount({ dataDir });
      await kept.secrets.send(new CreateSecretCommand({ Name: 'kept', SecretString: CANARY }));
      const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((file) =>
        file.isFile(),
      );
      expect(files.length).toBeGreaterThan(2);
      for (const { parentPath, name } of files) {
        const bytes = readFileSync(join(parentPath, name));
        for (const text of [CANARY, Buffer.from(CANARY).toString('base64')]) {
          expect(bytes.includes(text), name).toBe(false);
        }
      }
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});
