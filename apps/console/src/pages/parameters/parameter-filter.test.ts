import { expect, test } from 'vitest';
import { readParametersSearch } from '../../search.ts';
import { toSearch, toTokens } from './parameter-filter.ts';

test('a search outlives its way through the tokens and the address', () => {
  const search = {
    search: 'db',
    path: '/shop',
    type: 'SecureString',
    tier: 'Standard',
    keyId: 'alias/checkout',
    tagKey: 'team',
    tagValue: 'a=b',
  } as const;
  expect(readParametersSearch(toSearch(toTokens(search)))).toEqual(search);
  expect(toSearch(toTokens({ tagKey: 'team' }))).toEqual({ tagKey: 'team' });
});

test('a word without a property is looked for in the name, and the later of two counts', () => {
  const token = (value: string, propertyKey?: string) => ({
    operator: '=' as const,
    value,
    ...(propertyKey !== undefined && { propertyKey }),
  });
  expect(toSearch([token('db'), token(' host ', 'search'), token('shop', 'path'), token('')])).toEqual({
    search: 'host',
    path: '/shop',
  });
  expect(toSearch([token('a=1', 'tag'), token('b', 'tag')])).toEqual({ tagKey: 'b' });
});
