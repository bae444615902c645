import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { RanRevision } from '@purser/contract';
import { formatDate } from '../../components/format-date.ts';
import { RouteLink } from '../../components/RouteLink.tsx';
import { paths } from '../../paths.ts';
import { LongText } from '../../ui/LongText.tsx';

interface Props {
  revisions: readonly RanRevision[];
  chosen: RanRevision | undefined;
  onChoose: (revision: RanRevision) => void;
}

const OUTCOMES: Record<string, string> = {
  SUCCESSFUL: 'Successful',
  IN_PROGRESS: 'In progress',
  PENDING: 'Pending',
  STOPPED: 'Stopped',
  STOP_REQUESTED: 'Stop requested',
  ROLLBACK_REQUESTED: 'Rollback requested',
  ROLLBACK_IN_PROGRESS: 'Rollback in progress',
  ROLLBACK_SUCCESSFUL: 'Rolled back',
  ROLLBACK_FAILED: 'Rollback failed',
};

/** The revisions to which a service can be rolled back. */
export function RanRevisionsTable({ revisions, chosen, onChoose }: Props) {
  return (
    <Table
      variant="container"
      wrapLines
      trackBy="taskDefinitionArn"
      items={revisions}
      selectionType="single"
      selectedItems={chosen ? [chosen] : []}
      onSelectionChange={({ detail }) => {
        const [revision] = detail.selectedItems;
        if (revision) onChoose(revision);
      }}
      ariaLabels={{
        tableLabel: 'Revisions to roll back to',
        selectionGroupLabel: 'Choose a revision',
        itemSelectionLabel: (_, { family, revision }) => `Choose ${family}:${revision}`,
      }}
      columnDefinitions={[
        {
          id: 'revision',
          header: 'Revision',
          isRowHeader: true,
          minWidth: 180,
          cell: (one) => (
            <RouteLink href={paths.revision(one)}>
              <LongText>{`${one.family}:${one.revision}`}</LongText>
            </RouteLink>
          ),
        },
        {
          id: 'deployed',
          header: 'Last deployed',
          minWidth: 180,
          cell: ({ deployedAt }) => (deployedAt === undefined ? 'Not known' : formatDate(deployedAt)),
        },
        {
          id: 'outcome',
          header: 'How that ended',
          minWidth: 140,
          cell: ({ status }) => (status === undefined ? '-' : (OUTCOMES[status] ?? status)),
        },
      ]}
      header={
        <Header
          variant="h2"
          counter={`(${revisions.length})`}
          description="What the service ran before, and then what else its family has."
        >
          Revisions
        </Header>
      }
    />
  );
}
