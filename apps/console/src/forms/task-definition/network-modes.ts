import type { Choice } from '../../components/fields/SelectField.tsx';
import type { TaskEnvironment } from './use-environment.ts';

const DEFAULT_MODE: Choice = { value: '', label: 'default', description: 'The key is left out of the JSON.' };

const choice = (value: string): Choice => ({ value, label: value });

/** Gives the network modes that every chosen launch type takes. */
export function networkModeChoices(env: Omit<TaskEnvironment, 'networkMode'>): Choice[] {
  if (env.fargate) return [choice('awsvpc')];
  if (env.managedInstances) return ['awsvpc', 'host'].map(choice);
  if (env.windows) return [DEFAULT_MODE, choice('awsvpc')];
  return ['awsvpc', 'bridge', 'host', 'none'].map(choice).concat(DEFAULT_MODE);
}
