import Badge from '@cloudscape-design/components/badge';
import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { ComparedReference, PastVersion, ReferenceVersion } from '@purser/contract';
import { useQuery } from '@tanstack/react-query';
import { comparisonQuery } from '../../../api/queries.ts';
import { ApiErrorAlert } from '../../../components/ApiErrorAlert.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { formatDate } from '../../../components/format-date.ts';
import { ThingLink } from '../../../components/ThingLink.tsx';
import { LongText } from '../../../ui/LongText.tsx';
import { verdictOf } from './reference-verdict.ts';

interface Props {
  family: string;
  from: number;
  to: number;
}

/** What the references of two revisions led to when they were registered, and what they lead to now. */
export function ReferenceVersions({ family, from, to }: Props) {
  const { data, isPending, isError, error } = useQuery(comparisonQuery({ family, from, to }));
  const references = data?.references ?? [];
  return (
    <Table
      variant="container"
      wrapLines
      cellVerticalAlign="top"
      trackBy={({ container, variable, valueFrom }) => `${container} ${variable} ${valueFrom}`}
      items={references}
      loading={isPending}
      loadingText="Asking AWS for versions"
      header={
        <Header
          variant="h2"
          counter={data ? `(${references.length})` : ''}
          description="Versions of parameters and secrets, never their values. Derived versions are read from the histories of AWS; the others were written down at the registration."
        >
          Values behind references
        </Header>
      }
      ariaLabels={{ tableLabel: 'Values behind references' }}
      empty={
        isError ? (
          <ApiErrorAlert error={error} />
        ) : (
          <EmptyState title="No references" text="Neither revision refers to a parameter or a secret." />
        )
      }
      columnDefinitions={[
        {
          id: 'where',
          header: 'Where',
          isRowHeader: true,
          minWidth: 110,
          cell: ({ container, variable }) => (
            <LongText>{[container, variable].filter(Boolean).join(' › ')}</LongText>
          ),
        },
        { id: 'thing', header: 'Refers to', minWidth: 160, cell: (one) => <ThingLink thing={one} /> },
        { id: 'verdict', header: 'Verdict', minWidth: 150, cell: (one) => <Verdict reference={one} /> },
        {
          id: 'from',
          header: `Revision ${from}`,
          minWidth: 105,
          cell: (one) => <Version version={one.from} />,
        },
        { id: 'to', header: `Revision ${to}`, minWidth: 105, cell: (one) => <Version version={one.to} /> },
        { id: 'now', header: 'Now', minWidth: 105, cell: ({ now }) => <Version version={now} /> },
      ]}
    />
  );
}

const COLORS = { same: 'grey', changed: 'blue', missing: 'red', unknown: 'grey' } as const;

function Verdict({ reference }: { reference: ComparedReference }) {
  const { kind, text } = verdictOf(reference);
  return <Badge color={COLORS[kind]}>{text}</Badge>;
}

function Version({ version }: { version: PastVersion | ReferenceVersion | undefined }) {
  if (version === undefined) return <Box color="text-body-secondary">-</Box>;
  if (version.state === 'missing') return 'Not there';
  if (version.state === 'unknown')
    return (
      <>
        Not known
        <Box variant="small" display="block">
          <LongText>{version.because}</LongText>
        </Box>
      </>
    );
  return (
    <>
      <LongText>{version.version}</LongText>
      <Box variant="small" display="block">
        {`since ${formatDate(version.changedAt)}${'source' in version && version.source === 'derived' ? ', derived' : ''}`}
      </Box>
    </>
  );
}
