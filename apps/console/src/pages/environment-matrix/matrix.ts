import type { TaskDefinition } from '@purser/task-definition';

/** How one container has a key: as a plain value, which is not kept here, or by a reference. */
export interface Holder {
  container: string;
  kind: 'plain' | 'reference';
  valueFrom?: string;
}

/** One key over all families; a family that lacks it has no holders. */
export interface MatrixRow {
  key: string;
  cells: Holder[][];
  state: 'same' | 'differs' | 'missing';
}

/** Puts the keys of revisions beside each other: present plain, present as a reference, or absent; never a value. */
export function environmentMatrix(
  definitions: readonly Pick<TaskDefinition, 'containerDefinitions'>[],
): MatrixRow[] {
  const columns = definitions.map(holdersByKey);
  const keys = [...new Set(columns.flatMap((column) => [...column.keys()]))].sort();
  return keys.map((key) => {
    const cells = columns.map((column) => column.get(key) ?? []);
    return { key, cells, state: stateOf(cells) };
  });
}

function holdersByKey({ containerDefinitions = [] }: Pick<TaskDefinition, 'containerDefinitions'>) {
  const holders = new Map<string, Holder[]>();
  const add = (key: string, holder: Holder) => holders.set(key, [...(holders.get(key) ?? []), holder]);
  for (const { name: container = '', environment = [], secrets = [] } of containerDefinitions) {
    for (const { name = '' } of environment) add(name, { container, kind: 'plain' });
    for (const { name = '', valueFrom = '' } of secrets)
      add(name, { container, kind: 'reference', valueFrom });
  }
  return holders;
}

function stateOf(cells: readonly (readonly Holder[])[]): MatrixRow['state'] {
  if (cells.some((cell) => cell.length === 0)) return 'missing';
  // Plain values are not compared: to be plain is what is the same of them.
  const forms = cells.map((cell) =>
    [...new Set(cell.map(({ valueFrom = '' }) => valueFrom))].sort().join('\n'),
  );
  return new Set(forms).size === 1 ? 'same' : 'differs';
}
