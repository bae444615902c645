import { createCanary, formsOfCanary } from '@purser/test-kit';
import { expect, test } from 'vitest';
import { placeAt } from '../place.ts';
import { Unreadable } from '../unreadable.ts';
import { parseYaml } from './parse.ts';

const readAll = (text: string, version: '1.1' | '1.2' = '1.2') =>
  parseYaml(text, version).documents.map(({ value }) => value);

test.each<[string, unknown[]]>([
  ['a: 1\n---\nb: [x, "y"]\n', [{ a: 1 }, { b: ['x', 'y'] }]],
  ['---\n# nothing\n---\na: ~\n', [{ a: null }]],
  ['base: &b {x: 1, y: 2}\nown: {<<: *b, y: 3}\n', [{ base: { x: 1, y: 2 }, own: { y: 3, x: 1 } }]],
  ['own: {<<: [{x: 1}, {x: 2, z: 3}]}\n', [{ own: { x: 1, z: 3 } }]],
  ['80: port\n"on": x\n', [{ 80: 'port', on: 'x' }]],
  ['a: !Ref B', [{ a: { Ref: 'B' } }]],
  ['a: !GetAtt B.Arn', [{ a: { 'Fn::GetAtt': 'B.Arn' } }]],
  [`a: !Sub\n  - "\${x}"\n  - x: !Ref B\n`, [{ a: { 'Fn::Sub': [`\${x}`, { x: { Ref: 'B' } }] } }]],
  ['__proto__: {x: 1}\n', [JSON.parse('{"__proto__": {"x": 1}}')]],
])('%j is read', (text, values) => {
  expect(readAll(text)).toEqual(values);
});

test('templates are read as YAML 1.1, where keys stay text, dates are none and letters are letters', () => {
  const text = 'a: yes\non: off\nd: 2010-09-09\ny: n\nm: 0755\n';
  expect(readAll(text, '1.1')).toEqual([{ a: true, on: false, d: '2010-09-09', y: 'n', m: 493 }]);
  expect(readAll(text, '1.2')).toEqual([{ a: 'yes', on: 'off', d: '2010-09-09', y: 'n', m: 755 }]);
});

test.each<[string, (string | number)[], string]>([
  ['a:\n  - b: 1\n    c: two\n', ['a', 0, 'c'], '3:8'],
  ['x: &x {y: 1}\nz: *x\n', ['z', 'y'], '1:11'],
  [`a: !If [c, !Sub "\${b}", 2]\n`, ['a', 'Fn::If', 1, 'Fn::Sub'], '1:17'],
  ['d: &d {y: 1}\ne:\n  <<: *d\n', ['e', 'y'], '1:11'],
])('in %j a value is found', (text, path, expected) => {
  const { documents, positionAt } = parseYaml(text, '1.2');
  const place = documents[0] && placeAt(documents[0].places(), path);
  const { line, column } = positionAt(place?.start ?? Number.NaN);
  expect(`${line}:${column}`).toBe(expected);
});

test('a key that is given twice is told, the last one counts', () => {
  const [document] = parseYaml('a:\n  - b: 1\n    b: 2\n', '1.2').documents;
  expect(document?.value).toEqual({ a: [{ b: 2 }] });
  expect(document?.repeated()).toEqual([{ path: ['a', 0, 'b'], offset: 16 }]);
});

const secret = createCanary();

test.each([
  ['a wrong indentation', `a: 1\n b: ${secret}\n`, 1],
  ['an open quote', `a: '${secret}\n`, 2],
  ['an open bracket', `a: [${secret}, 2\nb: 3`, 2],
  ['a tab', `a:\n\t- ${secret}`, 2],
  ['an unknown alias', `a: *${secret}`, 1],
  ['an alias of itself', `a: &a [*a]`, 1],
])('%s says its line, and quotes nothing', (_what, text, line) => {
  try {
    parseYaml(text, '1.2');
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(Unreadable);
    expect(error).toMatchObject({ position: { line } });
    expect(formsOfCanary(String(error), secret)).toEqual([]);
  }
});

test.each([
  ['brackets', '['.repeat(5000)],
  ['lists in a line', '- '.repeat(5000)],
  [
    'mappings below each other',
    Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
  ],
])('%s that are nested without end are refused', (_what, text) => {
  expect(() => parseYaml(text, '1.2')).toThrow(new Unreadable('is nested too deeply'));
});

test('a few lines that name billions of values by their aliases are refused', () => {
  const lines = ['a0: &a0 [x]'];
  for (let level = 1; level < 12; level += 1) {
    lines.push(`a${level}: &a${level} [${`*a${level - 1}, `.repeat(10)}]`);
  }
  expect(() => parseYaml(lines.join('\n'), '1.2')).toThrow('has more values than can be read');
});
