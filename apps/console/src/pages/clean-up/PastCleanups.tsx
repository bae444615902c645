import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { nameOfArn } from '@purser/task-definition';
import { useQuery } from '@tanstack/react-query';
import { cleanupsQuery } from '../../api/cleanup-queries.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { formatDate } from '../../components/format-date.ts';
import { JobState } from '../../components/JobState.tsx';
import { RouteLink } from '../../components/RouteLink.tsx';
import { paths } from '../../paths.ts';
import { LongText } from '../../ui/LongText.tsx';

/** Clean-ups that were started, newest first; nothing before the first one. */
export function PastCleanups() {
  const { data, isError, error } = useQuery(cleanupsQuery());
  if (isError) return <ApiErrorAlert error={error} />;
  const cleanups = data?.cleanups ?? [];
  if (cleanups.length === 0) return null;
  return (
    <Table
      variant="container"
      wrapLines
      trackBy="id"
      items={cleanups}
      header={<Header variant="h2">Clean-ups</Header>}
      ariaLabels={{ tableLabel: 'Clean-ups' }}
      columnDefinitions={[
        {
          id: 'id',
          header: 'Clean-up',
          isRowHeader: true,
          minWidth: 110,
          cell: ({ id }) => <RouteLink href={paths.cleanUpJob({ id })}>Clean-up {id}</RouteLink>,
        },
        { id: 'state', header: 'State', minWidth: 130, cell: ({ state }) => <JobState state={state} /> },
        { id: 'done', header: 'Revisions', minWidth: 100, cell: ({ done, total }) => `${done} of ${total}` },
        {
          id: 'reason',
          header: 'Reason',
          minWidth: 160,
          cell: ({ reason }) => <LongText>{reason}</LongText>,
        },
        { id: 'at', header: 'Started', minWidth: 115, cell: ({ createdAt }) => formatDate(createdAt) },
        {
          id: 'who',
          header: 'Who',
          minWidth: 90,
          cell: ({ actor }) => <LongText>{nameOfArn(actor)}</LongText>,
        },
      ]}
    />
  );
}
