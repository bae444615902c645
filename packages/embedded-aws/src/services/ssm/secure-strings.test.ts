import {
  CreateAliasCommand,
  CreateKeyCommand,
  DisableKeyCommand,
  EnableKeyCommand,
  ScheduleKeyDeletionCommand,
} from '@aws-sdk/client-kms';
import {
  GetParameterCommand,
  GetParameterHistoryCommand,
  GetParametersByPathCommand,
  GetParametersCommand,
  PutParameterCommand,
  type PutParameterCommandInput,
} from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedAws } from '../../embedded-aws.ts';
import { type Clients, errorOf, startTestAccount } from '../../testing/test-account.ts';

const CANARY = 'canary-9d20';
const ARN = 'arn:aws:kms:us-east-1:123456789012:';

let account: EmbeddedAws & Clients;
let key: { id: string; arn: string };
beforeAll(async () => {
  account = await startTestAccount();
  const { KeyMetadata } = await account.kms.send(new CreateKeyCommand({}));
  key = { id: String(KeyMetadata?.KeyId), arn: String(KeyMetadata?.Arn) };
  await account.kms.send(new CreateAliasCommand({ AliasName: 'alias/team', TargetKeyId: key.id }));
});
afterAll(() => account.close());

const put = (Name: string, more: Partial<PutParameterCommandInput> = {}) =>
  account.ssm.send(new PutParameterCommand({ Name, Value: CANARY, Type: 'SecureString', ...more }));
const get = async (Name: string, WithDecryption = true) =>
  (await account.ssm.send(new GetParameterCommand({ Name, WithDecryption }))).Parameter?.Value;

describe('SecureString values', () => {
  it('are encrypted under the key that is named, by alias, id or ARN', async () => {
    for (const [index, KeyId] of ['alias/team', key.id, key.arn, 'alias/aws/ssm'].entries()) {
      await put(`/named/${index}`, { KeyId });
      expect(await get(`/named/${index}`)).toBe(CANARY);
      expect(Buffer.from(String(await get(`/named/${index}`, false)), 'base64').includes(CANARY)).toBe(false);
    }
  });

  it('keep their key when a version comes without one', async () => {
    await put('/kept', { KeyId: 'alias/team' });
    await put('/kept', { Overwrite: true });
    const { Parameters } = await account.ssm.send(new GetParameterHistoryCommand({ Name: '/kept' }));
    expect(Parameters?.map(({ KeyId }) => KeyId)).toEqual(['alias/team', 'alias/team']);
  });

  it('need a key that is there', async () => {
    const { name, status, message } = await errorOf(put('/none', { KeyId: 'alias/none' }));
    expect([name, status]).toEqual(['InvalidKeyId', 400]);
    expect(message).toMatch(
      new RegExp(
        `^Alias ${ARN}alias/none is not found\\. \\(Service: AWSKMS; Status Code: 400; Error Code: NotFoundException; Request ID: [0-9a-f-]{36}; Proxy: null\\)$`,
      ),
    );
    expect(await errorOf(get('/none'))).toMatchObject({ name: 'ParameterNotFound' });
  });

  it('cannot be read or written while their key is disabled or going', async () => {
    await put('/shut/off', { KeyId: 'alias/team' });
    const reads = () => [
      get('/shut/off'),
      account.ssm.send(new GetParametersCommand({ Names: ['/shut/off'], WithDecryption: true })),
      account.ssm.send(new GetParametersByPathCommand({ Path: '/shut', WithDecryption: true })),
      account.ssm.send(new GetParameterHistoryCommand({ Name: '/shut/off', WithDecryption: true })),
      put('/shut/off', { Overwrite: true }),
    ];
    await account.kms.send(new DisableKeyCommand({ KeyId: key.id }));
    for (const call of reads()) {
      const { name, message } = await errorOf(call);
      expect(name).toBe('InvalidKeyId');
      expect(message).toMatch(
        new RegExp(`^${key.arn} is disabled\\. \\(Service: AWSKMS; .*Error Code: DisabledException;`),
      );
    }
    expect(await get('/shut/off', false)).toMatch(/^[A-Za-z0-9+/]+=*$/);
    await account.kms.send(new EnableKeyCommand({ KeyId: key.id }));
    expect(await get('/shut/off')).toBe(CANARY);
    await account.kms.send(new ScheduleKeyDeletionCommand({ KeyId: key.id }));
    for (const call of reads()) {
      expect((await errorOf(call)).message).toMatch(
        new RegExp(`^${key.arn} is pending deletion\\. \\(Service: AWSKMS; .*KMSInvalidStateException;`),
      );
    }
  });
});
