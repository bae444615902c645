import {
  type Facts,
  type Issue,
  type NotChecked,
  type TaskDefinition,
  Validator,
} from '@purser/task-definition';
import type { FieldIssue } from '../../components/fields/field-issues.ts';
import { shareSame } from './codec/json.ts';
import type { TaskDefinitionForm } from './form-model.ts';
import { mapConflicts } from './map-conflicts.ts';
import { STEPS, stepOf } from './steps.ts';
import { toRegisterInput } from './to-register-input.ts';

/** What the form holds, judged. */
export interface Checked {
  taskDefinition: TaskDefinition;
  issues: FieldIssue[];
  /** The rules that need facts about the account. */
  notChecked: readonly NotChecked[];
}

interface FormFacts extends Facts {
  fixedFamily?: string | undefined;
}

/** Judges the form; the issues of a server's reply are laid on the fields alike. */
export type FormChecker = (form: TaskDefinitionForm, fromServer?: readonly Issue[]) => Checked;

/**
 * Gives what judges a form after each change. What a change leaves alone is the very same object in the definition
 * before and after it: the rules judge only the rest anew.
 */
export function createFormChecker(facts: FormFacts): FormChecker {
  const validator = new Validator(facts);
  let before: TaskDefinition | undefined;
  return (form, fromServer = []) => {
    const { taskDefinition: written, fieldOf } = toRegisterInput(form);
    const taskDefinition = shareSame(before, written);
    before = taskDefinition;
    const { issues: own, notChecked } = validator.judge(taskDefinition);
    const isNew = ({ path, ruleId }: Issue) =>
      !own.some((issue) => issue.path === path && issue.ruleId === ruleId);
    const placed = [...own, ...fromServer.filter(isNew), ...familyChange(form, facts)].map(
      (issue): FieldIssue => {
        const field = fieldOf(issue.path);
        const part = stepOf(field ?? issue.path);
        return { ...issue, field, part, place: placeOf(field) };
      },
    );
    const lost = mapConflicts(form).map(
      ({ field, message }): FieldIssue => ({
        field,
        part: stepOf(field),
        place: placeOf(field),
        severity: 'error',
        message,
      }),
    );
    return { taskDefinition, notChecked, issues: inOrderOfSteps([...placed, ...lost]) };
  };
}

/** Gives the field of the form to which a path of the definition leads, in the form of an issue that stands there. */
export function fieldOfPath(form: TaskDefinitionForm, path: string): FieldIssue {
  const field = toRegisterInput(form).fieldOf(path);
  return { field, part: stepOf(field ?? path), severity: 'warn', message: '', path };
}

function familyChange(form: TaskDefinitionForm, { fixedFamily }: FormFacts): Issue[] {
  if (fixedFamily === undefined || form.family === fixedFamily) return [];
  return [
    {
      path: 'family',
      ruleId: 'family-fixed',
      severity: 'error',
      message: `A new revision keeps the family ${fixedFamily}.`,
    },
  ];
}

const inOrderOfSteps = (issues: FieldIssue[]) =>
  STEPS.flatMap(({ id }) => issues.filter((issue) => issue.part === id));

/** Gives the words for the container or volume that a field belongs to. */
function placeOf(field: string | undefined): string | undefined {
  const [top, index] = field?.split('.') ?? [];
  const word = top === 'containerDefinitions' ? 'Container' : top === 'volumes' ? 'Volume' : undefined;
  return word === undefined || index === undefined ? undefined : `${word} ${Number(index) + 1}`;
}
