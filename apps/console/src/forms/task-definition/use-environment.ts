import { useWatch } from 'react-hook-form';
import type { ContainerForm } from './container-model.ts';
import type { TaskDefinitionForm } from './form-model.ts';

/** Where the tasks are to run, as far as it decides which fields have a meaning. */
export interface TaskEnvironment {
  fargate: boolean;
  managedInstances: boolean;
  ec2: boolean;
  windows: boolean;
  networkMode: string;
}

/** Watches the choices of the first step that the other sections depend on. */
export function useTaskEnvironment(): TaskEnvironment {
  const [types, platform, networkMode] = useWatch<
    TaskDefinitionForm,
    ['requiresCompatibilities', 'runtimePlatform.platform', 'networkMode']
  >({ name: ['requiresCompatibilities', 'runtimePlatform.platform', 'networkMode'] });
  return {
    fargate: types.includes('FARGATE'),
    managedInstances: types.includes('MANAGED_INSTANCES'),
    // ECS takes a definition without launch types for one of EC2.
    ec2: types.includes('EC2') || types.includes('EXTERNAL') || types.length === 0,
    windows: platform.startsWith('WINDOWS'),
    networkMode,
  };
}

/** Watches the names of all containers, in order. */
export function useContainerNames(): string[] {
  const names: string[] = useWatch({
    name: 'containerDefinitions',
    compute: (containers: readonly ContainerForm[]) => containers.map(({ name }) => name),
  });
  return names;
}
