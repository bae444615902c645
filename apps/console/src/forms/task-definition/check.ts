import { type Facts, type Issue, type TaskDefinition, validate } from '@purser/task-definition';
import type { FieldIssue } from '../../components/fields/field-issues.ts';
import type { TaskDefinitionForm } from './form-model.ts';
import { mapConflicts } from './map-conflicts.ts';
import { STEPS, stepOf } from './steps.ts';
import { toRegisterInput } from './to-register-input.ts';

/** What the form holds, judged. */
export interface Checked {
  taskDefinition: TaskDefinition;
  issues: FieldIssue[];
  /** The same, as the rules gave them. */
  ruleIssues: Issue[];
}

interface FormFacts extends Facts {
  fixedFamily?: string | undefined;
}

/** Runs the rules over the form and lays their issues on its fields; the issues of a server's reply are laid alike. */
export function checkForm(
  form: TaskDefinitionForm,
  facts: FormFacts,
  fromServer: readonly Issue[] = [],
): Checked {
  const { taskDefinition, fieldOf } = toRegisterInput(form);
  const own = validate(taskDefinition, facts);
  const isNew = ({ path, ruleId }: Issue) =>
    !own.some((issue) => issue.path === path && issue.ruleId === ruleId);
  const ruleIssues = [...own, ...fromServer.filter(isNew), ...familyChange(form, facts)];
  const placed = ruleIssues.map(
    ({ path, severity, message, fix }): FieldIssue => ({
      field: fieldOf(path),
      part: stepOf(fieldOf(path) ?? path),
      severity,
      message,
      fix,
    }),
  );
  const lost = mapConflicts(form).map(
    ({ field, message }): FieldIssue => ({ field, part: stepOf(field), severity: 'error', message }),
  );
  const issues = inOrderOfSteps([...placed, ...lost]);
  return {
    taskDefinition,
    ruleIssues,
    issues: issues.map((issue) => ({ ...issue, place: placeOf(issue.field) })),
  };
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
