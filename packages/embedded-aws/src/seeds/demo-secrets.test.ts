import { DescribeKeyCommand } from '@aws-sdk/client-kms';
import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
} from '@aws-sdk/client-secrets-manager';
import { expect, it } from 'vitest';
import { startTestAccount } from '../testing/test-account.ts';

it('seeds secrets of all kinds, one of them under the key of the team and one that is rotated', async () => {
  await using account = await startTestAccount({ world: 'demo' });
  const { secrets, kms } = account;
  const valueOfSecret = async (SecretId: string) =>
    (await secrets.send(new GetSecretValueCommand({ SecretId }))).SecretString;
  const { SecretList } = await secrets.send(new ListSecretsCommand({ SortOrder: 'asc' }));
  expect(SecretList?.map(({ Name }) => Name)).toEqual([
    'checkout/orders-db',
    'checkout/webhook-token',
    'checkout/reporting-db',
  ]);
  expect(JSON.parse(String(await valueOfSecret('checkout/orders-db')))).toMatchObject({
    username: 'orders_app',
    password: expect.stringContaining('not-a-real-password'),
  });
  expect(await valueOfSecret('checkout/webhook-token')).toBe('not-a-real-webhook-token');
  const reports = await secrets.send(new DescribeSecretCommand({ SecretId: 'checkout/reporting-db' }));
  expect(reports.RotationEnabled).toBe(true);
  expect(reports.NextRotationDate?.getTime()).toBeGreaterThan(Date.now());
  const orders = await secrets.send(new DescribeSecretCommand({ SecretId: 'checkout/orders-db' }));
  const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId: String(orders.KmsKeyId) }));
  expect(KeyMetadata).toMatchObject({ KeyManager: 'CUSTOMER', KeyState: 'Enabled' });
});
