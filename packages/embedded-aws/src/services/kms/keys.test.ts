import {
  CancelKeyDeletionCommand,
  CreateAliasCommand,
  CreateKeyCommand,
  type CreateKeyCommandInput,
  DecryptCommand,
  DeleteAliasCommand,
  DescribeKeyCommand,
  DisableKeyCommand,
  DisableKeyRotationCommand,
  EnableKeyCommand,
  EnableKeyRotationCommand,
  EncryptCommand,
  GetKeyPolicyCommand,
  GetKeyRotationStatusCommand,
  type KMSClient,
  ListAliasesCommand,
  ListKeyPoliciesCommand,
  ListKeysCommand,
  ListResourceTagsCommand,
  PutKeyPolicyCommand,
  ScheduleKeyDeletionCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateAliasCommand,
  UpdateKeyDescriptionCommand,
} from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClock } from '../../clock.ts';
import type { EmbeddedAws } from '../../embedded-aws.ts';
import { type Clients, errorOf, startTestAccount } from '../../testing/test-account.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const ARN = 'arn:aws:kms:us-east-1:123456789012:';
/** Far from the time of the SDK, whose signatures are not looked at here. */
const START = new Date('2026-03-01T00:00:00Z');
const NOBODY = '00000000-0000-4000-8000-000000000000';

let account: EmbeddedAws & Clients;
let kms: KMSClient;
beforeAll(async () => {
  account = await startTestAccount({ clock: createClock(START), verifySignatures: false });
  kms = account.kms;
});
afterAll(() => account.close());

async function newKey(input: CreateKeyCommandInput = {}): Promise<{ id: string; arn: string }> {
  const { KeyMetadata } = await kms.send(new CreateKeyCommand(input));
  return { id: String(KeyMetadata?.KeyId), arn: String(KeyMetadata?.Arn) };
}

const describeKey = async (KeyId: string) => (await kms.send(new DescribeKeyCommand({ KeyId }))).KeyMetadata;

describe('keys', () => {
  it('are found by id, ARN, alias and the ARN of the alias', async () => {
    const { id, arn } = await newKey({ Description: 'for tests' });
    await kms.send(new CreateAliasCommand({ AliasName: 'alias/found', TargetKeyId: id }));
    for (const KeyId of [id, arn, 'alias/found', `${ARN}alias/found`]) {
      expect(await describeKey(KeyId)).toMatchObject({
        KeyId: id,
        Arn: arn,
        Description: 'for tests',
        KeyState: 'Enabled',
        KeyManager: 'CUSTOMER',
        KeySpec: 'SYMMETRIC_DEFAULT',
        Enabled: true,
      });
    }
    await kms.send(new UpdateKeyDescriptionCommand({ KeyId: id, Description: 'other' }));
    expect(await describeKey(id)).toMatchObject({ Description: 'other' });
  });

  it('are not found in the words of AWS', async () => {
    const cases = [
      [NOBODY, `Key '${ARN}key/${NOBODY}' does not exist`],
      ['alias/nope', `Alias ${ARN}alias/nope is not found.`],
      ['nonsense', "Invalid keyId 'nonsense'"],
      [`arn:aws:kms:eu-west-1:123456789012:key/${NOBODY}`, 'Invalid arn eu-west-1'],
    ];
    for (const [KeyId, message] of cases) {
      expect(await errorOf(describeKey(String(KeyId)))).toEqual({
        name: 'NotFoundException',
        status: 400,
        message,
      });
    }
  });

  it('are listed page by page', async () => {
    const made = await Promise.all([newKey(), newKey(), newKey()]);
    const listed: string[] = [];
    let Marker: string | undefined;
    do {
      const page = await kms.send(new ListKeysCommand({ Limit: 2, Marker }));
      expect(page.Keys?.length).toBeLessThanOrEqual(2);
      expect(page.Truncated).toBe(page.NextMarker !== undefined);
      listed.push(...(page.Keys ?? []).map(({ KeyId }) => String(KeyId)));
      Marker = page.NextMarker;
    } while (Marker);
    expect(new Set(listed).size).toBe(listed.length);
    for (const { id } of made) expect(listed).toContain(id);
    const call = kms.send(new ListKeysCommand({ Marker: 'made-up' }));
    expect(await errorOf(call)).toMatchObject({ name: 'InvalidMarkerException' });
  });

  it('refuses kinds of keys that are not there', async () => {
    for (const input of [{ KeySpec: 'RSA_2048' }, { MultiRegion: true }, { Origin: 'EXTERNAL' }] as const) {
      expect(await errorOf(newKey(input))).toMatchObject({ name: 'UnsupportedOperationException' });
    }
  });

  it('checks inputs by the model', async () => {
    expect(await errorOf(kms.send(new ListKeysCommand({ Limit: 0 })))).toMatchObject({
      name: 'ValidationException',
      message:
        "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1",
    });
  });
});

describe('the state of a key', () => {
  it('stops it while it is disabled', async () => {
    const { id, arn } = await newKey();
    const encrypt = () => kms.send(new EncryptCommand({ KeyId: id, Plaintext: Buffer.from('canary') }));
    const { CiphertextBlob } = await encrypt();
    await kms.send(new DisableKeyCommand({ KeyId: id }));
    expect(await describeKey(id)).toMatchObject({ KeyState: 'Disabled', Enabled: false });
    const refusal = { name: 'DisabledException', status: 400, message: `${arn} is disabled.` };
    expect(await errorOf(encrypt())).toEqual(refusal);
    expect(await errorOf(kms.send(new DecryptCommand({ CiphertextBlob })))).toEqual(refusal);
    await kms.send(new EnableKeyCommand({ KeyId: id }));
    const { Plaintext } = await kms.send(new DecryptCommand({ CiphertextBlob }));
    expect(Buffer.from(Plaintext ?? []).toString()).toBe('canary');
  });

  it('has it deleted after its window, unless that is called off', async () => {
    const { id, arn } = await newKey();
    await kms.send(new CreateAliasCommand({ AliasName: 'alias/going', TargetKeyId: id }));
    const schedule = (PendingWindowInDays?: number) =>
      kms.send(new ScheduleKeyDeletionCommand({ KeyId: id, PendingWindowInDays }));
    expect(await errorOf(schedule(6))).toMatchObject({ name: 'ValidationException' });
    expect(await errorOf(schedule(31))).toMatchObject({ name: 'ValidationException' });
    expect(await schedule(7)).toMatchObject({
      KeyId: arn,
      KeyState: 'PendingDeletion',
      PendingWindowInDays: 7,
    });

    const pending = { name: 'KMSInvalidStateException', status: 400, message: `${arn} is pending deletion.` };
    expect(await errorOf(schedule())).toEqual(pending);
    expect(await errorOf(kms.send(new EnableKeyCommand({ KeyId: id })))).toEqual(pending);
    const encrypt = kms.send(new EncryptCommand({ KeyId: id, Plaintext: Buffer.from('x') }));
    expect(await errorOf(encrypt)).toEqual(pending);

    account.clock.advance(6 * DAY_MS);
    await kms.send(new CancelKeyDeletionCommand({ KeyId: id }));
    expect(await describeKey(id)).toMatchObject({ KeyState: 'Disabled' });
    expect(await errorOf(kms.send(new CancelKeyDeletionCommand({ KeyId: id })))).toMatchObject({
      message: `${arn} is not pending deletion.`,
    });

    account.clock.advance(DAY_MS);
    const { DeletionDate } = await schedule();
    expect(DeletionDate).toEqual(new Date(account.clock.now().getTime() + 30 * DAY_MS));
    account.clock.advance(30 * DAY_MS - 1);
    expect(await describeKey(id)).toMatchObject({ KeyState: 'PendingDeletion' });
    account.clock.advance(1);
    expect(await errorOf(describeKey(id))).toMatchObject({ message: `Key '${arn}' does not exist` });
    expect(await errorOf(describeKey('alias/going'))).toMatchObject({ name: 'NotFoundException' });
  });

  it('rotates it, and still reads what the older material wrote', async () => {
    const { id } = await newKey();
    const status = () => kms.send(new GetKeyRotationStatusCommand({ KeyId: id }));
    expect(await status()).toMatchObject({ KeyRotationEnabled: false });
    const encrypt = async () =>
      (await kms.send(new EncryptCommand({ KeyId: id, Plaintext: Buffer.from('canary') }))).CiphertextBlob;
    const old = await encrypt();
    await kms.send(new EnableKeyRotationCommand({ KeyId: id, RotationPeriodInDays: 90 }));
    const first = (await status()).NextRotationDate;
    expect(first).toEqual(new Date(account.clock.now().getTime() + 90 * DAY_MS));
    account.clock.advance(90 * DAY_MS);
    expect((await status()).NextRotationDate).toEqual(new Date(account.clock.now().getTime() + 90 * DAY_MS));
    const rotated = await encrypt();
    expect(generationOf(rotated)).toBe(generationOf(old) + 1);
    for (const CiphertextBlob of [old, rotated]) {
      const { Plaintext } = await kms.send(new DecryptCommand({ CiphertextBlob }));
      expect(Buffer.from(Plaintext ?? []).toString()).toBe('canary');
    }
    await kms.send(new DisableKeyRotationCommand({ KeyId: id }));
    account.clock.advance(90 * DAY_MS);
    expect(generationOf(await encrypt())).toBe(generationOf(rotated));
    expect(await status()).toMatchObject({ KeyRotationEnabled: false });
  });
});

/** Where the ciphertext tells which material made it. */
function generationOf(blob: Uint8Array | undefined): number {
  return Buffer.from(blob ?? []).readUInt32BE(17);
}

describe('aliases', () => {
  it('move from key to key and go', async () => {
    const [one, two] = [await newKey(), await newKey()];
    await kms.send(new CreateAliasCommand({ AliasName: 'alias/moving', TargetKeyId: one.id }));
    await kms.send(new UpdateAliasCommand({ AliasName: 'alias/moving', TargetKeyId: two.arn }));
    expect((await describeKey('alias/moving'))?.KeyId).toBe(two.id);
    const { Aliases } = await kms.send(new ListAliasesCommand({ KeyId: two.id }));
    expect(Aliases).toMatchObject([
      { AliasName: 'alias/moving', AliasArn: `${ARN}alias/moving`, TargetKeyId: two.id },
    ]);
    await kms.send(new DeleteAliasCommand({ AliasName: 'alias/moving' }));
    expect((await kms.send(new ListAliasesCommand({ KeyId: two.id }))).Aliases).toEqual([]);
    const names = (await kms.send(new ListAliasesCommand({}))).Aliases?.map(({ AliasName }) => AliasName);
    expect(names).not.toContain('alias/moving');
  });

  it('are refused in the words of AWS', async () => {
    const { id } = await newKey();
    const create = (AliasName: string, TargetKeyId = id) =>
      kms.send(new CreateAliasCommand({ AliasName, TargetKeyId }));
    await create('alias/twice');
    const cases = [
      [
        create('alias/twice'),
        'AlreadyExistsException',
        `An alias with the name ${ARN}alias/twice already exists`,
      ],
      [
        create('twice'),
        'ValidationException',
        'Alias must start with the prefix "alias/". Please see https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html',
      ],
      [create('alias/a:b'), 'ValidationException', 'alias/a:b contains invalid characters for an alias'],
      [
        create('alias/other', 'alias/twice'),
        'ValidationException',
        'Aliases must refer to keys. Not aliases',
      ],
      [
        kms.send(new DeleteAliasCommand({ AliasName: 'alias/nope' })),
        'NotFoundException',
        `Alias ${ARN}alias/nope is not found.`,
      ],
    ] as const;
    for (const [call, name, message] of cases)
      expect(await errorOf(call)).toEqual({ name, status: 400, message });
    expect(await errorOf(create('alias/aws/mine'))).toMatchObject({ name: 'NotAuthorizedException' });
  });
});

describe('keys that AWS manages', () => {
  it('come into being when they are first looked for, and let nobody do more than look', async () => {
    const key = await describeKey('alias/aws/ssm');
    expect(key).toMatchObject({ KeyManager: 'AWS', KeyState: 'Enabled' });
    expect((await describeKey('alias/aws/ssm'))?.KeyId).toBe(key?.KeyId);
    expect(await errorOf(describeKey('alias/aws/nothing'))).toMatchObject({ name: 'NotFoundException' });
    const KeyId = String(key?.KeyId);
    const { Policy } = await kms.send(new GetKeyPolicyCommand({ KeyId }));
    expect(Policy).toContain('ssm.us-east-1.amazonaws.com');
    const calls = {
      DisableKey: kms.send(new DisableKeyCommand({ KeyId })),
      ScheduleKeyDeletion: kms.send(new ScheduleKeyDeletionCommand({ KeyId })),
      Encrypt: kms.send(new EncryptCommand({ KeyId, Plaintext: Buffer.from('x') })),
    };
    for (const [action, call] of Object.entries(calls)) {
      expect(await errorOf(call)).toEqual({
        name: 'AccessDeniedException',
        status: 400,
        message:
          `User: arn:aws:iam::123456789012:user/purser is not authorized to perform: kms:${action} on resource: ` +
          `${key?.Arn} because no resource-based policy allows the kms:${action} action`,
      });
    }
  });
});

describe('policies and tags', () => {
  it('shows and replaces the policy, but does not let its owner out', async () => {
    const { id } = await newKey();
    const policyOf = async () =>
      JSON.parse(String((await kms.send(new GetKeyPolicyCommand({ KeyId: id }))).Policy));
    expect(await policyOf()).toMatchObject({
      Statement: [{ Principal: { AWS: 'arn:aws:iam::123456789012:root' }, Action: 'kms:*' }],
    });
    expect((await kms.send(new ListKeyPoliciesCommand({ KeyId: id }))).PolicyNames).toEqual(['default']);
    const put = (policy: unknown, BypassPolicyLockoutSafetyCheck = false) =>
      kms.send(
        new PutKeyPolicyCommand({
          KeyId: id,
          Policy: typeof policy === 'string' ? policy : JSON.stringify(policy),
          BypassPolicyLockoutSafetyCheck,
        }),
      );
    const statement = (Action: string) => ({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Principal: { AWS: '123456789012' }, Action, Resource: '*' },
    });
    await put(statement('kms:*'));
    expect(await policyOf()).toEqual(statement('kms:*'));
    expect(await errorOf(put(statement('kms:Decrypt')))).toMatchObject({
      name: 'MalformedPolicyDocumentException',
      message: 'The new key policy will not allow you to update the key policy in the future.',
    });
    expect(await errorOf(put('{'))).toMatchObject({ name: 'MalformedPolicyDocumentException' });
    expect(await errorOf(put({ Statement: [] }))).toMatchObject({ name: 'MalformedPolicyDocumentException' });
    const other = kms.send(new GetKeyPolicyCommand({ KeyId: id, PolicyName: 'other' }));
    expect(await errorOf(other)).toMatchObject({
      name: 'NotFoundException',
      message: 'No such policy exists',
    });
    await put(statement('kms:Decrypt'), true);
    expect(await errorOf(policyOf())).toMatchObject({ name: 'AccessDeniedException' });
  });

  it('tags', async () => {
    const { id } = await newKey({ Tags: [{ TagKey: 'team', TagValue: 'a' }] });
    await kms.send(new TagResourceCommand({ KeyId: id, Tags: [{ TagKey: 'env', TagValue: 'prod' }] }));
    const tags = async (Limit?: number) => kms.send(new ListResourceTagsCommand({ KeyId: id, Limit }));
    expect((await tags()).Tags).toEqual([
      { TagKey: 'env', TagValue: 'prod' },
      { TagKey: 'team', TagValue: 'a' },
    ]);
    expect(await tags(1)).toMatchObject({ Truncated: true, Tags: [{ TagKey: 'env' }] });
    await kms.send(new UntagResourceCommand({ KeyId: id, TagKeys: ['env'] }));
    expect((await tags()).Tags).toEqual([{ TagKey: 'team', TagValue: 'a' }]);
    const bad = kms.send(new TagResourceCommand({ KeyId: id, Tags: [{ TagKey: 'aws:x', TagValue: '' }] }));
    expect(await errorOf(bad)).toMatchObject({ name: 'TagException' });
  });
});
