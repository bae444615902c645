import { expect, test } from 'vitest';
import { membersAfter, sourcesInUse, withSource } from './pending-sources.ts';

const source = {
  container: 'app',
  kind: 'parameter-path',
  source: '/team/app',
  rewriting: { prefix: '', case: 'upper', recursive: false },
  members: ['/team/app/a', '/team/app/b'],
} as const;
const mutable = { ...source, members: [...source.members] };

test('a source that is expanded again takes the place of the first', () => {
  const again = { ...mutable, members: ['/team/app/a'] };
  const other = { ...mutable, container: 'sidecar' };
  expect(withSource([mutable, other], again)).toEqual([other, again]);
});

test('a source is in use as long as its container has one of its rows', () => {
  const secrets = [{ name: 'RENAMED', valueFrom: '/team/app/b' }];
  const definition = (name: string, rows: typeof secrets) => ({
    family: 'shop',
    containerDefinitions: [{ name, secrets: rows }],
  });
  expect(sourcesInUse([mutable], definition('app', secrets))).toEqual([mutable]);
  expect(sourcesInUse([mutable], definition('other', secrets))).toEqual([]);
  expect(sourcesInUse([mutable], definition('app', []))).toEqual([]);
});

test('members follow what was added and removed', () => {
  expect(membersAfter(['a', 'b'], { added: ['c'], removed: ['a'] })).toEqual(['b', 'c']);
});
