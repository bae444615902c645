import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useInfiniteQuery } from '@tanstack/react-query';
import { rolloutsQuery } from '../../api/rollout-queries.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { counterOf } from '../../components/count-of.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { formatDate } from '../../components/format-date.ts';
import { JobState } from '../../components/JobState.tsx';
import { MoreButton } from '../../components/MoreButton.tsx';
import { RefreshButton } from '../../components/RefreshButton.tsx';
import { RouteLink } from '../../components/RouteLink.tsx';
import { useFollow } from '../../layout/use-follow.ts';
import { paths } from '../../paths.ts';
import { LongText } from '../../ui/LongText.tsx';
import { doneOf, whatOf } from './rollout-words.ts';

/** What was deployed to services through Purser, newest first, and how far each is. */
export function RolloutsPage() {
  const follow = useFollow();
  const pages = useInfiniteQuery(rolloutsQuery());
  const rollouts = pages.data?.pages.flatMap((page) => page.rollouts) ?? [];
  return (
    <Table
      variant="full-page"
      stickyHeader
      wrapLines
      trackBy="id"
      items={rollouts}
      loading={pages.isPending}
      loadingText="Loading rollouts"
      ariaLabels={{ tableLabel: 'Rollouts' }}
      columnDefinitions={[
        {
          id: 'rollout',
          header: 'Rollout',
          isRowHeader: true,
          minWidth: 110,
          cell: ({ id }) => <RouteLink href={paths.rollout({ id })}>Rollout {id}</RouteLink>,
        },
        { id: 'state', header: 'State', minWidth: 150, cell: ({ state }) => <JobState state={state} /> },
        { id: 'done', header: 'Services', minWidth: 120, cell: ({ counts }) => doneOf(counts) },
        { id: 'what', header: 'Deploys', minWidth: 160, cell: (one) => <LongText>{whatOf(one)}</LongText> },
        {
          id: 'reason',
          header: 'Reason',
          minWidth: 200,
          cell: ({ reason }) => <LongText>{reason}</LongText>,
        },
        { id: 'at', header: 'Started', minWidth: 120, cell: ({ createdAt }) => formatDate(createdAt) },
        { id: 'actor', header: 'Who', minWidth: 160, cell: ({ actor }) => <LongText>{actor}</LongText> },
      ]}
      header={
        <Header
          variant="awsui-h1-sticky"
          counter={counterOf(rollouts, pages)}
          description="New deployments of services, a few at a time. They go on while nobody looks, and after a restart of Purser."
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <RefreshButton query={pages} />
              <Button variant="primary" href={paths.newRollout()} onFollow={follow}>
                Force new deployment
              </Button>
            </SpaceBetween>
          }
        >
          Rollouts
        </Header>
      }
      empty={
        pages.isError ? (
          <ApiErrorAlert error={pages.error} />
        ) : (
          <EmptyState
            title="No rollouts"
            text="Tasks read their secrets when they start. Force a new deployment, and a service gets new tasks with what is current."
          />
        )
      }
      footer={
        <Box textAlign="center">
          <MoreButton query={pages} what="rollouts" />
        </Box>
      }
    />
  );
}
