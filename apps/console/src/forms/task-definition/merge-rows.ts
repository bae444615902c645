import type { VariableRow } from './codec/variables.ts';

/** A row that comes into a container from elsewhere. */
export type NewVariable = Pick<VariableRow, 'key' | 'type' | 'value'>;

/** Puts rows into a container's list: in the place of those of the same key, or at the end; blank rows go. */
export function mergeRows(rows: readonly VariableRow[], incoming: readonly NewVariable[]): VariableRow[] {
  const merged = rows.filter(({ key, value }) => key !== '' || value !== '');
  for (const row of incoming) {
    const index = merged.findIndex(({ key }) => key === row.key);
    if (index < 0) merged.push({ ...row, rest: {} });
    else merged[index] = { ...row, rest: merged[index]?.rest ?? {} };
  }
  return merged;
}
