import type { Issue, TaskDefinition } from '@purser/task-definition';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { FieldIssues } from '../../components/fields/field-issues.ts';
import { whenReleased } from '../../ui/when-released.ts';
import { type Checked, checkForm } from './check.ts';
import { sameJson } from './codec/json.ts';
import type { TaskDefinitionForm } from './form-model.ts';
import type { WizardFacts } from './wizard-context.ts';

/** Long enough to stay out of the way of typing, short enough to be done before a click on Next. */
const PAUSE_MS = 150;

interface Options {
  form: UseFormReturn<TaskDefinitionForm>;
  issues: FieldIssues;
  facts: WizardFacts;
  /** What counts as unchanged. */
  baseline: TaskDefinition;
  onChecked: (checked: Checked, changed: boolean) => void;
}

/**
 * Judges the form in a pause after each change, away from the keystroke: issues go to the fields, and nothing else
 * renders. `check` does it at once; `settle` does it only when a change still waits for its pause.
 */
export function useLiveCheck({ form, issues, facts, baseline, onChecked }: Options) {
  const server = useRef<readonly Issue[]>([]);
  const done = useRef(onChecked);
  done.current = onChecked;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const check = useCallback((): Checked => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const checked = checkForm(form.getValues(), facts, server.current);
    issues.set(checked.issues);
    done.current(checked, !sameJson(checked.taskDefinition, baseline));
    return checked;
  }, [form, issues, facts, baseline]);

  const settle = useCallback(() => {
    if (timer.current !== undefined) check();
  }, [check]);
  // By the time that a pointer is released, a click may already have checked.
  const settleLatest = useRef(settle);
  settleLatest.current = settle;

  useEffect(() => {
    check();
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: ({ name }) => {
        // What the server said was about the values before.
        server.current = [];
        if (name !== undefined) issues.touch(name);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => whenReleased(() => settleLatest.current()), PAUSE_MS);
      },
    });
    return () => {
      clearTimeout(timer.current);
      unsubscribe();
    };
  }, [form, issues, check]);

  useEffect(() => {
    // Before the draft is kept for the last time, which happens on the same event.
    window.addEventListener('pagehide', settle, { capture: true });
    return () => window.removeEventListener('pagehide', settle, { capture: true });
  }, [settle]);

  const takeServerIssues = useCallback(
    (found: readonly Issue[]) => {
      server.current = found;
      return check();
    },
    [check],
  );
  return { check, settle, takeServerIssues };
}

/** A value that is kept over renders and made once. */
export function useOnce<Value>(make: () => Value): Value {
  const [value] = useState(make);
  return value;
}
