import { expect, test } from 'vitest';
import { formatOf, readImport } from './read-import.ts';

const entriesOf = (text: string) => readImport(text).blocks[0]?.entries;
const HOST = '$' + '{HOST}';
const pairsOf = (text: string) =>
  Object.fromEntries((entriesOf(text) ?? []).map(({ key, value }) => [key, value]));

test.each([
  ['A=1\nB=2', 'env'],
  ['# a comment: with a colon\nexport A=1', 'env'],
  ['A=http://x: y', 'env'],
  ['{"A": 1}', 'json'],
  ['environment:\n  A: 1', 'compose'],
  ['- A=1\n- B=2', 'compose'],
  ['A: 1\nB: x=y', 'compose'],
  ['services:\n  web:\n    environment:\n      - A=1', 'compose'],
])('takes %j for %s', (text, format) => expect(formatOf(text)).toBe(format));

test('reads a .env file by the rules of dotenv', () => {
  expect(pairsOf(`export A=1\nB="two\nlines"\nC='raw \\n'\nD=a # comment\nE=\nF="x\\ny"`)).toEqual({
    A: '1',
    B: 'two\nlines',
    C: 'raw \\n',
    D: 'a',
    E: '',
    F: 'x\ny',
  });
});

test('says which key stands in a .env file more than once', () => {
  expect(entriesOf('A=1\nB=2\nA=3')).toEqual([
    { key: 'A', value: '3', note: expect.stringContaining('more than once') },
    { key: 'B', value: '2' },
  ]);
});

test('reads a JSON object, and says what was no text', () => {
  expect(entriesOf('{"A":"x","B":1.5,"C":true,"D":null,"E":{"f":[1]}}')).toEqual([
    { key: 'A', value: 'x' },
    { key: 'B', value: '1.5' },
    { key: 'C', value: 'true' },
    { key: 'D', value: '', note: expect.any(String) },
    { key: 'E', value: '{"f":[1]}', note: expect.any(String) },
  ]);
});

test('reads both forms of a Compose block as they are written', () => {
  const map = 'environment:\n  A: 1.10\n  B: "0755"\n  C: 0755\n  D: yes\n  E: $$x\n';
  const list = '- A=1.10\n- B=0755\n- "C=0755"\n- D=yes\n- E=$$x\n';
  const expected = { A: '1.10', B: '0755', C: '0755', D: 'yes', E: '$x' };
  expect(pairsOf(map)).toEqual(expected);
  expect(pairsOf(list)).toEqual(expected);
});

test('says what Compose would take from elsewhere', () => {
  expect(entriesOf(`environment:\n  A:\n  B: ${HOST}\n  C: a$$b`)).toEqual([
    { key: 'A', value: '', note: expect.stringContaining('shell') },
    { key: 'B', value: HOST, note: expect.stringContaining('fill in') },
    { key: 'C', value: 'a$b' },
  ]);
});

test('gives a block per service that has one', () => {
  const text =
    'services:\n  web:\n    environment: {A: 1}\n  db:\n    image: x\n  job:\n    environment: [B=2]';
  expect(readImport(text).blocks).toEqual([
    { service: 'web', entries: [{ key: 'A', value: '1' }] },
    { service: 'job', entries: [{ key: 'B', value: '2' }] },
  ]);
});

test.each(['', '{"A": hidden', 'services: {}', 'environment:\n  A: "hidden\n  B: [', 'A: *hidden', 'hidden'])(
  'refuses %j without a word of it',
  (text) => {
    expect(() => readImport(text)).toThrow();
    try {
      readImport(text);
    } catch (error) {
      expect(String(error)).not.toContain('hidden');
    }
  },
);
