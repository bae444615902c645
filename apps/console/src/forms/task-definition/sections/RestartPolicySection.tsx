import ColumnLayout from '@cloudscape-design/components/column-layout';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { FieldSection } from '../../../components/fields/FieldSection.tsx';
import { NumberField } from '../../../components/fields/NumberField.tsx';
import { TextField } from '../../../components/fields/TextField.tsx';
import { ToggleField } from '../../../components/fields/ToggleField.tsx';
import type { TaskDefinitionForm } from '../form-model.ts';

/** Restarts of the container alone, without a new task. */
export function RestartPolicySection({ index }: { index: number }) {
  const name = `containerDefinitions.${index}.restartPolicy` as const;
  const { enabled, on } = useWatch<TaskDefinitionForm, typeof name>({ name });
  const { setValue } = useFormContext<TaskDefinitionForm>();
  useEffect(() => {
    // The API wants the flag inside of the object too.
    if (enabled && !on) setValue(`${name}.on`, true);
  }, [enabled, on, name, setValue]);
  return (
    <FieldSection title="Restart policy" optional names={[name]}>
      <ToggleField
        name={`${name}.enabled`}
        description="Restarts this container when it exits, without replacing the task."
      >
        Enable restart policy
      </ToggleField>
      {enabled && (
        <ColumnLayout columns={2}>
          <TextField
            name={`${name}.ignoredExitCodes`}
            label="Ignored exit codes"
            optional
            placeholder="0, 155"
            constraintText="Up to 50 whole numbers, comma separated."
          />
          <NumberField
            name={`${name}.restartAttemptPeriod`}
            label="Attempt reset period"
            optional
            placeholder="300"
            constraintText="Seconds, 60 to 1800."
          />
        </ColumnLayout>
      )}
    </FieldSection>
  );
}
