import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { getRouteApi } from '@tanstack/react-router';
import { cleanupQuery } from '../../api/cleanup-queries.ts';
import { toApiError } from '../../api/errors.ts';
import { followJob } from '../../api/follow-job.ts';
import { formatDate } from '../../components/format-date.ts';
import { JobState } from '../../components/JobState.tsx';
import { useLiveJob } from '../../components/live/use-live-job.ts';
import { LongText } from '../../ui/LongText.tsx';
import { CleanedRevisions } from './CleanedRevisions.tsx';
import { CleanupActions } from './CleanupActions.tsx';
import { timeLeft } from './time-left.ts';

const route = getRouteApi('/clean-up/$id');

/** One clean-up while it happens: how far it is, how long it still takes, and what became of each revision. */
export function CleanupJobPage() {
  const { id } = route.useParams();
  const { job, error } = useLiveJob(cleanupQuery(id), (options) =>
    followJob(`/api/cleanups/${id}`, 'cleanup', options),
  );
  const { state, total, done, secondsLeft, reason, actor, createdAt, endedAt, deletes } = job;
  return (
    <ContentLayout
      header={
        <Header variant="h1" actions={<CleanupActions cleanup={job} />}>
          Clean-up {id}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {error !== undefined && (
          <Alert type="warning" header="What is shown may be old">
            {toApiError(error).message} It is tried again; the clean-up itself goes on.
          </Alert>
        )}
        <Container header={<Header variant="h2">Overview</Header>}>
          <SpaceBetween size="l">
            <ProgressBar
              label="Revisions done"
              value={(done / total) * 100}
              additionalInfo={`${done} of ${total}${secondsLeft === undefined ? '' : `, ${timeLeft(secondsLeft)}`}`}
            />
            <KeyValuePairs
              columns={3}
              minColumnWidth={220}
              items={[
                { label: 'State', value: <JobState state={state} /> },
                { label: 'Reason', value: <LongText>{reason}</LongText> },
                { label: 'Does', value: deletes ? 'Deregisters and deletes' : 'Deregisters' },
                { label: 'Started', value: formatDate(createdAt) },
                { label: 'Ended', value: formatDate(endedAt) },
                { label: 'Who', value: <LongText>{actor}</LongText> },
              ]}
            />
          </SpaceBetween>
        </Container>
        <CleanedRevisions cleanup={job} />
      </SpaceBetween>
    </ContentLayout>
  );
}
