import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import LiveRegion from '@cloudscape-design/components/live-region';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Check, TaskDefinition } from '@purser/task-definition';
import { type ReactNode, useState } from 'react';
import { ActionModal } from '../../ui/ActionModal.tsx';
import { LongText } from '../../ui/LongText.tsx';
import { ApiErrorAlert } from '../ApiErrorAlert.tsx';
import { CheckGroups } from './CheckGroups.tsx';
import { CHECK_STATUSES } from './check-statuses.ts';
import { useMends } from './use-mends.tsx';
import { keyOfJobs, type PreflightJob, type PreflightsState, usePreflights } from './use-preflights.ts';
import '../issue-list.css';

interface Props {
  /** Gives the preflights for what stands in the form, or undefined after it has shown what is wrong there. */
  jobsOf: () => readonly PreflightJob[] | undefined;
  /** The same without showing anything. */
  jobs: readonly PreflightJob[] | undefined;
  /** What the button says that does it. */
  action: string;
  /** Does it; `accepted` has the rules whose failures somebody has accepted. */
  onAction: (accepted: readonly string[]) => void;
  onCancel: () => void;
  pending: boolean;
  placeOf: (path: string) => string;
  /** The definition that mends are about. */
  taskDefinition: TaskDefinition;
  /** What is missing before a preflight can be made. */
  problem?: string | undefined;
  /** Why the last attempt failed. */
  error?: ReactNode;
}

/** The end of a form that launches something: its button is live once the preflight for exactly this has run. */
export function LaunchGate({ jobsOf, jobs, action, onAction, onCancel, pending, placeOf, ...props }: Props) {
  const { state, run } = usePreflights();
  const [asked, setAsked] = useState(false);
  const start = () => {
    const now = jobsOf();
    if (now) run(now);
  };
  const { error, dialog, ...mends } = useMends({ taskDefinition: props.taskDefinition, onMended: start });
  const isOfThis = jobs !== undefined && state.key === keyOfJobs(jobs);
  const isLive = isOfThis && state.status === 'done';
  const failing = state.outcomes.flatMap(({ title, checks }) =>
    checks.filter(({ status }) => status === 'fail').map((check) => ({ title, check })),
  );
  const isRunning = state.status === 'running';
  const several = state.outcomes.length > 1;
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header
            variant="h2"
            description="Asks your account whether tasks would start in exactly this place. Nothing is changed, and no value is shown."
          >
            Preflight
          </Header>
        }
      >
        <SpaceBetween size="l">
          <Progress state={state} />
          {state.key !== '' && !isOfThis && !isRunning && (
            <Alert type="info">What is to be launched has changed since this preflight. Run it again.</Alert>
          )}
          {state.status === 'failed' && <ApiErrorAlert error={state.error} />}
          {error}
          {state.outcomes.map(({ title, checks }) => (
            <div key={title}>
              {several && <Box variant="h3">{title}</Box>}
              <CheckGroups checks={checks} placeOf={placeOf} {...mends} />
            </div>
          ))}
        </SpaceBetween>
      </Container>
      {props.problem !== undefined && <Alert type="error">{props.problem}</Alert>}
      {props.error}
      <Box float="right">
        <SpaceBetween direction="horizontal" size="xs">
          <Button variant="link" formAction="none" onClick={onCancel}>
            Cancel
          </Button>
          <Button formAction="none" loading={isRunning} loadingText="Running preflight" onClick={start}>
            Run preflight
          </Button>
          <Button
            variant="primary"
            formAction="none"
            disabled={!isLive}
            disabledReason="Run the preflight for exactly this first."
            loading={pending}
            onClick={() => (failing.length > 0 ? setAsked(true) : onAction([]))}
          >
            {isLive && failing.length > 0 ? `${action} anyway` : action}
          </Button>
        </SpaceBetween>
      </Box>
      {dialog}
      {asked && (
        <AcceptFailures
          action={`${action} anyway`}
          failing={failing}
          several={several}
          placeOf={placeOf}
          onDismiss={() => setAsked(false)}
          onAccept={() => {
            setAsked(false);
            onAction([...new Set(failing.map(({ check }) => check.ruleId))]);
          }}
        />
      )}
    </SpaceBetween>
  );
}

interface AcceptProps {
  action: string;
  failing: readonly { title: string; check: Check }[];
  several: boolean;
  placeOf: (path: string) => string;
  onDismiss: () => void;
  onAccept: () => void;
}

/** Names what fails before somebody goes on all the same. */
function AcceptFailures({ action, failing, several, placeOf, onDismiss, onAccept }: AcceptProps) {
  return (
    <ActionModal
      header={failing.length === 1 ? 'The preflight fails' : `${failing.length} checks of the preflight fail`}
      size="large"
      action={action}
      onAction={onAccept}
      onDismiss={onDismiss}
    >
      <SpaceBetween size="m">
        <Alert type="warning">Tasks will probably not start, or Amazon ECS will refuse the request.</Alert>
        <ul className="purser-issues">
          {failing.map(({ title, check: { ruleId, path, message } }) => (
            <li key={`${title} ${ruleId} ${path} ${message}`}>
              <LongText>{`${several ? `${title}: ` : ''}${placeOf(path)}: ${message}`}</LongText>
            </li>
          ))}
        </ul>
      </SpaceBetween>
    </ActionModal>
  );
}

function Progress({ state: { status, outcomes, done, total } }: { state: PreflightsState }) {
  if (status === 'idle') {
    return (
      <Box color="text-body-secondary">
        References, rights, keys, images, log groups, network and versions are checked for the place that is
        chosen above.
      </Box>
    );
  }
  const checks = outcomes.flatMap((outcome) => outcome.checks);
  const summary = CHECK_STATUSES.map(
    ({ status: kind, title }) =>
      `${checks.filter((check) => check.status === kind).length} ${title.toLowerCase()}`,
  ).join(', ');
  return (
    <>
      {status === 'running' && (
        <ProgressBar
          value={total === 0 ? 0 : (100 * done) / total}
          label={outcomes.at(-1)?.title ?? 'Preflight'}
          additionalInfo={total === 0 ? 'Asking AWS' : `${done} of ${total} answers`}
        />
      )}
      {status === 'done' && <LiveRegion>{`Preflight done: ${summary}.`}</LiveRegion>}
    </>
  );
}
