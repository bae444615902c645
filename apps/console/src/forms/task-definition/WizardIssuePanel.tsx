import { useMemo } from 'react';
import { type IssueActions, IssuePanel } from '../../components/issue-panel/IssuePanel.tsx';
import { type Latest, useLatest } from '../../ui/latest.ts';
import type { Checked } from './check.ts';
import { metersOf } from './meters.ts';

interface Props extends IssueActions {
  /** What the last check found. */
  live: Latest<Checked>;
}

/** The panel of issues and meters, which follows each check on its own, without the wizard around it. */
export function WizardIssuePanel({ live, ...actions }: Props) {
  const checked = useLatest(live);
  const taskDefinition = checked?.taskDefinition;
  const meters = useMemo(() => taskDefinition && metersOf(taskDefinition), [taskDefinition]);
  if (checked === undefined || meters === undefined) return null;
  return <IssuePanel issues={checked.issues} notChecked={checked.notChecked} meters={meters} {...actions} />;
}
