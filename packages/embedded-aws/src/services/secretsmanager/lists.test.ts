import {
  CreateSecretCommand,
  DeleteSecretCommand,
  type Filter,
  ListSecretsCommand,
  type ListSecretsCommandInput,
} from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClock } from '../../clock.ts';
import type { EmbeddedAws } from '../../embedded-aws.ts';
import { type Clients, errorOf, startTestAccount } from '../../testing/test-account.ts';

let account: EmbeddedAws & Clients;
beforeAll(async () => {
  account = await startTestAccount({
    clock: createClock(new Date('2026-03-01T12:00:00Z')),
    verifySignatures: false,
  });
  const made = [
    ['shop/db', 'Main database', 'team', 'shop'],
    ['shop/key', 'Key of the till', 'team', 'till'],
    ['Shop/other', 'main DATABASE of another', 'owner', 'shop'],
    ['ads/token', undefined, 'env', 'prod'],
    ['ads/gone', 'Main', 'env', 'prod'],
  ] as const;
  for (const [Name, Description, Key, Value] of made) {
    account.clock.advance(1000);
    await account.secrets.send(
      new CreateSecretCommand({ Name, Description, SecretString: 'x', Tags: [{ Key, Value }] }),
    );
  }
  await account.secrets.send(new DeleteSecretCommand({ SecretId: 'ads/gone' }));
});
afterAll(() => account.close());

const list = (input: ListSecretsCommandInput = {}) => account.secrets.send(new ListSecretsCommand(input));
const names = async (input: ListSecretsCommandInput = {}) =>
  (await list({ SortOrder: 'asc', ...input })).SecretList?.map(({ Name }) => Name);
const found = (Key: Filter['Key'], ...Values: string[]) => names({ Filters: [{ Key, Values }] });

describe('ListSecrets', () => {
  it('lists by age, without what is deleted unless asked for', async () => {
    const all = ['shop/db', 'shop/key', 'Shop/other', 'ads/token'];
    expect(await names()).toEqual(all);
    expect(await names({ SortOrder: 'desc' })).toEqual([...all].reverse());
    expect((await list()).SecretList?.map(({ Name }) => Name)).toEqual([...all].reverse());
    expect(await names({ IncludePlannedDeletion: true })).toEqual([...all, 'ads/gone']);
    const { SecretList } = await list({ IncludePlannedDeletion: true, MaxResults: 1 });
    expect(SecretList).toMatchObject([{ Name: 'ads/gone', DeletedDate: account.clock.now() }]);
    expect(Object.values(SecretList?.[0]?.SecretVersionsToStages ?? {})).toEqual([['AWSCURRENT']]);
  });

  it('filters', async () => {
    expect(await found('name', 'shop')).toEqual(['shop/db', 'shop/key']);
    expect(await found('name', 'shop/k', 'ads')).toEqual(['shop/key', 'ads/token']);
    expect(await found('name', '!shop')).toEqual(['Shop/other', 'ads/token']);
    expect(await found('description', 'MAIN')).toEqual(['shop/db', 'Shop/other']);
    expect(await found('tag-key', 'te')).toEqual(['shop/db', 'shop/key']);
    expect(await found('tag-value', 'shop')).toEqual(['shop/db', 'Shop/other']);
    expect(await found('all', 'SHOP')).toEqual(['shop/db', 'shop/key', 'Shop/other']);
    expect(await found('all', 'till key')).toEqual(['shop/key']);
    expect(await found('primary-region', 'us-east-1')).toEqual([]);
    expect(await found('owning-service', 'rds')).toEqual([]);
    expect(
      await names({
        Filters: [
          { Key: 'description', Values: ['main'] },
          { Key: 'tag-key', Values: ['owner'] },
        ],
      }),
    ).toEqual(['Shop/other']);
  });

  it('gives every secret once over its pages, and refuses other tokens', async () => {
    for (const SortOrder of ['asc', 'desc'] as const) {
      const seen: (string | undefined)[] = [];
      let NextToken: string | undefined;
      do {
        const page = await list({ SortOrder, MaxResults: 2, NextToken });
        seen.push(...(page.SecretList ?? []).map(({ Name }) => Name));
        NextToken = page.NextToken;
      } while (NextToken);
      expect(seen).toEqual(await names({ SortOrder }));
    }
    expect(await errorOf(list({ NextToken: 'made-up' }))).toMatchObject({
      name: 'InvalidNextTokenException',
    });
  });

  it('checks its filters by the model', async () => {
    expect(await errorOf(found('colour' as 'name', 'red'))).toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining("Value 'colour' at 'filters.1.member.key'"),
    });
  });
});
