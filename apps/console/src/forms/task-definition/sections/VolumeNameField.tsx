import { useWatch } from 'react-hook-form';
import { SelectField } from '../../../components/fields/SelectField.tsx';
import type { VolumeForm } from '../volume-model.ts';

/** One of the task's volumes, by its name. */
export function VolumeNameField({ name, ariaLabel }: { name: string; ariaLabel: string }) {
  const volumes: string[] = useWatch({
    name: 'volumes',
    compute: (all: readonly VolumeForm[]) => all.map((volume) => volume.name),
  });
  const choices = volumes.filter(Boolean).map((volume) => ({ value: volume, label: volume }));
  return <SelectField name={name} ariaLabel={ariaLabel} choices={choices} placeholder="Choose a volume" />;
}
