import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { RanTasks } from '@purser/contract';
import { type TaskDefinition, withOverrides } from '@purser/task-definition';
import { useCallback } from 'react';
import { FormProvider } from 'react-hook-form';
import { client } from '../../api/client.ts';
import { CheckboxField } from '../../components/fields/CheckboxField.tsx';
import { NumberField } from '../../components/fields/NumberField.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { ToggleField } from '../../components/fields/ToggleField.tsx';
import { ComputeSection } from './ComputeSection.tsx';
import { checkRunTaskForm } from './check-launch.ts';
import { LaunchShell } from './LaunchShell.tsx';
import { LaunchTags } from './LaunchTags.tsx';
import { type RunTaskForm as Form, runTaskDefaults } from './launch-model.ts';
import { NetworkSection } from './NetworkSection.tsx';
import { OverridesSection } from './OverridesSection.tsx';
import { targetOf } from './target-of.ts';
import type { RunTaskContent } from './to-launch-input.ts';
import { useLaunchForm } from './use-launch-form.ts';

interface Props {
  /** `family:revision`. */
  revision: string;
  definition: TaskDefinition;
  onRan: (ran: RanTasks) => void;
  onCancel: () => void;
}

/** Runs tasks of a revision. */
export function RunTaskForm({ revision, definition, onRan, onCancel }: Props) {
  const check = useCallback((form: Form) => checkRunTaskForm(form, definition), [definition]);
  const { form, issues, ...launch } = useLaunchForm<Form, RunTaskContent>({
    defaults: () => runTaskDefaults(definition),
    check,
    async send(content, more) {
      onRan(await client.deployments.runTask({ ...content, ...more, taskDefinition: revision }));
    },
  });
  return (
    <FormProvider {...form}>
      <LaunchShell
        {...launch}
        issues={issues}
        action="Run task"
        taskDefinition={definition}
        jobOf={(content) => ({
          title: revision,
          taskDefinition: withOverrides(definition, content.overrides),
          target: { ...targetOf(content), by: 'RunTask', count: content.count ?? 1 },
        })}
        onCancel={onCancel}
      >
        <ComputeSection />
        <Container header={<Header variant="h2">Task details</Header>}>
          <SpaceBetween size="l">
            <ColumnLayout columns={2}>
              <NumberField name="count" label="Desired tasks" description="1 to 10 are started at once." />
              <TextField
                name="group"
                label="Task group"
                optional
                placeholder={`family:${definition.family}`}
              />
              <TextField
                name="startedBy"
                label="Started by"
                optional
                description="A word by which the tasks are found again."
              />
            </ColumnLayout>
            <ToggleField
              name="enableExecuteCommand"
              description="Lets people with the right open a shell in a container. They see its secrets."
            >
              Turn on ECS Exec
            </ToggleField>
          </SpaceBetween>
        </Container>
        {definition.networkMode === 'awsvpc' && <NetworkSection />}
        <OverridesSection />
        <LaunchTags>
          <CheckboxField name="propagateTags">Take over the tags of the task definition</CheckboxField>
        </LaunchTags>
      </LaunchShell>
    </FormProvider>
  );
}
