import { expect, test } from 'vitest';
import { searchInput } from './search-input.ts';

test.each([
  ['', {}],
  ['db', { search: 'db' }],
  ['tag:', { search: 'tag:' }],
  ['tag:team', { tagKey: 'team' }],
  ['tag:team=', { tagKey: 'team' }],
  ['tag:team=shop=1', { tagKey: 'team', tagValue: 'shop=1' }],
])('%j asks for %j', (text, input) => {
  expect(searchInput(text)).toEqual(input);
});
