import type { MapRow } from './codec/lists.ts';
import type { TaskDefinitionForm } from './form-model.ts';

/** A row that the JSON can't hold, because a map has a key only once. */
export interface MapConflict {
  field: string;
  message: string;
}

/** Finds the rows of maps whose key is missing or given twice. They would be lost on the way to the JSON. */
export function mapConflicts(form: TaskDefinitionForm): MapConflict[] {
  return [
    ...form.containerDefinitions.flatMap((container, index) => {
      const at = `containerDefinitions.${index}`;
      const { enabled, options } = container.logConfiguration;
      return [
        ...inRows(`${at}.dockerLabels`, container.dockerLabels),
        ...(enabled ? inRows(`${at}.logConfiguration.options`, options) : []),
      ];
    }),
    ...form.volumes.flatMap(({ type }, index) => {
      if (type.kind !== 'dockerVolumeConfiguration') return [];
      const at = `volumes.${index}.type.dockerVolumeConfiguration`;
      const { driverOpts, labels } = type.dockerVolumeConfiguration;
      return [...inRows(`${at}.driverOpts`, driverOpts), ...inRows(`${at}.labels`, labels)];
    }),
  ];
}

function inRows(name: string, rows: readonly (MapRow & { type?: string })[]): MapConflict[] {
  return rows.flatMap((row, index) => {
    // A row that becomes an item of a list is the rules' business.
    if (row.type === 'ValueFrom') return [];
    const field = `${name}.${index}.key`;
    if (row.key === '') return [{ field, message: 'Enter a key.' }];
    const first = rows.findIndex((other) => other.type !== 'ValueFrom' && other.key === row.key);
    return first < index ? [{ field, message: `The key ${row.key} is given twice.` }] : [];
  });
}
