import { expect, test } from 'vitest';
import { levelOf } from './parameter-level.ts';

const entries = ['/shop/b', '/shop/a', '/shop/prod/x', '/shop/prod/deep/y', '/shop2/z', '/top', 'flat'].map(
  (name) => ({ name, arn: '', type: 'String' as const }),
);
const level = (path: string, page = { limit: 10 }) => {
  const { parameters, ...rest } = levelOf(entries, path, page);
  return { ...rest, names: parameters.map(({ name }) => name) };
};

test('the first level has the names without levels, too', () => {
  expect(level('/')).toEqual({
    folders: [
      { name: 'shop', path: '/shop/', count: 4 },
      { name: 'shop2', path: '/shop2/', count: 1 },
    ],
    names: ['/top', 'flat'],
    total: 2,
  });
});

test('a folder counts what is below it at any depth, and another with the same beginning is not in it', () => {
  expect(level('/shop/')).toEqual({
    folders: [{ name: 'prod', path: '/shop/prod/', count: 2 }],
    names: ['/shop/a', '/shop/b'],
    total: 2,
  });
  expect(level('/shop/prod/deep/').names).toEqual(['/shop/prod/deep/y']);
  expect(level('/none/')).toEqual({ folders: [], names: [], total: 0 });
});

test('the parameters of a level come in pages', () => {
  const first = levelOf(entries, '/shop/', { limit: 1 });
  expect(first).toMatchObject({ parameters: [{ name: '/shop/a' }], total: 2, after: '/shop/a' });
  const second = levelOf(entries, '/shop/', { limit: 1, after: first.after });
  expect(second.parameters.map(({ name }) => name)).toEqual(['/shop/b']);
  expect(second.after).toBeUndefined();
});
