import { type Fix, applyFix as fixed, proposedParameterName } from '@purser/task-definition';
import { type RefObject, useCallback, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { FieldIssue, FieldIssues } from '../../components/fields/field-issues.ts';
import { focusField } from '../../components/fields/focus-field.ts';
import type { JsonEditorHandle } from '../../components/json/JsonEditor.tsx';
import type { Checked } from './check.ts';
import type { VariableRow } from './codec/variables.ts';
import type { TaskDefinitionForm } from './form-model.ts';
import { fromRevision } from './from-revision.ts';
import { type ParameterMove, parameterMove } from './parameter-move.ts';
import { setFormValues } from './set-form-values.ts';

/** A plain value that is on its way to Parameter Store; from a row, or from an issue that names how. */
interface PendingMove extends Omit<ParameterMove, 'referTo'> {
  field: string | undefined;
  referTo?: ParameterMove['referTo'];
}

/** A value that has moved, and the field to go back to. */
export interface Moved {
  key: string;
  field: string | undefined;
}

interface Options {
  form: UseFormReturn<TaskDefinitionForm>;
  issues: FieldIssues;
  check: () => Checked;
  /** Called once a value has moved; gives whether the focus is taken care of. */
  onMoved: (moved: Moved) => boolean;
  /** The editor of the JSON view, while that is shown: a fix changes its text in place. */
  editor: RefObject<JsonEditorHandle | null>;
}

/** Mends issues by one click, in whichever view is shown. */
export function useMend({ form, issues, check, onMoved, editor }: Options) {
  const [move, setMove] = useState<PendingMove>();

  const apply = (fix: Fix) => {
    if (editor.current) editor.current.applyFix(fix);
    else setFormValues(form, fromRevision(fixed(check().taskDefinition, fix)));
  };

  const mend = ({ ruleId, path, message }: FieldIssue) => {
    const checked = check();
    // The button may be a keystroke older than the form.
    const issue = checked.issues.find(
      (one) => one.ruleId === ruleId && one.path === path && one.message === message,
    );
    if (issue?.fix === undefined || path === undefined) return;
    if (issue.fix.createsParameter) {
      const found = parameterMove({ path, fix: issue.fix }, checked.taskDefinition);
      setMove(found && { ...found, field: issue.field });
      return;
    }
    apply(issue.fix);
    check();
    if (!editor.current && issue.field !== undefined) focusField(issue.field, issues);
  };

  /** Changes the definition by a fix that no issue of the form has, such as one that only the account can tell. */
  const applyFix = (fix: Fix) => {
    apply(fix);
    check();
  };

  /** Puts the reference to the new parameter in the place of the plain value. */
  const finishMove = (valueFrom: string) => {
    setMove(undefined);
    if (move === undefined) return;
    const { key, field } = move;
    const row = field?.replace(/\.value$/, '');
    if (editor.current || row === undefined) {
      if (move.referTo) apply(move.referTo(valueFrom));
    } else {
      // Not by the change of the definition: the row is to stay where it is in the list.
      setFormValues(form, { type: 'ValueFrom', value: valueFrom }, row);
    }
    check();
    const isTaken = onMoved({ key, field });
    if (!isTaken && !editor.current && field !== undefined)
      requestAnimationFrame(() => focusField(field, issues));
  };

  /** Begins the move of a row's plain value, whether or not it has an issue. */
  const moveRow = useCallback(
    (row: string) => {
      // The paths of a form of any shape are plain text.
      const valueAt = form.getValues as (path: string) => unknown;
      const { key, value } = valueAt(row) as VariableRow;
      const [container = ''] = /^containerDefinitions\.\d+/.exec(row) ?? [];
      const containerName = container === '' ? undefined : (valueAt(`${container}.name`) as string);
      const name = proposedParameterName(form.getValues('family'), containerName, key);
      setMove({ key, value, name, field: `${row}.value` });
    },
    [form],
  );

  return { mend, applyFix, move, moveRow, finishMove, cancelMove: () => setMove(undefined) };
}
