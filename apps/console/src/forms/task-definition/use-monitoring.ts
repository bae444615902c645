import type { ContainerDefinition } from '@purser/task-definition';
import { useFormContext, useWatch } from 'react-hook-form';
import { isCollector, type Monitoring, monitoringOf, withMonitoring } from './adot-sidecar.ts';
import { type ContainerForm, container } from './container-model.ts';
import type { TaskDefinitionForm } from './form-model.ts';
import { useWizardFacts } from './wizard-context.ts';

const toJson = (forms: readonly ContainerForm[]) =>
  forms.map((form) => container.write(form) as unknown as ContainerDefinition);

/** Gives what the sidecar of the form's containers collects, and changes it; the other containers stay as they are. */
export function useMonitoring(): [Monitoring, (wanted: Monitoring) => void] {
  const { region } = useWizardFacts();
  const { setValue } = useFormContext<TaskDefinitionForm>();
  const forms = useWatch<TaskDefinitionForm, 'containerDefinitions'>({ name: 'containerDefinitions' });
  const containers = toJson(forms);
  const change = (wanted: Monitoring) => {
    const others = forms.filter((_, index) => !isCollector(containers[index] ?? {}));
    const at = containers.findIndex(isCollector);
    const sidecar = withMonitoring(
      { family: '', containerDefinitions: containers },
      wanted,
      region,
    ).containerDefinitions?.find(isCollector);
    const next = sidecar && container.read({ ...sidecar });
    if (next === undefined) setValue('containerDefinitions', others);
    else if (at < 0) setValue('containerDefinitions', [...forms, next]);
    else setValue('containerDefinitions', forms.with(at, next));
  };
  return [monitoringOf({ family: '', containerDefinitions: containers }), change];
}
