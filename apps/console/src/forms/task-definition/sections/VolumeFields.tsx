import Button from '@cloudscape-design/components/button';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useFormContext, useWatch } from 'react-hook-form';
import { FieldFrame } from '../../../components/fields/FieldFrame.tsx';
import { SelectField } from '../../../components/fields/SelectField.tsx';
import { TextField } from '../../../components/fields/TextField.tsx';
import type { TaskDefinitionForm } from '../form-model.ts';
import { useTaskEnvironment } from '../use-environment.ts';
import { volumeKindChoices } from '../volume-kinds.ts';
import { VOLUME_KINDS, type VolumeKind } from '../volume-model.ts';
import { VolumeTypeFields } from './VolumeTypeFields.tsx';

const TIMES = [
  { value: 'creation', label: 'Configure at task definition creation' },
  { value: 'deployment', label: 'Configure at deployment' },
];

/** One volume: its name, its type and what the type asks for. */
export function VolumeFields({ index, onRemove }: { index: number; onRemove: () => void }) {
  const at = `volumes.${index}` as const;
  const kind = useWatch<TaskDefinitionForm, `${typeof at}.type.kind`>({ name: `${at}.type.kind` });
  const environment = useTaskEnvironment();
  const chooseKind = useChooseKind(at);
  const atDeployment = kind === 'configuredAtLaunch';
  return (
    <SpaceBetween size="m">
      <Header
        variant="h3"
        actions={
          <Button formAction="none" ariaLabel={`Remove volume ${index + 1}`} onClick={onRemove}>
            Remove
          </Button>
        }
      >
        Volume {index + 1}
      </Header>
      <ColumnLayout columns={2}>
        <TextField name={`${at}.name`} label="Volume name" />
        <SelectField
          name={`${at}.type.kind`}
          label="Volume type"
          choices={volumeKindChoices(kind, environment)}
          onChoose={(value) => chooseKind(VOLUME_KINDS.find((known) => known === value) ?? 'host')}
        />
        <FieldFrame name={`${at}.configuration`} label="Volume configuration">
          <Select
            options={TIMES}
            selectedOption={TIMES[atDeployment ? 1 : 0] ?? null}
            onChange={({ detail }) =>
              chooseKind(detail.selectedOption.value === 'deployment' ? 'configuredAtLaunch' : 'host')
            }
          />
        </FieldFrame>
      </ColumnLayout>
      <VolumeTypeFields at={`${at}.type`} kind={kind} />
    </SpaceBetween>
  );
}

/** Another type also takes away what the JSON had of empty objects for the old one. */
function useChooseKind(at: `volumes.${number}`) {
  const { getValues, setValue } = useFormContext<TaskDefinitionForm>();
  return (kind: VolumeKind) => {
    const before = getValues(at);
    const others = Object.entries(before.rest).filter(
      ([key]) => !VOLUME_KINDS.some((known) => known === key),
    );
    const rest = kind === 'host' ? { ...Object.fromEntries(others), host: {} } : Object.fromEntries(others);
    setValue(`${at}.rest`, rest);
    setValue(`${at}.type.kind`, kind);
  };
}
