import type { TaskDefinition } from '@purser/task-definition';
import { useCallback } from 'react';
import { FormProvider } from 'react-hook-form';
import { client } from '../../api/client.ts';
import { CheckboxField } from '../../components/fields/CheckboxField.tsx';
import { SelectField } from '../../components/fields/SelectField.tsx';
import { ComputeSection } from './ComputeSection.tsx';
import { checkCreateServiceForm } from './check-launch.ts';
import { DeploymentSection } from './DeploymentSection.tsx';
import { LaunchShell } from './LaunchShell.tsx';
import { LaunchTags } from './LaunchTags.tsx';
import { LoadBalancingSection } from './LoadBalancingSection.tsx';
import { createServiceDefaults, type CreateServiceForm as Form } from './launch-model.ts';
import { NetworkSection } from './NetworkSection.tsx';
import { targetOf } from './target-of.ts';
import type { CreateServiceContent } from './to-launch-input.ts';
import { useLaunchForm } from './use-launch-form.ts';

const PROPAGATE = [
  { value: '', label: 'Do not propagate' },
  { value: 'TASK_DEFINITION', label: 'Task definition' },
  { value: 'SERVICE', label: 'Service' },
];

/** A service that was just created. */
type CreatedService = Awaited<ReturnType<typeof client.deployments.createService>>;

interface Props {
  /** `family:revision`. */
  revision: string;
  definition: TaskDefinition;
  onCreated: (service: CreatedService) => void;
  onCancel: () => void;
}

/** Creates a service of a revision. */
export function CreateServiceForm({ revision, definition, onCreated, onCancel }: Props) {
  const check = useCallback((form: Form) => checkCreateServiceForm(form, definition), [definition]);
  const { form, issues, ...launch } = useLaunchForm<Form, CreateServiceContent>({
    defaults: () => createServiceDefaults(definition),
    check,
    async send(content, more) {
      onCreated(await client.deployments.createService({ ...content, ...more, taskDefinition: revision }));
    },
  });
  return (
    <FormProvider {...form}>
      <LaunchShell
        {...launch}
        issues={issues}
        action="Create service"
        taskDefinition={definition}
        jobOf={(content) => ({
          title: revision,
          taskDefinition: definition,
          target: {
            ...targetOf(content),
            by: 'CreateService',
            count: Math.max(1, content.desiredCount ?? 1),
          },
        })}
        onCancel={onCancel}
      >
        <ComputeSection />
        <DeploymentSection />
        {definition.networkMode === 'awsvpc' && <NetworkSection />}
        <LoadBalancingSection definition={definition} />
        <LaunchTags>
          <CheckboxField name="managedTags">Turn on Amazon ECS managed tags</CheckboxField>
          <SelectField name="propagateTags" label="Propagate tags from" choices={PROPAGATE} />
        </LaunchTags>
      </LaunchShell>
    </FormProvider>
  );
}
