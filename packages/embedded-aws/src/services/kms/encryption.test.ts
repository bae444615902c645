import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateGrantCommand,
  CreateKeyCommand,
  DecryptCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GenerateDataKeyWithoutPlaintextCommand,
  GenerateRandomCommand,
  ListGrantsCommand,
  ListRetirableGrantsCommand,
  ReEncryptCommand,
  RetireGrantCommand,
  RevokeGrantCommand,
} from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedAws } from '../../embedded-aws.ts';
import { type Clients, errorOf, startTestAccount } from '../../testing/test-account.ts';

const CANARY = Buffer.from('canary-4be1');
const EncryptionContext = { app: 'checkout', stage: 'prod' };

let account: EmbeddedAws & Clients;
let KeyId: string;
beforeAll(async () => {
  account = await startTestAccount();
  KeyId = await newKey();
});
afterAll(() => account.close());

const newKey = async () => String((await account.kms.send(new CreateKeyCommand({}))).KeyMetadata?.Arn);
const encrypt = async (context: Record<string, string> = EncryptionContext) =>
  (await account.kms.send(new EncryptCommand({ KeyId, Plaintext: CANARY, EncryptionContext: context })))
    .CiphertextBlob;
const decrypt = (CiphertextBlob: Uint8Array | undefined, more: object = { EncryptionContext }) =>
  account.kms.send(new DecryptCommand({ CiphertextBlob, ...more }));

describe('Encrypt and Decrypt', () => {
  it('gives the text back, whatever the order of the context', async () => {
    const blob = await encrypt();
    expect(Buffer.from(blob ?? []).includes(CANARY)).toBe(false);
    const reply = await decrypt(blob, { EncryptionContext: { stage: 'prod', app: 'checkout' } });
    expect(reply).toMatchObject({ KeyId, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' });
    expect(Buffer.from(reply.Plaintext ?? [])).toEqual(CANARY);
    expect(await encrypt()).not.toEqual(blob);
  });

  it('refuses another context, a changed text and what is no ciphertext', async () => {
    const blob = Buffer.from((await encrypt()) ?? []);
    const changed = Buffer.from(blob);
    changed[changed.length - 20] = (changed.at(-20) ?? 0) ^ 1;
    const calls = [
      decrypt(blob, {}),
      decrypt(blob, { EncryptionContext: { ...EncryptionContext, stage: 'dev' } }),
      decrypt(changed),
      decrypt(blob.subarray(0, 40)),
      decrypt(Buffer.from('nonsense')),
    ];
    for (const call of calls) {
      expect(await errorOf(call)).toMatchObject({ name: 'InvalidCiphertextException', status: 400 });
    }
  });

  it('refuses a key that did not encrypt', async () => {
    const other = await newKey();
    expect(await errorOf(decrypt(await encrypt(), { EncryptionContext, KeyId: other }))).toEqual({
      name: 'IncorrectKeyException',
      status: 400,
      message: 'The key ID in the request does not identify a CMK that can perform this operation.',
    });
    expect(await decrypt(await encrypt(), { EncryptionContext, KeyId })).toMatchObject({ KeyId });
  });

  it('refuses algorithms of other keys', async () => {
    const algorithm = { EncryptionContext, EncryptionAlgorithm: 'RSAES_OAEP_SHA_256' };
    expect(await errorOf(decrypt(await encrypt(), algorithm))).toMatchObject({
      name: 'InvalidKeyUsageException',
      message: 'Algorithm RSAES_OAEP_SHA_256 is incompatible with key spec SYMMETRIC_DEFAULT.',
    });
  });

  it('only tries where it is asked to', async () => {
    expect(await errorOf(decrypt(await encrypt(), { EncryptionContext, DryRun: true }))).toMatchObject({
      name: 'DryRunOperationException',
    });
  });

  it('takes 4096 bytes and names no byte of a longer text', async () => {
    const call = account.kms.send(new EncryptCommand({ KeyId, Plaintext: Buffer.alloc(4097, 'x') }));
    expect(await errorOf(call)).toMatchObject({
      name: 'ValidationException',
      message:
        "1 validation error detected: Value at 'plaintext' failed to satisfy constraint: Member must have length less than or equal to 4096",
    });
  });

  it('moves a text to another key', async () => {
    const DestinationKeyId = await newKey();
    const moved = await account.kms.send(
      new ReEncryptCommand({
        CiphertextBlob: await encrypt(),
        SourceEncryptionContext: EncryptionContext,
        DestinationKeyId,
        DestinationEncryptionContext: { moved: 'yes' },
      }),
    );
    expect(moved).toMatchObject({ SourceKeyId: KeyId, KeyId: DestinationKeyId });
    const { Plaintext } = await decrypt(moved.CiphertextBlob, { EncryptionContext: { moved: 'yes' } });
    expect(Buffer.from(Plaintext ?? [])).toEqual(CANARY);
  });
});

describe('data keys and random bytes', () => {
  it('makes data keys that Decrypt gives back', async () => {
    const both = await account.kms.send(new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256' }));
    expect(both.Plaintext).toHaveLength(32);
    expect((await decrypt(both.CiphertextBlob, {})).Plaintext).toEqual(both.Plaintext);
    const sealed = await account.kms.send(
      new GenerateDataKeyWithoutPlaintextCommand({ KeyId, NumberOfBytes: 64, EncryptionContext }),
    );
    expect((await decrypt(sealed.CiphertextBlob)).Plaintext).toHaveLength(64);
    for (const size of [{}, { KeySpec: 'AES_128', NumberOfBytes: 16 }] as const) {
      expect(await errorOf(account.kms.send(new GenerateDataKeyCommand({ KeyId, ...size })))).toMatchObject({
        name: 'ValidationException',
        message: 'Please specify either number of bytes or key spec.',
      });
    }
  });

  it('gives random bytes', async () => {
    const { Plaintext } = await account.kms.send(new GenerateRandomCommand({ NumberOfBytes: 48 }));
    expect(Plaintext).toHaveLength(48);
  });
});

describe('grants', () => {
  it('are made, listed, retired and revoked', async () => {
    const key = await newKey();
    const grantee = 'arn:aws:iam::123456789012:role/app';
    const terms = { KeyId: key, GranteePrincipal: grantee, Name: 'app', Operations: ['Decrypt' as const] };
    const first = await account.kms.send(new CreateGrantCommand(terms));
    expect((await account.kms.send(new CreateGrantCommand(terms))).GrantId).toBe(first.GrantId);
    const second = await account.kms.send(
      new CreateGrantCommand({ ...terms, Name: 'other', RetiringPrincipal: grantee }),
    );
    const list = async (Limit?: number) => account.kms.send(new ListGrantsCommand({ KeyId: key, Limit }));
    expect((await list()).Grants?.map(({ GrantId }) => GrantId).sort()).toEqual(
      [first.GrantId, second.GrantId].sort(),
    );
    expect(await list(1)).toMatchObject({ Truncated: true });
    const retirable = await account.kms.send(new ListRetirableGrantsCommand({ RetiringPrincipal: grantee }));
    expect(retirable.Grants).toMatchObject([
      { GrantId: second.GrantId, KeyId: key, Operations: ['Decrypt'] },
    ]);
    await account.kms.send(new RetireGrantCommand({ GrantToken: second.GrantToken }));
    await account.kms.send(new RevokeGrantCommand({ KeyId: key, GrantId: first.GrantId }));
    expect((await list()).Grants).toEqual([]);
    const again = account.kms.send(new RevokeGrantCommand({ KeyId: key, GrantId: first.GrantId }));
    expect(await errorOf(again)).toMatchObject({ name: 'NotFoundException' });
  });
});

describe('what is kept', () => {
  it('lets a new process decrypt, and has no key material in the clear', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'embedded-aws-'));
    try {
      const first = await startTestAccount({ dataDir });
      const key = String((await first.kms.send(new CreateKeyCommand({}))).KeyMetadata?.KeyId);
      const { CiphertextBlob } = await first.kms.send(new EncryptCommand({ KeyId: key, Plaintext: CANARY }));
      await first.close();
      await using second = await startTestAccount({ dataDir });
      const { Plaintext } = await second.kms.send(new DecryptCommand({ CiphertextBlob }));
      expect(Buffer.from(Plaintext ?? [])).toEqual(CANARY);
      const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((file) =>
        file.isFile(),
      );
      for (const { parentPath, name } of files) {
        expect(readFileSync(join(parentPath, name)).includes(CANARY), name).toBe(false);
      }
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});
