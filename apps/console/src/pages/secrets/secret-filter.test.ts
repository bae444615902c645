import { expect, test } from 'vitest';
import { toSecretSearch, toSecretTokens } from './secret-filter.ts';

test('a search outlives its way through the tokens', () => {
  const search = { search: 'db', tagKey: 'team', tagValue: 'shop' };
  expect(toSecretSearch(toSecretTokens(search))).toEqual(search);
});

test('a word without a property counts, an empty one and an unknown property do not', () => {
  const tokens = [
    { operator: ':' as const, value: ' db ' },
    { operator: '^' as const, value: ' ', propertyKey: 'tagKey' },
    { operator: '=' as const, value: 'x', propertyKey: 'other' },
  ];
  expect(toSecretSearch(tokens)).toEqual({ search: 'db' });
});
