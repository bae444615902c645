import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ContainerDefinition } from '@purser/task-definition';
import { memo, useCallback } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { FieldText } from '../../../components/fields/FieldText.tsx';
import { container } from '../container-model.ts';
import { AddContainerContext } from '../containers-context.ts';
import type { TaskDefinitionForm } from '../form-model.ts';
import { newContainer } from '../new-task-definition.ts';
import { ContainerSection } from '../sections/ContainerSection.tsx';
import { useWizardFacts } from '../wizard-context.ts';

/** What the service takes in one task definition. */
const MOST = 10;
/** More containers than this start collapsed, for the page to stay readable. */
const OPEN = 3;

/** Step 2: the containers. */
export const ContainersStep = memo(function ContainersStep() {
  const { region } = useWizardFacts();
  const { getValues } = useFormContext<TaskDefinitionForm>();
  const { fields, append, remove } = useFieldArray<TaskDefinitionForm, 'containerDefinitions'>({
    name: 'containerDefinitions',
  });
  const add = useCallback(
    (definition: ContainerDefinition) => append(container.read({ ...definition }), { shouldFocus: false }),
    [append],
  );
  return (
    <AddContainerContext value={add}>
      <SpaceBetween size="l">
        {fields.map((field, index) => (
          <ContainerSection
            key={field.id}
            index={index}
            expanded={index < OPEN}
            onRemove={fields.length > 1 ? remove : undefined}
          />
        ))}
        <FieldText name="containerDefinitions" />
        <Button
          formAction="none"
          iconName="add-plus"
          disabled={fields.length >= MOST}
          disabledReason={`A task definition has at most ${MOST} containers.`}
          onClick={() => add(newContainer({ family: getValues('family'), region }))}
        >
          Add more containers
        </Button>
      </SpaceBetween>
    </AddContainerContext>
  );
});
