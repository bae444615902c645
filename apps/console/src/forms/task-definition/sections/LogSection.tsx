import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { CheckboxField } from '../../../components/fields/CheckboxField.tsx';
import { FieldFrame } from '../../../components/fields/FieldFrame.tsx';
import { useFieldMessages } from '../../../components/fields/field-issues.ts';
import { useAddContainer } from '../containers-context.ts';
import type { TaskDefinitionForm } from '../form-model.ts';
import { destinationOf, hasLogRouter, LOG_DESTINATIONS, logRouter, optionRows } from '../log-destinations.ts';
import { otherLogDrivers } from '../log-drivers.ts';
import { toRegisterInput } from '../to-register-input.ts';
import { useTaskEnvironment } from '../use-environment.ts';
import { useWizardFacts } from '../wizard-context.ts';
import { FieldHeading } from './FieldHeading.tsx';
import { VariableRows } from './VariableRows.tsx';

/** Where a container's output goes. */
export function LogSection({ index }: { index: number }) {
  const name = `containerDefinitions.${index}.logConfiguration` as const;
  const { enabled, logDriver } = useWatch<TaskDefinitionForm, typeof name>({ name });
  const choose = useChooseDestination(index);
  useEffect(() => {
    if (enabled && logDriver === '') choose('cloudwatch');
  }, [enabled, logDriver, choose]);
  return (
    <FieldHeading title="Log collection" optional>
      <SpaceBetween size="s">
        <CheckboxField
          name={`${name}.enabled`}
          description="Configure your tasks to send container logs to a logging destination using default configuration."
        >
          Use log collection
        </CheckboxField>
        {enabled && <DestinationField name={name} onChoose={choose} />}
        {enabled && (
          <VariableRows name={`${name}.options`} item="log option" addText="Add" empty="No log option." />
        )}
      </SpaceBetween>
    </FieldHeading>
  );
}

interface DestinationProps {
  name: `containerDefinitions.${number}.logConfiguration`;
  onChoose: (id: string) => void;
}

function DestinationField({ name, onChoose }: DestinationProps) {
  const environment = useTaskEnvironment();
  const { logDriver, options } = useWatch<TaskDefinitionForm, typeof name>({ name });
  const messages = useFieldMessages(`${name}.logDriver`);
  const chosen = destinationOf(logDriver, options);
  const named = LOG_DESTINATIONS.map(({ id, label }) => ({ value: id, label }));
  const drivers = otherLogDrivers(environment).map((driver) => ({ value: driver, label: driver }));
  const known = [...named, ...drivers];
  const selectedOption = known.find(({ value }) => value === chosen) ?? { value: chosen, label: chosen };
  return (
    <FieldFrame name={`${name}.logDriver`} label="Destination" {...messages}>
      <Select
        selectedOption={chosen === '' ? null : selectedOption}
        options={known.includes(selectedOption) ? known : [selectedOption, ...known]}
        placeholder="Choose"
        invalid={messages.error !== undefined}
        onChange={({ detail }) => onChoose(detail.selectedOption.value ?? '')}
      />
    </FieldFrame>
  );
}

/** Puts in the options that the console has for a destination, and the log router where one is needed. */
function useChooseDestination(index: number) {
  const { getValues, setValue } = useFormContext<TaskDefinitionForm>();
  const { region } = useWizardFacts();
  const addContainer = useAddContainer();
  return (id: string) => {
    const name = `containerDefinitions.${index}.logConfiguration` as const;
    const destination = LOG_DESTINATIONS.find((known) => known.id === id);
    const around = { family: getValues('family'), region };
    setValue(`${name}.logDriver`, destination?.logDriver ?? id);
    setValue(`${name}.options`, destination === undefined ? [] : optionRows(destination, around));
    const containers = toRegisterInput(getValues()).taskDefinition.containerDefinitions ?? [];
    if (destination?.logDriver === 'awsfirelens' && !hasLogRouter(containers))
      addContainer(logRouter(region));
  };
}
