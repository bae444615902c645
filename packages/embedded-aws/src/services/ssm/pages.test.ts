import type { ParameterStringFilter } from '@aws-sdk/client-ssm';
import { describe, expect, it } from 'vitest';
import { createClock } from '../../clock.ts';
import { createTestContext } from '../../testing/test-context.ts';
import { DeleteParameter } from './DeleteParameter.ts';
import { DescribeParameters } from './DescribeParameters.ts';
import { GetParameter } from './GetParameter.ts';
import { GetParameterHistory } from './GetParameterHistory.ts';
import { PutParameter } from './PutParameter.ts';
import { queryOf } from './parameter-filters.ts';
import { pageStatement } from './parameter-pages.ts';

const KEYS = ['Path', 'Name', 'Type', 'KeyId', 'Tier', 'DataType'];

describe('the statement of a page', () => {
  const context = createTestContext();
  const planOf = (filters: ParameterStringFilter[], after?: string) => {
    const { sql, values } = pageStatement(queryOf(filters, KEYS), 0, after, 51);
    const steps = context.database.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values);
    return steps.map(({ detail }) => detail).join('\n');
  };

  it.each<[string, ParameterStringFilter[]]>([
    ['the next page', []],
    ['a name', [{ Key: 'Name', Values: ['/a'] }]],
    ['the beginning of a name', [{ Key: 'Name', Option: 'BeginsWith', Values: ['/a'] }]],
    ['a level', [{ Key: 'Path', Values: ['/a'] }]],
    ['a hierarchy', [{ Key: 'Path', Option: 'Recursive', Values: ['/a'] }]],
    ['a type', [{ Key: 'Type', Values: ['String'] }]],
    ['a key', [{ Key: 'KeyId', Values: ['alias/a'] }]],
    ['a tier', [{ Key: 'Tier', Values: ['Advanced'] }]],
    ['a data type', [{ Key: 'DataType', Values: ['text'] }]],
    ['a tag', [{ Key: 'tag:team', Values: ['a'] }]],
  ])('looks up %s, without sorting', (_what, filters) => {
    for (const plan of [planOf(filters, '/m'), ...(filters.length > 0 ? [planOf(filters)] : [])]) {
      expect(plan).toMatch(/^SEARCH [pt] USING/);
      expect(plan).not.toContain('SCAN');
      expect(plan).not.toContain('B-TREE');
    }
  });

  it('goes through the names for a part of one, in their order', () => {
    const plan = planOf([{ Key: 'Name', Option: 'Contains', Values: ['b'] }]);
    expect(plan).toMatch(/^SCAN p USING INDEX sqlite_autoindex_parameter_1/);
    expect(plan).not.toContain('B-TREE');
  });
});

describe('a write that reads do not see yet', () => {
  const clock = createClock(new Date('2026-03-01T00:00:00Z'));
  const context = createTestContext({ clock, visibilityLag: 1000 });
  const put = (Value: string) =>
    PutParameter(context, { Name: '/late', Value, Type: 'String', Overwrite: true });
  const value = (Name = '/late') => GetParameter(context, { Name }).Parameter?.Value;
  const listed = () => DescribeParameters(context, {}).Parameters?.map(({ Version }) => Version);

  it('appears to all of them after the lag, version by version', () => {
    expect(put('one').Version).toBe(1);
    expect(value).toThrow(expect.objectContaining({ code: 'ParameterNotFound' }));
    expect(listed()).toEqual([]);
    clock.advance(1000);
    expect(value()).toBe('one');
    expect(put('two').Version).toBe(2);
    expect([value(), listed()]).toEqual(['one', [1]]);
    expect(() => value('/late:2')).toThrow(expect.objectContaining({ code: 'ParameterVersionNotFound' }));
    expect(GetParameterHistory(context, { Name: '/late' }).Parameters).toHaveLength(1);
    clock.advance(999);
    expect(value()).toBe('one');
    clock.advance(1);
    expect([value(), listed(), value('/late:1')]).toEqual(['two', [2], 'one']);
  });
});

describe('the number of parameters', () => {
  it('is limited for each tier', () => {
    const context = createTestContext();
    context.database.run("INSERT INTO parameter_count (tier, count) VALUES ('Standard', 9999)");
    const put = (Name: string, Tier: 'Standard' | 'Advanced') =>
      PutParameter(context, { Name, Value: 'x', Type: 'String', Tier, Overwrite: true });
    const refused = expect.objectContaining({ code: 'ParameterLimitExceeded' });
    put('/last', 'Standard');
    put('/last', 'Standard');
    expect(() => put('/more', 'Standard')).toThrow(refused);
    expect(put('/more', 'Advanced').Tier).toBe('Advanced');
    put('/last', 'Advanced');
    put('/room', 'Standard');
    expect(() => put('/none', 'Standard')).toThrow(refused);
    DeleteParameter(context, { Name: '/room' });
    expect(put('/again', 'Standard').Version).toBe(1);
  });
});
