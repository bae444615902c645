import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CORPUS } from '../corpus/index.ts';
import type { Clean } from './engine/clean.ts';
import { bytesAdded, definitionBytes, jsonBytes } from './engine/json-size.ts';
import { type Facts, judge, type TaskDefinition, Validator, type Verdict } from './index.ts';

const facts: Facts = { region: 'eu-west-1', accountId: '111122223333' };

/** Values that stand anywhere in a definition sooner or later, while somebody types. */
const typed = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    '',
    'app',
    'FARGATE',
    'host',
    'awsvpc',
    'WINDOWS_SERVER_2022_CORE',
    '/a/b:3',
    null,
    0,
    80,
  ),
  fc.constantFrom(...CORPUS).map(({ definition }) => definition.containerDefinitions?.[0]),
);

const edit = fc.record({ steps: fc.array(fc.nat(50), { maxLength: 5 }), value: typed, remove: fc.boolean() });

interface Edit {
  steps: number[];
  value: unknown;
  remove: boolean;
}

/** Changes one place of a document, which the steps choose among what is there; all else stays the same object. */
function apply(document: unknown, { steps: [step, ...rest], value, remove }: Edit): unknown {
  if (step === undefined || typeof document !== 'object' || document === null) return value;
  const further = { steps: rest, value, remove };
  if (Array.isArray(document)) {
    const place = step % (document.length + 1);
    if (rest.length === 0 && remove) return document.toSpliced(place, 1);
    if (place === document.length || rest.length === 0) return document.toSpliced(place, 0, value);
    return document.with(place, apply(document[place], further));
  }
  const keys = Object.keys(document);
  const key = keys[step % Math.max(keys.length, 1)];
  if (key === undefined) return { ...document, added: value };
  const { [key]: member, ...others } = document as Record<string, unknown>;
  if (rest.length === 0 && remove) return others;
  return { ...document, [key]: apply(member, further) };
}

const all = ({ issues, notChecked }: Verdict) => ({ issues, notChecked });

const edits = fc.tuple(fc.constantFrom(...CORPUS), fc.array(edit, { minLength: 1, maxLength: 8 }));

test('a definition that is edited is judged as if it were new', () => {
  fc.assert(
    fc.property(edits, ([{ definition }, changes]) => {
      const validator = new Validator(facts);
      let current: unknown = definition;
      expect(all(validator.judge(current))).toEqual(all(judge(current, facts)));
      for (const change of changes) {
        current = apply(current, change);
        expect(all(validator.judge(current))).toEqual(all(judge(current, facts)));
      }
    }),
    { numRuns: 400 },
  );
}, 60_000);

test('the bytes that an edit adds are those of the whole', () => {
  fc.assert(
    fc.property(edits, ([{ definition }, changes]) => {
      let current: unknown = definition;
      for (const change of changes) {
        const next = apply(current, change);
        expect(jsonBytes(current) + bytesAdded(current, next)).toBe(jsonBytes(next));
        current = next;
      }
    }),
  );
});

test('the bytes of a definition are those of its JSON', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('"', '\\', '\n', 'é', '€', '\ud800', '\u007f'),
  );
  const list = fc.array(fc.record({ name: fc.string(), value: odd }, { requiredKeys: [] }), { maxLength: 4 });
  const container = fc.record(
    { name: fc.string(), environment: list, secrets: list, cpu: fc.integer() },
    { requiredKeys: [] },
  );
  const definition = fc.record(
    { family: odd, containerDefinitions: fc.array(fc.option(container, { nil: undefined })) },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(definition, (value) => {
      expect(definitionBytes(value as Clean<TaskDefinition>)).toBe(jsonBytes(value));
    }),
  );
});

test('what did not change is not judged again', () => {
  const validator = new Validator(facts);
  const [first, second] = [
    { name: 'a', image: 'a' },
    { name: 'b', image: 'b' },
  ];
  const definition = { family: 'f', containerDefinitions: [first, second] };
  const before = validator.judge(definition).issues;
  const after = validator.judge({
    ...definition,
    containerDefinitions: [first, { ...second, user: 'root' }],
  }).issues;
  const ofFirst = (issues: typeof before) =>
    issues.filter(({ path }) => path.startsWith('containerDefinitions[0]'));
  expect(ofFirst(before).length).toBeGreaterThan(1);
  for (const [index, issue] of ofFirst(after).entries()) expect(issue).toBe(ofFirst(before)[index]);
  expect(after.map(({ ruleId }) => ruleId)).toContain('user-root');
});
