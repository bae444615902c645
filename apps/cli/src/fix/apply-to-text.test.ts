import { applyFix, type JsonPatchOperation } from '@purser/task-definition';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyToText } from './apply-to-text.ts';

const apply = (text: string, ...patch: JsonPatchOperation[]) => applyToText(text, { label: '', patch });

const TEXT = `{
    "family": "web",
    "cpu": 256,
    "containerDefinitions": [
        { "name": "a", "image": "x" },
        {
            "name": "b"
        }
    ]
}
`;

test.each<[string, JsonPatchOperation, string, string]>([
  ['a value is replaced', { op: 'add', path: '/cpu', value: '256' }, '"cpu": 256', '"cpu": "256"'],
  ['a member is renamed', { op: 'move', from: '/cpu', path: '/memory' }, '"cpu"', '"memory"'],
  ['a member goes', { op: 'remove', path: '/cpu' }, '    "cpu": 256,\n', ''],
  [
    'the last member of a line goes',
    { op: 'remove', path: '/containerDefinitions/0/image' },
    ', "image": "x"',
    '',
  ],
  [
    'the last item goes',
    { op: 'remove', path: '/containerDefinitions/1' },
    ',\n        {\n            "name": "b"\n        }',
    '',
  ],
  [
    'an only member goes',
    { op: 'remove', path: '/containerDefinitions/1/name' },
    '{\n            "name": "b"\n        }',
    '{}',
  ],
  [
    'a member comes on a line of its own',
    { op: 'add', path: '/containerDefinitions/1/essential', value: true },
    '"name": "b"',
    '"name": "b",\n            "essential": true',
  ],
  [
    'a member comes on the line of the others',
    { op: 'add', path: '/containerDefinitions/0/essential', value: true },
    '"image": "x"',
    '"image": "x", "essential": true',
  ],
  [
    'an item comes last',
    { op: 'add', path: '/containerDefinitions/-', value: { name: 'c' } },
    '"b"\n        }',
    '"b"\n        },\n        {\n            "name": "c"\n        }',
  ],
  [
    'an item comes first',
    { op: 'add', path: '/containerDefinitions/0', value: 'c' },
    '{ "name": "a"',
    '"c",\n        { "name": "a"',
  ],
])('%s, and nothing else changes', (_what, operation, before, after) => {
  expect(TEXT).toContain(before);
  expect(apply(TEXT, operation)).toBe(TEXT.replace(before, after));
});

test('a member moves to another object', () => {
  expect(apply('{"a": {"x": 1}, "b": {}}', { op: 'move', from: '/a/x', path: '/b/y' })).toBe(
    '{"a": {}, "b": { "y": 1 }}',
  );
});

test('line ends stay those of Windows', () => {
  const text = '{\r\n  "a": 1\r\n}';
  expect(apply(text, { op: 'add', path: '/b', value: 2 })).toBe('{\r\n  "a": 1,\r\n  "b": 2\r\n}');
});

test.each<JsonPatchOperation>([
  { op: 'remove', path: '/nothing' },
  { op: 'replace', path: '/nothing/here', value: 1 },
  { op: 'add', path: '/containerDefinitions/7', value: 1 },
  { op: 'move', from: '/nothing', path: '/b' },
])('what does not fit is not done: $op $path', (operation) => {
  expect(apply(TEXT, operation)).toBeUndefined();
});

const pointer = fc
  .array(fc.constantFrom('a', 'b', '0', '1', '-', '~1'), { minLength: 1, maxLength: 3 })
  .map((steps) => steps.map((step) => `/${step}`).join(''));
const operation = fc.oneof(
  fc.record({
    op: fc.constantFrom('add' as const, 'replace' as const),
    path: pointer,
    value: fc.jsonValue({ maxDepth: 2 }),
  }),
  fc.record({ op: fc.constant('remove' as const), path: pointer }),
  fc.record({ op: fc.constant('move' as const), from: pointer, path: pointer }),
);
const key = fc.constantFrom('a', 'b', '/', '0');
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    fc.integer(),
    fc.dictionary(key, tie('tree'), { maxKeys: 3 }),
    fc.array(tie('tree'), { maxLength: 3 }),
  ),
}));

test('an edit of the text is the fix of the value, in any layout', () => {
  fc.assert(
    fc.property(
      tree,
      fc.array(operation, { minLength: 1, maxLength: 2 }),
      fc.constantFrom(undefined, 2, '\t'),
      (value, patch, space) => {
        const text = JSON.stringify(value, undefined, space);
        const fixed = applyToText(text, { label: '', patch });
        if (fixed !== undefined) expect(JSON.parse(fixed)).toEqual(applyFix(JSON.parse(text), { patch }));
      },
    ),
    { numRuns: 2000 },
  );
});
