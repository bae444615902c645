import { applyFix, type JsonPatchOperation } from '@purser/task-definition';
import { expect, test } from 'vitest';
import { parseTree, rangeOf } from './json-range.ts';
import { fixText } from './patch-text.ts';

const LINES = `{
  "family": "a",
    "cpu":   "256",
  "containerDefinitions": [
    { "name": "app", "image": "nginx" },
    {
      "name": "b",
      "secrets": []
    }
  ],
  "tags": [{"key": "k", "value": "v"}]
}`;

const applied = (text: string, patch: JsonPatchOperation[]) => {
  const change = fixText(text, { patch });
  return change && text.slice(0, change.from) + change.insert + text.slice(change.to);
};

const REPLACE: JsonPatchOperation = { op: 'replace', path: '/cpu', value: '512' };
const CASES: [string, JsonPatchOperation[], string][] = [
  ['a value in its place', [REPLACE], LINES.replace('"256"', '"512"')],
  ['a member of a line', [{ op: 'remove', path: '/cpu' }], LINES.replace('    "cpu":   "256",\n', '')],
  [
    'the last member',
    [{ op: 'remove', path: '/tags' }],
    LINES.replace(',\n  "tags": [{"key": "k", "value": "v"}]', ''),
  ],
  ['the only item', [{ op: 'remove', path: '/tags/0' }], LINES.replace('{"key": "k", "value": "v"}', '')],
  [
    'a member that is one of several in a line',
    [{ op: 'remove', path: '/containerDefinitions/0/name' }],
    LINES.replace('"name": "app", ', ''),
  ],
  [
    'a new member of a line',
    [{ op: 'add', path: '/containerDefinitions/0/cpu', value: 5 }],
    LINES.replace('"nginx"', '"nginx", "cpu": 5'),
  ],
  [
    'a new member in lines',
    [{ op: 'add', path: '/memory', value: '512' }],
    LINES.replace('"v"}]', '"v"}],\n  "memory": "512"'),
  ],
  [
    'the first item of a list',
    [{ op: 'add', path: '/containerDefinitions/1/secrets/-', value: { name: 'A' } }],
    LINES.replace('[]', '[\n        {\n          "name": "A"\n        }\n      ]'),
  ],
  [
    'an item before another',
    [{ op: 'add', path: '/containerDefinitions/0', value: 1 }],
    LINES.replace('{ "name": "app"', '1,\n    { "name": "app"'),
  ],
  [
    'what moves',
    [{ op: 'move', from: '/tags/0/key', path: '/tags/0/name' }],
    LINES.replace('{"key": "k", "value": "v"}', '{"value": "v", "name": "k"}'),
  ],
];

test.each(CASES)('a fix changes %s, and nothing else of the text', (_, patch, after) => {
  expect(applied(LINES, patch)).toBe(after);
  expect(JSON.parse(after)).toEqual(applyFix(JSON.parse(LINES), { patch }));
});

test.each(CASES)('a fix of %s keeps a text of one line in one', (_, patch) => {
  const flat = JSON.stringify(JSON.parse(LINES));
  const after = applied(flat, patch) ?? '';
  expect(JSON.parse(after)).toEqual(applyFix(JSON.parse(flat), { patch }));
  expect(after).not.toContain('\n');
});

test('several operations are one change', () => {
  const patch: JsonPatchOperation[] = [
    { op: 'remove', path: '/tags/0' },
    { op: 'add', path: '/containerDefinitions/0/secrets', value: [] },
    { op: 'add', path: '/containerDefinitions/0/secrets/-', value: { name: 'k', valueFrom: '/k' } },
  ];
  expect(JSON.parse(applied(LINES, patch) ?? '')).toEqual(applyFix(JSON.parse(LINES), { patch }));
});

test.each([
  ['text that is no JSON', '{"a": ', REPLACE],
  ['a place that is gone', '{"a": 1}', { op: 'remove', path: '/b/c' } as const],
])('%s takes no fix', (_, text, operation) => expect(applied(text, [operation])).toBeUndefined());

test.each([
  [['cpu'], '"256"'],
  [['containerDefinitions', 0, 'image'], '"nginx"'],
  [['containerDefinitions'], '"containerDefinitions"'],
  [['containerDefinitions', 1], '{'],
  [['containerDefinitions', 1, 'image'], '{'],
  [['containerDefinitions', 1, 'secrets', 4, 'name'], '"secrets"'],
  [['memory'], '{'],
  [[], '{'],
])('the path %j is marked at %s', (path, marked) => {
  const { from, to } = rangeOf(parseTree(LINES), LINES, path);
  expect(LINES.slice(from, to)).toBe(marked);
});

test.each(['', '{', '[1,', '{"a"', '{"a":}', '\u{D800}'])('any text is taken: %j', (text) => {
  const { from, to } = rangeOf(parseTree(text), text, ['a', 0]);
  expect(to).toBeLessThanOrEqual(text.length);
  expect(from).toBeLessThanOrEqual(to);
});
