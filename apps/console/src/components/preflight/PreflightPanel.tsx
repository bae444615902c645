import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import LiveRegion from '@cloudscape-design/components/live-region';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Fix, TaskDefinition } from '@purser/task-definition';
import { useState } from 'react';
import { ApiErrorAlert } from '../ApiErrorAlert.tsx';
import { CheckGroups } from './CheckGroups.tsx';
import { CHECK_STATUSES } from './check-statuses.ts';
import { TargetForm } from './TargetForm.tsx';
import { countError, EMPTY_TARGET, type TargetDraft, toTarget } from './target-draft.ts';
import { useMends } from './use-mends.tsx';
import { type PreflightState, usePreflight } from './use-preflight.ts';

/** What surrounds a preflight. */
export interface PreflightProps {
  taskDefinition: TaskDefinition;
  placeOf: (path: string) => string;
  /** Leads to the field of a path; absent where the definition is only shown. */
  onGoTo?: (path: string) => void;
  /** Changes the definition; absent where it is only shown. */
  onFix?: (fix: Fix) => void;
}

/** Asks the account whether a task of a definition would start, line by line, and mends what can be mended. */
export default function PreflightPanel({ taskDefinition, placeOf, onGoTo, onFix }: PreflightProps) {
  const { state, run, stop } = usePreflight();
  const [target, setTarget] = useState<TargetDraft>(EMPTY_TARGET);
  const [hasTarget, setHasTarget] = useState(false);
  const start = () => run({ taskDefinition, target: toTarget(target) });
  const isRunning = state.status === 'running';
  const { error, dialog, ...mends } = useMends({ taskDefinition, onMended: start, onFix });
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="Asks your account, as it is now, whether a task would start. Nothing is changed, and no value is shown."
          actions={
            isRunning ? (
              <Button formAction="none" onClick={stop}>
                Stop preflight
              </Button>
            ) : (
              <Button formAction="none" disabled={countError(target.count) !== undefined} onClick={start}>
                Run preflight
              </Button>
            )
          }
        >
          Preflight
        </Header>
      }
    >
      <SpaceBetween size="l">
        <ExpandableSection
          headerText="Where the task is going to run - optional"
          headingTagOverride="h3"
          expanded={hasTarget}
          onChange={({ detail }) => setHasTarget(detail.expanded)}
        >
          {/* Its lists are asked for when somebody wants to choose. */}
          {hasTarget && (
            <TargetForm draft={target} onChange={(part) => setTarget((before) => ({ ...before, ...part }))} />
          )}
        </ExpandableSection>
        <Progress state={state} />
        {state.checked !== undefined && state.checked !== taskDefinition && (
          <Alert type="info" action={<Button onClick={start}>Run again</Button>}>
            The definition has changed since this preflight.
          </Alert>
        )}
        {state.status === 'failed' && <ApiErrorAlert error={state.error} />}
        {error}
        {state.checks.length > 0 && (
          <div>
            <CheckGroups checks={state.checks} placeOf={placeOf} onGoTo={onGoTo} {...mends} />
          </div>
        )}
      </SpaceBetween>
      {dialog}
    </Container>
  );
}

function Progress({ state: { status, checks, done, total } }: { state: PreflightState }) {
  if (status === 'idle' && checks.length === 0) {
    return (
      <Box color="text-body-secondary">
        References, rights, keys, images, log groups, network and versions are checked when you run it.
      </Box>
    );
  }
  const summary = CHECK_STATUSES.map(
    ({ status: kind, title }) =>
      `${checks.filter((check) => check.status === kind).length} ${title.toLowerCase()}`,
  ).join(', ');
  return (
    <>
      {status === 'running' && (
        <ProgressBar
          value={total === 0 ? 0 : (100 * done) / total}
          label="Preflight"
          additionalInfo={total === 0 ? 'Asking AWS' : `${done} of ${total} answers`}
        />
      )}
      {status === 'done' && <LiveRegion>{`Preflight done: ${summary}.`}</LiveRegion>}
    </>
  );
}
