import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useFieldArray } from 'react-hook-form';
import { FieldScope } from '../../../components/fields/FieldScope.tsx';
import { FieldText } from '../../../components/fields/FieldText.tsx';
import type { TaskDefinitionForm } from '../form-model.ts';
import { volume } from '../volume-model.ts';
import { VolumeFields } from './VolumeFields.tsx';

/** The volumes that containers may mount. */
export function VolumesSection() {
  const { fields, append, remove } = useFieldArray<TaskDefinitionForm, 'volumes'>({ name: 'volumes' });
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${fields.length})`}
          description="Add one or more data volumes for your task."
        >
          Volumes
        </Header>
      }
    >
      <SpaceBetween size="l">
        {fields.map((field, index) => (
          <FieldScope key={field.id} name={`Volume ${index + 1}`}>
            <div className="purser-part">
              <VolumeFields index={index} onRemove={() => remove(index)} />
            </div>
          </FieldScope>
        ))}
        <FieldText name="volumes" />
        <Button
          formAction="none"
          onClick={() => append(volume.read({ name: '', host: {} }), { shouldFocus: false })}
        >
          Add volume
        </Button>
      </SpaceBetween>
    </Container>
  );
}
