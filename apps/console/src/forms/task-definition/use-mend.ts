import { type Fix, applyFix as fixed } from '@purser/task-definition';
import { type RefObject, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { FieldIssue, FieldIssues } from '../../components/fields/field-issues.ts';
import { focusField } from '../../components/fields/focus-field.ts';
import type { JsonEditorHandle } from '../../components/json/JsonEditor.tsx';
import type { Checked } from './check.ts';
import type { TaskDefinitionForm } from './form-model.ts';
import { fromRevision } from './from-revision.ts';
import { type ParameterMove, parameterMove } from './parameter-move.ts';
import { setFormValues } from './set-form-values.ts';

/** A plain value that is on its way to Parameter Store. */
interface PendingMove extends ParameterMove {
  field: string | undefined;
}

interface Options {
  form: UseFormReturn<TaskDefinitionForm>;
  issues: FieldIssues;
  check: () => Checked;
  /** The editor of the JSON view, while that is shown: a fix changes its text in place. */
  editor: RefObject<JsonEditorHandle | null>;
}

/** Mends issues by one click, in whichever view is shown. */
export function useMend({ form, issues, check, editor }: Options) {
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
    const row = move.field?.replace(/\.value$/, '');
    if (editor.current || row === undefined) apply(move.referTo(valueFrom));
    else {
      // Not by the change of the definition: the row is to stay where it is in the list.
      setFormValues(form, { type: 'ValueFrom', value: valueFrom }, row);
      requestAnimationFrame(() => focusField(`${row}.value`, issues));
    }
    check();
  };

  return { mend, applyFix, move, finishMove, cancelMove: () => setMove(undefined) };
}
