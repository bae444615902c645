import { parsePath, type TaskDefinition } from '@purser/task-definition';
import { type TaskDefinitionForm, taskDefinitionModel } from './form-model.ts';

/** What the form stands for. */
export interface RegisterInput {
  taskDefinition: TaskDefinition;
  /** Gives the form field of a path of the definition; undefined for what has no field. */
  fieldOf(path: string): string | undefined;
}

/** Gives the RegisterTaskDefinition input of form values. Pure: the same values give the same input. */
export function toRegisterInput(form: TaskDefinitionForm): RegisterInput {
  return {
    // The form may hold what the type forbids, such as a number that was mistyped; the rules name it.
    taskDefinition: taskDefinitionModel.write(form) as unknown as TaskDefinition,
    fieldOf: (path) => {
      const found = taskDefinitionModel.locate(parsePath(path), form);
      return found === undefined || found.length === 0 ? undefined : found.join('.');
    },
  };
}
