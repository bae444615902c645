import SpaceBetween from '@cloudscape-design/components/space-between';
import type { TaskDefinition } from '@purser/task-definition';
import { type ReactNode, useSyncExternalStore } from 'react';
import { toApiError } from '../../api/errors.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import {
  type FieldIssue,
  type FieldIssues,
  FieldIssuesContext,
} from '../../components/fields/field-issues.ts';
import { IssueSummary } from '../../components/IssueSummary.tsx';
import { LaunchGate } from '../../components/preflight/LaunchGate.tsx';
import type { PreflightJob } from '../../components/preflight/use-preflights.ts';
import { issuePlace } from '../task-definition/issue-place.ts';
import { UnsavedGuard } from '../UnsavedGuard.tsx';
import { LAUNCH } from './check-launch.ts';
import '../../components/issue-list.css';

interface Props<Content> {
  issues: FieldIssues;
  goTo: (issue: FieldIssue) => void;
  content: Content | undefined;
  tryContent: () => Content | undefined;
  /** The preflight of a content. */
  jobOf: (content: Content) => PreflightJob;
  taskDefinition: TaskDefinition;
  action: string;
  submit: (acceptFailures: boolean) => void;
  onCancel: () => void;
  pending: boolean;
  error: unknown;
  isChanged: () => boolean;
  children: ReactNode;
}

/** What stands around the sections of a form that launches something: its errors, its preflight and its buttons. */
export function LaunchShell<Content>(props: Props<Content>) {
  const { issues, goTo, content, tryContent, jobOf, taskDefinition, children, error } = props;
  const jobs = content && [jobOf(content)];
  return (
    <FieldIssuesContext value={issues}>
      <UnsavedGuard isChanged={props.isChanged} />
      <SpaceBetween size="l">
        {children}
        <TriedIssues issues={issues} onSelect={goTo} />
        <LaunchGate
          action={props.action}
          jobs={jobs}
          jobsOf={() => {
            const tried = tryContent();
            return tried && [jobOf(tried)];
          }}
          onAction={(accepted) => props.submit(accepted.length > 0)}
          onCancel={props.onCancel}
          pending={props.pending}
          placeOf={(path) => issuePlace(path, taskDefinition)}
          taskDefinition={taskDefinition}
          error={error === undefined ? undefined : <LaunchError error={error} />}
        />
      </SpaceBetween>
    </FieldIssuesContext>
  );
}

/** Why a launch was refused, with all that the API says of it. */
function LaunchError({ error }: { error: unknown }) {
  const { issues } = toApiError(error);
  return (
    <SpaceBetween size="xs">
      <ApiErrorAlert error={error} />
      {issues.length > 0 && (
        <ul className="purser-issues">
          {issues.map(({ path, ruleId, message }) => (
            <li key={`${ruleId} ${path} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
    </SpaceBetween>
  );
}

/** Lists what is wrong in the form once somebody tried to go on. */
function TriedIssues({ issues, onSelect }: { issues: FieldIssues; onSelect: (issue: FieldIssue) => void }) {
  useSyncExternalStore(issues.subscribe, issues.version);
  const found = issues.wasTried(LAUNCH) ? issues.ofPart(LAUNCH) : [];
  return (
    <IssueSummary
      header={found.length === 1 ? 'Correct 1 problem' : `Correct ${found.length} problems`}
      issues={found}
      onSelect={onSelect}
      onFix={() => {}}
    />
  );
}
