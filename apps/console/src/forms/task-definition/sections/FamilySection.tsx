import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useEffect, useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { TextField } from '../../../components/fields/TextField.tsx';
import type { TaskDefinitionForm } from '../form-model.ts';
import { defaultLogGroup } from '../log-destinations.ts';
import { useWizardFacts } from '../wizard-context.ts';

/** The family; a new revision keeps the one it has. */
export function FamilySection() {
  const { fixedFamily } = useWizardFacts();
  const family = useWatch<TaskDefinitionForm, 'family'>({ name: 'family' });
  useLogGroupsFollow(family);
  return (
    <Container header={<Header variant="h2">Task definition configuration</Header>}>
      <TextField
        name="family"
        label="Task definition family"
        description={
          fixedFamily === undefined
            ? 'Specify a unique task definition family name.'
            : 'The new revision belongs to this family.'
        }
        constraintText="Up to 255 letters (uppercase and lowercase), numbers, hyphens, and underscores are allowed."
        readOnly={fixedFamily !== undefined && family === fixedFamily}
      />
    </Container>
  );
}

/** The log groups that the console proposed have the family's name, also when it changes. */
function useLogGroupsFollow(family: string): void {
  const { getValues, setValue } = useFormContext<TaskDefinitionForm>();
  const previous = useRef(family);
  useEffect(() => {
    const proposed = defaultLogGroup(previous.current);
    previous.current = family;
    if (proposed === defaultLogGroup(family)) return;
    getValues('containerDefinitions').forEach(({ logConfiguration }, index) => {
      const row = logConfiguration.options.findIndex(
        ({ key, value }) => key === 'awslogs-group' && value === proposed,
      );
      if (row < 0) return;
      setValue(
        `containerDefinitions.${index}.logConfiguration.options.${row}.value`,
        defaultLogGroup(family),
      );
    });
  }, [family, getValues, setValue]);
}
