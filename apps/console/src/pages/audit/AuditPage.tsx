import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { AuditEvent } from '@purser/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { auditQuery } from '../../api/queries.ts';
import { counterOf } from '../../components/count-of.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { formatDate } from '../../components/format-date.ts';
import { MoreButton } from '../../components/MoreButton.tsx';
import { RefreshButton } from '../../components/RefreshButton.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { LongText } from '../../ui/LongText.tsx';

const route = getRouteApi('/audit');

function Outcome({ outcome, settledAt }: AuditEvent) {
  return (
    <>
      <OutcomeStatus outcome={outcome} />
      {settledAt !== undefined && (
        <Box variant="small" display="block">
          Found out later, on {formatDate(settledAt)}
        </Box>
      )}
    </>
  );
}

function OutcomeStatus({ outcome }: Pick<AuditEvent, 'outcome'>) {
  if (outcome === 'done') return <StatusIndicator>Done</StatusIndicator>;
  if (outcome === 'NOT_DONE') return <StatusIndicator type="stopped">Not done</StatusIndicator>;
  if (outcome === 'started') return <StatusIndicator type="pending">Outcome not known</StatusIndicator>;
  return <StatusIndicator type="error">{outcome}</StatusIndicator>;
}

/** What was done by Purser, newest first: every write and every reveal, never a value. */
export function AuditPage() {
  const { subject } = route.useSearch();
  const navigate = useNavigate({ from: '/audit' });
  const pages = useInfiniteQuery(auditQuery(subject === undefined ? {} : { subject }));
  const events = pages.data?.pages.flatMap((page) => page.events) ?? [];
  return (
    <Table
      variant="full-page"
      stickyHeader
      wrapLines
      trackBy="id"
      items={events}
      loading={pages.isPending}
      loadingText="Loading the audit trail"
      ariaLabels={{ tableLabel: 'Audit trail' }}
      columnDefinitions={[
        { id: 'at', header: 'When', isRowHeader: true, minWidth: 120, cell: ({ at }) => formatDate(at) },
        {
          id: 'action',
          header: 'Action',
          minWidth: 150,
          cell: ({ action, reason }) => (
            <>
              <LongText>{action}</LongText>
              {reason !== undefined && (
                <Box variant="small" display="block">
                  <LongText>{reason}</LongText>
                </Box>
              )}
            </>
          ),
        },
        {
          id: 'subject',
          header: 'What',
          minWidth: 150,
          cell: ({ subject: what }) => <LongText>{what}</LongText>,
        },
        {
          id: 'outcome',
          header: 'Outcome',
          minWidth: 120,
          cell: (event) => <Outcome {...event} />,
        },
        { id: 'actor', header: 'Who', minWidth: 160, cell: ({ actor }) => <LongText>{actor}</LongText> },
      ]}
      header={
        <Header
          variant="awsui-h1-sticky"
          counter={counterOf(events, pages)}
          description="Every write and every reveal through this console. Values are never part of it."
          actions={<RefreshButton query={pages} />}
        >
          Audit trail
        </Header>
      }
      filter={
        <div className="purser-filters">
          <SearchBox
            label="Find by name"
            placeholder="The whole name or ARN"
            value={subject ?? ''}
            onSearch={(text) => void navigate({ search: text ? { subject: text } : {}, replace: true })}
          />
        </div>
      }
      empty={
        <EmptyState
          title={subject === undefined ? 'Nothing was done yet' : 'No matches'}
          text={
            subject === undefined
              ? 'What is created, changed, deleted or revealed appears here.'
              : 'Nothing was done to a thing of exactly this name.'
          }
        />
      }
      footer={
        <Box textAlign="center">
          <MoreButton query={pages} what="events" />
        </Box>
      }
    />
  );
}
