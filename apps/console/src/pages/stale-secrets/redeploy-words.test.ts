import { expect, test } from 'vitest';
import { redeployWords } from './redeploy-words.ts';

test.each<[Record<string, string>, string]>([
  [{}, 'By hand'],
  [{ 'purser:redeploy': 'off' }, 'Opted out'],
  [{ 'purser:redeploy': 'auto' }, 'By itself'],
  [
    {
      'purser:redeploy': 'auto',
      'purser:redeploy-after': '5m',
      'purser:redeploy-window': 'Sat Sun 02:00-04:00 UTC',
    },
    'By itself, after 5m, within Sat Sun 02:00-04:00 UTC',
  ],
  [
    { 'purser:redeploy': 'yes' },
    'Not by itself: the tag purser:redeploy can\'t be read. "yes" is neither auto nor off.',
  ],
])('the tags %j are %s', (tags, words) => {
  expect(redeployWords(Object.entries(tags).map(([key, value]) => ({ key, value })))).toBe(words);
});
