import { expect, it } from 'vitest';
import { createClientTokens } from './client-token.ts';

it('keeps its token for the same content, and takes a new one for another', () => {
  let made = 0;
  const tokenOf = createClientTokens(() => `token-${++made}`);
  expect([tokenOf('a'), tokenOf('a'), tokenOf('b'), tokenOf('a')]).toEqual([
    'token-1',
    'token-1',
    'token-2',
    'token-3',
  ]);
});
