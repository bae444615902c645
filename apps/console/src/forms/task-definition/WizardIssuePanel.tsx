import { measure } from '@purser/task-definition';
import { useDeferredValue, useMemo } from 'react';
import { type IssueActions, IssuePanel } from '../../components/issue-panel/IssuePanel.tsx';
import { type Latest, useLatest } from '../../ui/latest.ts';
import type { Checked } from './check.ts';

interface Props extends IssueActions {
  /** What the last check found. */
  live: Latest<Checked>;
}

/** The panel of issues and meters, which follows each check on its own, without the wizard around it. */
export function WizardIssuePanel({ live, ...actions }: Props) {
  const checked = useLatest(live);
  // The issues come first: to measure a big definition takes as long as to judge a change of it.
  const taskDefinition = useDeferredValue(checked?.taskDefinition);
  const meters = useMemo(() => taskDefinition && measure(taskDefinition), [taskDefinition]);
  if (checked === undefined || meters === undefined) return null;
  return <IssuePanel issues={checked.issues} notChecked={checked.notChecked} meters={meters} {...actions} />;
}
