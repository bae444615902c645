import {
  BatchGetSecretValueCommand,
  CreateSecretCommand,
  type CreateSecretCommandInput,
  DeleteResourcePolicyCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetRandomPasswordCommand,
  GetResourcePolicyCommand,
  GetSecretValueCommand,
  type GetSecretValueCommandInput,
  PutResourcePolicyCommand,
  RestoreSecretCommand,
  type SecretsManagerClient,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateSecretCommand,
  ValidateResourcePolicyCommand,
} from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createClock } from '../../clock.ts';
import type { EmbeddedAws } from '../../embedded-aws.ts';
import { type Clients, errorOf, startTestAccount } from '../../testing/test-account.ts';

const CANARY = 'canary-51ab';
const DAY_MS = 24 * 60 * 60 * 1000;
const NOT_FOUND = {
  name: 'ResourceNotFoundException',
  status: 400,
  message: "Secrets Manager can't find the specified secret.",
};
const DELETED = {
  name: 'InvalidRequestException',
  status: 400,
  message: "You can't perform this operation on the secret because it was marked for deletion.",
};

let account: EmbeddedAws & Clients;
let secrets: SecretsManagerClient;
beforeAll(async () => {
  account = await startTestAccount({
    clock: createClock(new Date('2026-03-01T12:00:00Z')),
    verifySignatures: false,
  });
  secrets = account.secrets;
});
beforeEach(() => account.reset());
afterAll(() => account.close());

const create = (Name: string, more: Partial<CreateSecretCommandInput> = { SecretString: CANARY }) =>
  secrets.send(new CreateSecretCommand({ Name, ...more }));
const get = (SecretId: string, more: Partial<GetSecretValueCommandInput> = {}) =>
  secrets.send(new GetSecretValueCommand({ SecretId, ...more }));
const describeSecret = (SecretId: string) => secrets.send(new DescribeSecretCommand({ SecretId }));
const remove = (SecretId: string, more: object = {}) =>
  secrets.send(new DeleteSecretCommand({ SecretId, ...more }));

describe('CreateSecret', () => {
  it('gives an ARN with six random characters, by which the value is found', async () => {
    const { ARN = '', VersionId } = await create('app/db');
    expect(ARN).toMatch(/^arn:aws:secretsmanager:us-east-1:123456789012:secret:app\/db-[A-Za-z0-9]{6}$/);
    for (const id of ['app/db', ARN, ARN.slice(0, -7)]) {
      expect(await get(id)).toMatchObject({
        ARN,
        Name: 'app/db',
        VersionId,
        SecretString: CANARY,
        VersionStages: ['AWSCURRENT'],
      });
    }
    for (const id of ['app', `${ARN.slice(0, -6)}AAAAAA`, ARN.replace('us-east-1', 'eu-west-1')]) {
      expect(await errorOf(get(id))).toEqual(NOT_FOUND);
    }
  });

  it('does the same again for the same token and value only', async () => {
    const ClientRequestToken = 'a'.repeat(32);
    const first = await create('once', { SecretString: CANARY, ClientRequestToken });
    expect(await create('once', { SecretString: CANARY, ClientRequestToken })).toMatchObject({
      ARN: first.ARN,
      VersionId: ClientRequestToken,
    });
    expect(await errorOf(create('once', { SecretString: 'other', ClientRequestToken }))).toEqual({
      name: 'ResourceExistsException',
      status: 400,
      message: `You can't use ClientRequestToken ${ClientRequestToken} because that value is already in use for a version of secret ${first.ARN}.`,
    });
    expect(await errorOf(create('once'))).toMatchObject({
      name: 'ResourceExistsException',
      message: 'The operation failed because the secret once already exists.',
    });
  });

  it('keeps bytes, and secrets without a value', async () => {
    await create('bytes', { SecretBinary: Buffer.from([0, 255, 7]) });
    const { SecretBinary, SecretString } = await get('bytes');
    expect([Buffer.from(SecretBinary ?? []), SecretString]).toEqual([Buffer.from([0, 255, 7]), undefined]);
    const { VersionId } = await create('empty', { Description: 'not yet' });
    expect(VersionId).toBeUndefined();
    expect(await errorOf(get('empty'))).toEqual({
      ...NOT_FOUND,
      message: "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT",
    });
  });

  it('refuses in the words of AWS, and never with the value', async () => {
    const cases = [
      [
        create('a b'),
        'ValidationException',
        'Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!',
      ],
      [
        create('a', { SecretString: CANARY, SecretBinary: Buffer.from(CANARY) }),
        'InvalidParameterException',
        "You can't specify both a binary secret value and a string secret value in the same secret.",
      ],
      [
        create('a', { SecretString: CANARY.repeat(6000) }),
        'ValidationException',
        "1 validation error detected: Value at 'secretString' failed to satisfy constraint: Member must have length less than or equal to 65536",
      ],
      [
        create('a', { SecretString: 'é'.repeat(40_000) }),
        'InvalidParameterException',
        'The secret value must contain between 1 and 65536 bytes.',
      ],
      [
        create('a', { SecretString: CANARY, KmsKeyId: 'alias/none' }),
        'EncryptionFailure',
        "Secrets Manager can't encrypt the protected secret text using the provided KMS key. Check that the KMS key is available, enabled, and not in an invalid state.",
      ],
    ] as const;
    for (const [call, name, message] of cases)
      expect(await errorOf(call)).toEqual({ name, status: 400, message });
    expect(await errorOf(describeSecret('a'))).toEqual(NOT_FOUND);
  });
});

describe('what a secret shows', () => {
  it('has its description, key, tags and dates, and the day of the last access', async () => {
    const now = account.clock.now();
    await create('shown', {
      SecretString: CANARY,
      Description: 'for tests',
      Tags: [{ Key: 'team', Value: 'a' }],
    });
    const shown = await describeSecret('shown');
    expect(shown).toMatchObject({
      Name: 'shown',
      Description: 'for tests',
      Tags: [{ Key: 'team', Value: 'a' }],
      CreatedDate: now,
      LastChangedDate: now,
    });
    expect([shown.KmsKeyId, shown.LastAccessedDate, shown.RotationEnabled]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    await get('shown');
    expect((await describeSecret('shown')).LastAccessedDate).toEqual(
      new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS),
    );
    await secrets.send(new UpdateSecretCommand({ SecretId: 'shown', Description: 'other' }));
    await secrets.send(
      new TagResourceCommand({
        SecretId: 'shown',
        Tags: [
          { Key: 'env', Value: 'prod' },
          { Key: 'team', Value: 'b' },
        ],
      }),
    );
    await secrets.send(new UntagResourceCommand({ SecretId: 'shown', TagKeys: ['env'] }));
    expect(await describeSecret('shown')).toMatchObject({
      Description: 'other',
      Tags: [{ Key: 'team', Value: 'b' }],
    });
    const tag = secrets.send(
      new TagResourceCommand({ SecretId: 'shown', Tags: [{ Key: 'aws:x', Value: '' }] }),
    );
    expect(await errorOf(tag)).toMatchObject({ name: 'InvalidParameterException' });
  });
});

describe('deletion', () => {
  it('shuts a secret, gives it back, and ends with its window', async () => {
    const { ARN } = await create('going');
    const { DeletionDate } = await remove('going', { RecoveryWindowInDays: 7 });
    expect(DeletionDate).toEqual(new Date(account.clock.now().getTime() + 7 * DAY_MS));
    expect(await errorOf(get('going'))).toEqual(DELETED);
    expect(await errorOf(remove('going'))).toEqual(DELETED);
    expect(await errorOf(create('going'))).toMatchObject({
      name: 'InvalidRequestException',
      message:
        "You can't create this secret because a secret with this name is already scheduled for deletion.",
    });
    expect((await describeSecret('going')).DeletedDate).toEqual(DeletionDate);

    account.clock.advance(6 * DAY_MS);
    await secrets.send(new RestoreSecretCommand({ SecretId: 'going' }));
    account.clock.advance(2 * DAY_MS);
    expect(await get('going')).toMatchObject({ SecretString: CANARY });

    await remove('going');
    account.clock.advance(30 * DAY_MS - 1);
    expect(await errorOf(get('going'))).toEqual(DELETED);
    account.clock.advance(1);
    expect(await errorOf(describeSecret('going'))).toEqual(NOT_FOUND);
    expect((await create('going')).ARN).not.toBe(ARN);
  });

  it('goes at once by force, and does not mind a secret that is not there', async () => {
    await create('forced');
    const force = { ForceDeleteWithoutRecovery: true };
    await remove('forced', force);
    expect(await errorOf(describeSecret('forced'))).toEqual(NOT_FOUND);
    expect(await remove('forced', force)).toMatchObject({ Name: 'forced' });
    expect(await errorOf(remove('forced'))).toEqual(NOT_FOUND);
    expect(await errorOf(remove('forced', { ...force, RecoveryWindowInDays: 7 }))).toMatchObject({
      name: 'InvalidParameterException',
      message: "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.",
    });
    expect(await errorOf(remove('forced', { RecoveryWindowInDays: 6 }))).toMatchObject({
      message: 'The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).',
    });
  });
});

describe('BatchGetSecretValue', () => {
  it('gives what it can, and errors for the rest', async () => {
    await create('one');
    await create('two');
    await create('shut');
    await remove('shut');
    const batch = (input: object) => secrets.send(new BatchGetSecretValueCommand(input));
    const reply = await batch({ SecretIdList: ['one', 'two', 'nope', 'shut'] });
    expect(reply.SecretValues?.map(({ Name, SecretString }) => [Name, SecretString])).toEqual([
      ['one', CANARY],
      ['two', CANARY],
    ]);
    expect(reply.Errors).toEqual([
      { SecretId: 'nope', ErrorCode: 'ResourceNotFoundException', Message: NOT_FOUND.message },
      { SecretId: 'shut', ErrorCode: 'InvalidRequestException', Message: DELETED.message },
    ]);
    const first = await batch({ Filters: [{ Key: 'name', Values: ['one', 'two'] }], MaxResults: 1 });
    const rest = await batch({
      Filters: [{ Key: 'name', Values: ['one', 'two'] }],
      NextToken: first.NextToken,
    });
    expect(
      [...(first.SecretValues ?? []), ...(rest.SecretValues ?? [])].map(({ Name }) => Name).sort(),
    ).toEqual(['one', 'two']);
    expect(await errorOf(batch({}))).toMatchObject({
      name: 'InvalidParameterException',
      message: "Either 'SecretIdList' or 'Filters' must be provided, but not both.",
    });
  });
});

describe('resource policies', () => {
  it('are kept, shown, judged and taken away', async () => {
    const { ARN } = await create('shared');
    const policy = (Principal: unknown, Effect = 'Allow') =>
      JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect, Principal, Action: 'secretsmanager:GetSecretValue', Resource: '*' }],
      });
    const account2 = policy({ AWS: 'arn:aws:iam::210987654321:root' });
    const put = (ResourcePolicy: string, BlockPublicPolicy = true) =>
      secrets.send(new PutResourcePolicyCommand({ SecretId: 'shared', ResourcePolicy, BlockPublicPolicy }));
    const shown = () => secrets.send(new GetResourcePolicyCommand({ SecretId: 'shared' }));
    expect(await shown()).toMatchObject({ ARN, Name: 'shared' });
    await put(account2);
    expect((await shown()).ResourcePolicy).toBe(account2);
    expect(await errorOf(put(policy('*')))).toMatchObject({ name: 'PublicPolicyException' });
    await put(policy('*'), false);
    expect(await errorOf(put(policy('*', 'Maybe')))).toEqual({
      name: 'MalformedPolicyDocumentException',
      status: 400,
      message: 'This resource policy contains a syntax error.',
    });
    const validate = (ResourcePolicy: string) =>
      secrets.send(new ValidateResourcePolicyCommand({ ResourcePolicy }));
    expect(await validate(account2)).toMatchObject({ PolicyValidationPassed: true, ValidationErrors: [] });
    for (const bad of ['{', policy('*')]) {
      expect(await validate(bad)).toMatchObject({ PolicyValidationPassed: false });
    }
    await secrets.send(new DeleteResourcePolicyCommand({ SecretId: 'shared' }));
    expect((await shown()).ResourcePolicy).toBeUndefined();
  });
});

describe('GetRandomPassword', () => {
  const password = async (input: object) =>
    String((await secrets.send(new GetRandomPasswordCommand(input))).RandomPassword);

  it('has each kind of characters, and none that is excluded', async () => {
    const made = await password({});
    expect(made).toHaveLength(32);
    for (const kind of [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/]) expect(made).toMatch(kind);
    expect(await password({ PasswordLength: 4, ExcludePunctuation: true, IncludeSpace: true })).toMatch(/ /);
    const digits = { ExcludeLowercase: true, ExcludeUppercase: true, ExcludePunctuation: true };
    expect(await password({ ...digits, ExcludeCharacters: '01234', PasswordLength: 64 })).toMatch(
      /^[5-9]{64}$/,
    );
    expect(await errorOf(password({ PasswordLength: 3 }))).toEqual({
      name: 'InvalidParameterException',
      status: 400,
      message: 'Password length too short based on the required types.',
    });
    expect(await password({ PasswordLength: 3, RequireEachIncludedType: false })).toHaveLength(3);
    expect(await errorOf(password({ ...digits, ExcludeNumbers: true }))).toMatchObject({
      name: 'InvalidParameterException',
    });
  });
});
