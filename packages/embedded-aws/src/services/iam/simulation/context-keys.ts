import type { PolicySource } from '../policy/evaluate.ts';

/** Gives the condition keys and the variables that policies ask for, each once. */
export function contextKeysOf(sources: readonly PolicySource[]): string[] {
  const statements = sources.flatMap(({ document }) => document.statements);
  const found = statements.flatMap(({ resources, conditions }) => [
    ...conditions.map(({ key }) => key),
    ...[...resources, ...conditions.flatMap(({ values }) => values)].flatMap(variablesOf),
  ]);
  const byName = new Map(found.map((key) => [key.toLowerCase(), key]));
  return [...byName.values()];
}

function variablesOf(text: string): string[] {
  return [...text.matchAll(/\$\{\s*([^},]+?)\s*(?:,[^}]*)?\}/g)]
    .map((match) => String(match[1]))
    .filter((name) => !['*', '?', '$'].includes(name));
}
