import type { PathSegment } from './path.ts';

/**
 * Gives the paths of all values that a pattern names, such as `containerDefinitions[].dependsOn`, where `[]`
 * stands for each item of a list. The document must be of its shape.
 */
export function findPaths(
  document: unknown,
  pattern: string,
  where: (value: unknown) => boolean = () => true,
): PathSegment[][] {
  return find(document, pattern.replaceAll('[]', '.[]').split('.'), where);
}

function find(
  value: unknown,
  [step, ...rest]: readonly string[],
  where: (value: unknown) => boolean,
): PathSegment[][] {
  // An item that is no item of its list was taken out; so was a member of a wrong type.
  if (value === undefined) return [];
  if (step === undefined) return where(value) ? [[]] : [];
  return inner(value, step).flatMap(([segment, next]) =>
    find(next, rest, where).map((path) => [segment, ...path]),
  );
}

function inner(value: unknown, step: string): [PathSegment, unknown][] {
  if (step === '[]') return [...(value as readonly unknown[]).entries()];
  return [[step, (value as Readonly<Record<string, unknown>>)[step]]];
}
