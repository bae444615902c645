import Alert from '@cloudscape-design/components/alert';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { getRouteApi } from '@tanstack/react-router';
import { toApiError } from '../../api/errors.ts';
import { followJob } from '../../api/follow-job.ts';
import { rolloutQuery } from '../../api/rollout-queries.ts';
import { useLiveJob } from '../../components/live/use-live-job.ts';
import { FailedServices } from './FailedServices.tsx';
import { RolloutActions } from './RolloutActions.tsx';
import { RolloutOverview } from './RolloutOverview.tsx';
import { ServicesOfRollout } from './ServicesOfRollout.tsx';

const route = getRouteApi('/rollouts/$id');

/** One rollout while it happens: its services, what ECS says of each, and why one failed. */
export function RolloutPage() {
  const { id } = route.useParams();
  const { job: rollout, error } = useLiveJob(rolloutQuery(id), (options) =>
    followJob(`/api/rollouts/${id}`, 'rollout', options),
  );
  return (
    <ContentLayout
      header={
        <Header variant="h1" actions={<RolloutActions rollout={rollout} />}>
          Rollout {id}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {error !== undefined && (
          <Alert type="warning" header="What is shown may be old">
            {toApiError(error).message} It is tried again; the rollout itself goes on.
          </Alert>
        )}
        <RolloutOverview rollout={rollout} />
        <FailedServices rollout={rollout} />
        <ServicesOfRollout rollout={rollout} />
      </SpaceBetween>
    </ContentLayout>
  );
}
