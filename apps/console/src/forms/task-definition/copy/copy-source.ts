import type { ContainerDefinition } from '@purser/task-definition';
import type { NewVariable } from '../merge-rows.ts';

/** A container whose rows may be copied. */
export interface CopySource {
  name: string;
  rows: readonly NewVariable[];
}

/** The variables of a container as rows; of a key that stands there twice, the last one. */
export function rowsOf({ environment = [], secrets = [] }: ContainerDefinition): NewVariable[] {
  const rows = [
    ...environment.map(({ name = '', value = '' }): NewVariable => ({ key: name, type: 'Value', value })),
    ...secrets.map(
      ({ name = '', valueFrom = '' }): NewVariable => ({ key: name, type: 'ValueFrom', value: valueFrom }),
    ),
  ];
  return [...new Map(rows.map((row) => [row.key, row])).values()];
}
