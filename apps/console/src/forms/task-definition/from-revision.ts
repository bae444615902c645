import type { TaskDefinition } from '@purser/task-definition';
import { type TaskDefinitionForm, taskDefinitionModel } from './form-model.ts';

/** Gives the form values of a task definition; {@link toRegisterInput} gives the same definition back. */
export function fromRevision(taskDefinition: TaskDefinition): TaskDefinitionForm {
  return taskDefinitionModel.read({ ...taskDefinition });
}
