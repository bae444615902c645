import { CORPUS } from '@purser/task-definition/corpus';
import { corpusRuleIds, readRuleCases } from '@purser/task-definition/corpus/rules';
import { validTaskDefinition } from '@purser/task-definition/testing';
import { type Json, operatorOf } from '@purser/task-definition/testing/operators';
import fc, { type Arbitrary } from 'fast-check';

type Key = string | number;
type Path = readonly Key[];

/** What a part of a definition may become, whatever it was. */
const STRANGE: readonly unknown[] = [
  ...[null, true, false, '', ' ', 'x', '0', 'ENABLED', 'host', 'arn:aws:s3:::bucket/key', 'a b'],
  ...[0, 1, -1, 0.5, 80, 2 ** 31, [], {}, [null], [''], [{}], { name: 'x' }],
];

/** Every value that the corpus has under a key. */
const valuesByKey = collectValues([
  ...CORPUS.map(({ definition }) => definition),
  ...corpusRuleIds().flatMap((ruleId) => readRuleCases(ruleId).map(({ definition }) => definition)),
]);

const operators = corpusRuleIds().map(operatorOf);

/** A generated definition that the operator of one of the rules has broken. */
export const brokenByRule: Arbitrary<unknown> = fc
  .tuple(validTaskDefinition(), fc.constantFrom(...operators))
  .map(([valid, { breakIt }]) => breakIt({ ...valid }));

/**
 * A generated definition that lacks some of its parts, or has in their place what another definition has there, or
 * something strange.
 */
export const changedInParts: Arbitrary<unknown> = fc
  .tuple(
    fc.oneof(validTaskDefinition(), brokenByRule),
    fc.array(fc.record({ place: fc.nat(), how: fc.constantFrom('take', 'swap', 'spoil'), which: fc.nat() }), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([definition, changes]) =>
    changes.reduce<unknown>((changed, { place, how, which }) => {
      const paths = pathsOf(changed);
      const path = paths[place % paths.length] ?? [];
      if (how === 'take') return changeAt(changed, path, undefined);
      const values = how === 'swap' ? (valuesByKey.get(nameOf(path)) ?? STRANGE) : STRANGE;
      return changeAt(changed, path, { value: values[which % values.length] });
    }, definition),
  );

function pathsOf(value: unknown, at: Path = []): Path[] {
  return [
    ...(at.length > 0 ? [at] : []),
    ...partsOf(value).flatMap(([key, part]) => pathsOf(part, [...at, key])),
  ];
}

function partsOf(value: unknown): [Key, unknown][] {
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value) ? [...value.entries()] : Object.entries(value);
}

/** The items of a list have the name of the list. */
function nameOf(path: Path): string {
  return path
    .map((key) => (typeof key === 'number' ? '[]' : key))
    .slice(path.findLastIndex(isName))
    .join('');
}

function isName(key: Key): boolean {
  return typeof key === 'string';
}

function collectValues(definitions: readonly unknown[]): ReadonlyMap<string, readonly unknown[]> {
  const values = new Map<string, Map<string, unknown>>();
  const visit = (value: unknown, at: Path): void => {
    const known = values.get(nameOf(at)) ?? new Map<string, unknown>();
    // Once each, so that the rare ones are not lost among the usual.
    values.set(nameOf(at), known.set(JSON.stringify(value), value));
    for (const [key, part] of partsOf(value)) visit(part, [...at, key]);
  };
  for (const definition of definitions) visit(definition, []);
  return new Map([...values].map(([name, known]) => [name, [...known.values()]]));
}

/** Gives the document with another value at a path, or without what stands there. */
function changeAt(document: unknown, [key, ...rest]: Path, put: { value: unknown } | undefined): unknown {
  if (key === undefined) return put ? put.value : document;
  const isTaken = rest.length === 0 && !put;
  if (Array.isArray(document)) {
    const index = Number(key);
    return isTaken
      ? document.toSpliced(index, 1)
      : document.with(index, changeAt(document[index], rest, put));
  }
  const { [key]: old, ...others } = document as Json;
  return isTaken ? others : { ...others, [key]: changeAt(old, rest, put) };
}
