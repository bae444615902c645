import { parsePath } from '@purser/task-definition';

/** The wizard's steps in order, with the console's titles. */
export const STEPS = [
  { id: 'task', title: 'Configure task definition' },
  { id: 'containers', title: 'Configure containers' },
  { id: 'storage', title: 'Configure storage' },
  { id: 'monitoring', title: 'Monitoring and tags' },
  { id: 'review', title: 'Review and create' },
] as const;

/** The name of a step. */
export type StepId = (typeof STEPS)[number]['id'];

/** Gives the step that shows a path of the definition, or a field of the form: their keys are the same. */
export function stepOf(path: string): StepId {
  const [top, , inContainer] = path.includes('[') ? parsePath(path) : path.split('.');
  switch (top) {
    case 'containerDefinitions':
      return inContainer === 'mountPoints' || inContainer === 'volumesFrom' ? 'storage' : 'containers';
    case 'volumes':
    case 'ephemeralStorage':
      return 'storage';
    case 'tags':
      return 'monitoring';
    default:
      return 'task';
  }
}

/** Gives the place of a step in the wizard. */
export const stepIndex = (id: StepId) => STEPS.findIndex((step) => step.id === id);
