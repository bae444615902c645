import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Rollout } from '@purser/contract';
import { formatDate } from '../../components/format-date.ts';
import { JobState } from '../../components/JobState.tsx';
import { RouteLink } from '../../components/RouteLink.tsx';
import { paths } from '../../paths.ts';
import { LongText } from '../../ui/LongText.tsx';
import { doneOf, whatOf } from './rollout-words.ts';

/** How the services of a rollout follow one another. */
function paceOf({ atOnce, pauseSeconds, continueOnFailure, timeoutMinutes }: Rollout): string {
  const pause = pauseSeconds > 0 ? `, ${pauseSeconds} s between` : '';
  const failure = continueOnFailure ? 'goes on after a failure' : 'stops at the first failure';
  return `${atOnce} at once${pause}, ${failure}, ${timeoutMinutes} min for each`;
}

/** What a rollout is, and how far. */
export function RolloutOverview({ rollout }: { rollout: Rollout }) {
  const { state, counts, steps, reason, actor, createdAt, endedAt } = rollout;
  const [family = '', revision = ''] = (rollout.taskDefinition ?? '').split(':');
  return (
    <Container header={<Header variant="h2">Overview</Header>}>
      <SpaceBetween size="l">
        <ProgressBar
          label="Services done"
          value={(counts.succeeded / steps.length) * 100}
          additionalInfo={doneOf(counts)}
        />
        <KeyValuePairs
          columns={3}
          minColumnWidth={220}
          items={[
            { label: 'State', value: <JobState state={state} /> },
            { label: 'Reason', value: <LongText>{reason}</LongText> },
            {
              label: 'Deploys',
              value:
                rollout.taskDefinition === undefined ? (
                  whatOf(rollout)
                ) : (
                  <RouteLink href={paths.revision({ family, revision: Number(revision) })}>
                    {rollout.taskDefinition}
                  </RouteLink>
                ),
            },
            { label: 'Started', value: formatDate(createdAt) },
            { label: 'Ended', value: formatDate(endedAt) },
            { label: 'Who', value: <LongText>{actor}</LongText> },
            { label: 'Pace', value: paceOf(rollout) },
          ]}
        />
      </SpaceBetween>
    </Container>
  );
}
