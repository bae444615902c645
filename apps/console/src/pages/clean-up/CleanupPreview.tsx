import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { CleanupCandidate } from '@purser/contract';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { type CleanupChoice, cleanupPlanQuery } from '../../api/cleanup-queries.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { formatDate } from '../../components/format-date.ts';
import { PlaintextCount } from '../../components/PlaintextCount.tsx';
import { RouteLink } from '../../components/RouteLink.tsx';
import { paths } from '../../paths.ts';
import { LongText } from '../../ui/LongText.tsx';
import type { VirtualColumn } from '../../ui/VirtualRow.tsx';
import { VirtualTable } from '../../ui/VirtualTable.tsx';
import { InUse } from './InUse.tsx';
import { keptWords } from './kept-words.ts';

const StartCleanupModal = lazy(() => import('./StartCleanupModal.tsx'));

const nameOf = ({ family, revision }: CleanupCandidate) => `${family}:${revision}`;

const COLUMNS: VirtualColumn<CleanupCandidate>[] = [
  {
    id: 'revision',
    header: 'Revision',
    isRowHeader: true,
    track: 'minmax(160px, 2fr)',
    cell: (one) => (
      <RouteLink href={paths.revision(one)}>
        <LongText>{nameOf(one)}</LongText>
      </RouteLink>
    ),
  },
  { id: 'status', header: 'Status', track: 'minmax(90px, 1fr)', cell: ({ status }) => status },
  {
    id: 'at',
    header: 'Registered',
    track: 'minmax(140px, 1fr)',
    cell: ({ registeredAt }) => formatDate(registeredAt),
  },
  {
    id: 'secrets',
    header: 'Plaintext secrets',
    track: 'minmax(110px, 1fr)',
    cell: ({ plaintext }) => <PlaintextCount count={plaintext.length} />,
  },
];

/** What a clean-up would take away, and why the rest stays. */
export function CleanupPreview({ choice }: { choice: CleanupChoice }) {
  const { data, isPending, isError, error } = useQuery(cleanupPlanQuery(choice));
  const [starting, setStarting] = useState(false);
  const candidates = data?.candidates ?? [];
  const total = candidates.length + Object.values(data?.kept ?? {}).reduce((sum, count) => sum + count, 0);
  const toRead = data?.toRead ?? 0;
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={data ? `(${candidates.length})` : ''}
          {...(total > 0 && data && { description: keptWords(data.kept) })}
          actions={
            <Button
              variant="primary"
              disabled={candidates.length === 0 || toRead > 0}
              {...(toRead > 0 && { disabledReason: 'Revisions are still being read.' })}
              onClick={() => setStarting(true)}
            >
              Clean up
            </Button>
          }
        >
          What would go
        </Header>
      }
    >
      <SpaceBetween size="m">
        {isError && <ApiErrorAlert error={error} />}
        {(isPending || toRead > 0) && (
          <ProgressBar
            label="Reading revisions at the pace of AWS"
            value={data ? (total / (total + toRead)) * 100 : 0}
            additionalInfo={data ? `${toRead} still to be read` : 'Asking AWS'}
          />
        )}
        {data?.notChecked.map((sentence) => (
          <Alert key={sentence} type="warning" header="A revision may be used from where Purser cannot look">
            {sentence}
          </Alert>
        ))}
        {data && candidates.length === 0 && toRead === 0 && (
          <EmptyState
            title="Nothing to clean up"
            text={
              total === 0
                ? 'There is no such revision.'
                : 'Every revision stays, for one of the reasons above.'
            }
          />
        )}
        {candidates.length > 0 && (
          <VirtualTable
            label="What would go"
            columns={COLUMNS}
            rows={candidates}
            keyOf={nameOf}
            hasMore={false}
            onNearEnd={() => {}}
          />
        )}
        {data && data.inUse.length > 0 && <InUse inUse={data.inUse} />}
        <Box variant="small">
          AWS takes about one deregistration a second from an account; the clean-up leaves room for those who
          register meanwhile.
        </Box>
      </SpaceBetween>
      {starting && (
        <Suspense fallback={null}>
          <StartCleanupModal names={candidates.map(nameOf)} onDismiss={() => setStarting(false)} />
        </Suspense>
      )}
    </Container>
  );
}
