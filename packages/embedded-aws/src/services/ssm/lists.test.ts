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
    expect(await names({ Key: 'tag:team', Values: ['checkout'] })).toEqual([
      '/checkout/prod/db-password',
      '/checkout/prod/routing-table',
      '/checkout/prod/stripe-api-key',
    ]);
    expect(await names({ Key: 'tag:team' })).toHaveLength(3);
    expect(await names({ Key: 'tag:team', Values: ['checkout', 'other'] })).toHaveLength(3);
    expect(await names({ Key: 'tag:team', Option: 'BeginsWith', Values: ['check'] })).toHaveLength(3);
    expect(await names({ Key: 'tag:team', Values: ['check'] })).toEqual([]);
    expect(
      await names({ Key: 'tag:team', Values: ['checkout'] }, { Key: 'tag:environment', Values: ['prod'] }),
    ).toHaveLength(3);
    expect(
      await names({ Key: 'tag:team', Values: ['checkout'] }, { Key: 'Type', Values: ['String'] }),
    ).toEqual(['/checkout/prod/routing-table']);
    expect(await names({ Key: 'Name', Option: 'BeginsWith', Values: ['/sh', 'feat'] })).toHaveLength(4);
    expect(await names({ Key: 'Type', Option: 'BeginsWith', Values: ['String'] })).toHaveLength(8);
    expect(await names({ Key: 'KeyId', Option: 'BeginsWith', Values: ['alias/aws'] })).toHaveLength(5);
    expect(await names({ Key: 'Path', Option: 'OneLevel', Values: ['/'] })).toEqual(['feature-flags']);
    expect(await names({ Key: 'Path', Option: 'Recursive', Values: ['/'] })).toHaveLength(14);
    expect(await names({ Key: 'Path', Values: ['/shared/', '/checkout/staging'] })).toHaveLength(6);
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

  it('gives every parameter of a tag once over its pages', async () => {
    const found: string[] = [];
    const ParameterFilters = [{ Key: 'tag:team', Values: ['checkout'] }];
    for await (const page of paginateDescribeParameters(
      { client: account.ssm, pageSize: 2 },
      { ParameterFilters },
    )) {
      found.push(...(page.Parameters ?? []).map(({ Name }) => String(Name)));
    }
    expect(found).toHaveLength(3);
    expect(new Set(found).size).toBe(3);
  });

  it('takes the older filters', async () => {
    const Filters = [
      { Key: 'Name', Values: ['/shared'] } as const,
      { Key: 'Type', Values: ['String'] } as const,
    ].map(({ Key, Values }) => ({ Key, Values: [...Values] }));
    const { Parameters } = await account.ssm.send(new DescribeParametersCommand({ Filters }));
    expect(Parameters?.map(({ Name }) => Name)).toEqual(['/shared/log-level', '/shared/otel-endpoint']);
    const both = { Filters, ParameterFilters: [{ Key: 'Type', Values: ['String'] }] };
    expect(await errorOf(account.ssm.send(new DescribeParametersCommand(both)))).toMatchObject({
      message: 'You can use either Filters or ParameterFilters in a single request.',
    });
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
    expect(await errorOf(names({ Key: 'Colour', Values: ['red'] }))).toEqual({
      name: 'ValidationException',
      status: 400,
      message:
        "1 validation error detected: Value 'Colour' at 'parameterFilters.1.member.key' failed to satisfy constraint: Member must satisfy regular expression pattern: tag:.+|Name|Type|KeyId|Path|Label|Tier|DataType",
    });
    expect(await errorOf(names({ Key: 'Label', Values: ['red'] }))).toMatchObject({
      name: 'InvalidFilterKey',
      message:
        'The following filter key is not valid: Label. Valid filter keys include: [Path, Name, Type, KeyId, Tier, DataType].',
    });
    expect(
      await errorOf(names({ Key: 'Name', Values: ['a'] }, { Key: 'Name', Values: ['b'] })),
    ).toMatchObject({ name: 'InvalidFilterKey' });
    expect((await errorOf(names({ Key: 'Path', Values: ['/aws/service'] }))).message).toMatch(
      /^Filters for common parameters can't be prefixed with "aws" or "ssm"/,
    );
    expect(await codeOf({ Key: 'Path', Values: ['nope'] })).toBe('ValidationException');
    expect(await codeOf({ Key: 'Type' })).toBe('InvalidFilterValue');
    expect(await codeOf({ Key: 'tag:team', Option: 'Contains', Values: ['a'] })).toBe('InvalidFilterOption');
    expect(await codeOf({ Key: 'Name', Option: 'Recursive', Values: ['a'] })).toBe('InvalidFilterOption');
    expect(await codeOf({ Key: 'Type', Values: ['Text'] })).toBe('InvalidFilterValue');
    const call = account.ssm.send(new DescribeParametersCommand({ NextToken: 'made-up' }));
    expect(await errorOf(call)).toMatchObject({ name: 'InvalidNextToken' });
  });
});
