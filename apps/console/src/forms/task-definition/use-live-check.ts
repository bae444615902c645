import type { Issue, TaskDefinition } from '@purser/task-definition';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { FieldIssues } from '../../components/fields/field-issues.ts';
import { afterPaint } from '../../ui/after-paint.ts';
import { whenReleased } from '../../ui/when-released.ts';
import { type Checked, createFormChecker } from './check.ts';
import { sameJson } from './codec/json.ts';
import type { TaskDefinitionForm } from './form-model.ts';
import type { WizardFacts } from './wizard-context.ts';

/** What no one waits for is done in a pause of typing. */
const PAUSE_MS = 150;

interface Options {
  form: UseFormReturn<TaskDefinitionForm>;
  issues: FieldIssues;
  facts: WizardFacts;
  /** What counts as unchanged. */
  baseline: TaskDefinition;
  /** Called with each check. */
  onChecked: (checked: Checked) => void;
  /** Called once the form has rested after a check. */
  onRest: (checked: Checked, changed: boolean) => void;
}

/**
 * Judges the form right after the browser has shown a keystroke: its issues stand at the fields one frame later, and
 * only the fields whose messages change render. `check` does all of it at once; `settle` does what still waits.
 */
export function useLiveCheck({ form, issues, facts, baseline, ...on }: Options) {
  const judge = useOnce(() => createFormChecker(facts));
  const server = useRef<readonly Issue[]>([]);
  const changedFields = useRef(new Set<string>());
  const latest = useRef({ baseline, ...on });
  latest.current = { baseline, ...on };
  const cancelCheck = useRef<() => void>(undefined);
  const rest = useRef<() => void>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const settleRest = useCallback(() => {
    clearTimeout(timer.current);
    rest.current?.();
    rest.current = undefined;
  }, []);

  const checkOnly = useCallback((): Checked => {
    cancelCheck.current?.();
    cancelCheck.current = undefined;
    const checked = judge(form.getValues(), server.current);
    issues.set(checked.issues, changedFields.current);
    changedFields.current.clear();
    latest.current.onChecked(checked);
    rest.current = () =>
      latest.current.onRest(checked, !sameJson(checked.taskDefinition, latest.current.baseline));
    return checked;
  }, [form, issues, judge]);

  const check = useCallback((): Checked => {
    const checked = checkOnly();
    settleRest();
    return checked;
  }, [checkOnly, settleRest]);

  const settle = useCallback(() => {
    if (cancelCheck.current !== undefined) check();
    else settleRest();
  }, [check, settleRest]);

  useEffect(() => {
    const checkIfDue = () => {
      // By the time that a pointer is released, a click may already have checked.
      if (cancelCheck.current === undefined) return;
      checkOnly();
      clearTimeout(timer.current);
      timer.current = setTimeout(settleRest, PAUSE_MS);
    };
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: ({ name }) => {
        // What the server said was about the values before.
        server.current = [];
        if (name !== undefined) changedFields.current.add(name);
        cancelCheck.current ??= afterPaint(() => whenReleased(checkIfDue));
      },
    });
    return () => {
      cancelCheck.current?.();
      cancelCheck.current = undefined;
      clearTimeout(timer.current);
      unsubscribe();
    };
  }, [form, checkOnly, settleRest]);

  // The wizard itself changes the baseline, when it fills in what the account has.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what counts as changed depends on it
  useEffect(() => void check(), [baseline, check]);

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
