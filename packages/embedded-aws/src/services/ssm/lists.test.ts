import {
  DescribeParametersCommand,
  GetParametersByPathCommand,
  type ParameterStringFilter,
  paginateDescribeParameters,
} from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedAws } from '../../embedded-aws.ts';
import { type Clients, errorOf, startTestAccount } from '../../testing/test-account.ts';

let account: EmbeddedAws & Clients;
beforeAll(async () => {
  account = await startTestAccount({ world: 'demo' });
});
afterAll(() => account.close());

async function names(...ParameterFilters: ParameterStringFilter[]): Promise<(string | undefined)[]> {
  const reply = await account.ssm.send(new DescribeParametersCommand({ ParameterFilters, MaxResults: 50 }));
  return (reply.Parameters ?? []).map(({ Name }) => Name);
}

describe('lists of parameters', () => {
  it('filters by everything that a parameter has', async () => {
    expect(await names({ Key: 'Name', Values: ['feature-flags'] })).toEqual(['feature-flags']);
    expect(await names({ Key: 'Name', Option: 'BeginsWith', Values: ['/shared'] })).toHaveLength(3);
    expect(await names({ Key: 'Name', Option: 'Contains', Values: ['db-password'] })).toHaveLength(2);
    expect(await names({ Key: 'Type', Values: ['StringList'] })).toEqual([
      '/checkout/prod/allowed-origins',
      'feature-flags',
    ]);
    expect(await names({ Key: 'KeyId', Values: ['alias/checkout-prod'] })).toEqual([
      '/checkout/prod/jwt-signing-key',
    ]);
    expect(await names({ Key: 'Tier', Values: ['Advanced'] })).toEqual(['/checkout/prod/routing-table']);
    expect(await names({ Key: 'Path', Option: 'OneLevel', Values: ['/checkout'] })).toEqual([]);
    expect(await names({ Key: 'Path', Option: 'Recursive', Values: ['/checkout'] })).toHaveLength(10);
    expect(await names({ Key: 'tag:team', Values: ['checkout'] })).toHaveLength(3);
    expect(await names({ Key: 'DataType', Values: ['aws:ec2:image'] })).toEqual([]);
    expect(
      await names({ Key: 'Type', Values: ['SecureString'] }, { Key: 'Path', Values: ['/shared'] }),
    ).toEqual(['/shared/sentry-dsn']);
  });

  it('gives every parameter once over its pages', async () => {
    const found: string[] = [];
    for await (const page of paginateDescribeParameters({ client: account.ssm, pageSize: 5 }, {})) {
      found.push(...(page.Parameters ?? []).map(({ Name }) => String(Name)));
    }
    expect(found).toHaveLength(14);
    expect(new Set(found).size).toBe(14);
  });

  it('reads below a path', async () => {
    const reply = await account.ssm.send(
      new GetParametersByPathCommand({ Path: '/checkout', Recursive: true, MaxResults: 10 }),
    );
    expect(reply.Parameters).toHaveLength(10);
    const level = await account.ssm.send(new GetParametersByPathCommand({ Path: '/shared' }));
    expect(level.Parameters?.map(({ Name }) => Name)).toEqual([
      '/shared/log-level',
      '/shared/otel-endpoint',
      '/shared/sentry-dsn',
    ]);
  });

  it('refuses filters and tokens that are none', async () => {
    const codeOf = async (filter: ParameterStringFilter) => (await errorOf(names(filter))).name;
    expect(await codeOf({ Key: 'Colour', Values: ['red'] })).toBe('InvalidFilterKey');
    expect(await codeOf({ Key: 'Name', Option: 'Recursive', Values: ['a'] })).toBe('InvalidFilterOption');
    expect(await codeOf({ Key: 'Type', Values: ['Text'] })).toBe('InvalidFilterValue');
    const call = account.ssm.send(new DescribeParametersCommand({ NextToken: 'made-up' }));
    expect(await errorOf(call)).toMatchObject({ name: 'InvalidNextToken' });
  });
});
