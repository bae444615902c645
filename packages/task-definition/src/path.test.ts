import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPath, parsePath, toPointer } from './path.ts';

test.each([
  [['containerDefinitions', 0, 'secrets', 1, 'valueFrom'], 'containerDefinitions[0].secrets[1].valueFrom'],
  [['options', 'awslogs-group'], 'options["awslogs-group"]'],
  [['dockerLabels', 'com.example/a"b'], 'dockerLabels["com.example/a\\"b"]'],
  [[], ''],
])('%j is written %s', (segments, path) => {
  expect(formatPath(segments)).toBe(path);
  expect(parsePath(path)).toEqual(segments);
});

test('any path survives being written and read', () => {
  const segment = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('name', '0', '__proto__'),
    fc.nat(),
  );
  fc.assert(
    fc.property(fc.array(segment), (segments) => {
      expect(parsePath(formatPath(segments))).toEqual(segments);
    }),
  );
});

test.each(['.a', 'a..b', 'a[', 'a[x]', 'a["', 'a b', 'a[-1]'])('%j is no path', (path) => {
  expect(() => parsePath(path)).toThrow(SyntaxError);
});

test('a pointer escapes what JSON Pointer reserves', () => {
  expect(toPointer('containerDefinitions[0].dockerLabels["a/b~c"]')).toBe(
    '/containerDefinitions/0/dockerLabels/a~1b~0c',
  );
  expect(toPointer('')).toBe('');
});
