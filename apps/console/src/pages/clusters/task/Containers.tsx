import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { TaskDetail } from '@purser/contract';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { inWords, RunState } from '../../../components/RunState.tsx';
import { LongText } from '../../../ui/LongText.tsx';

/** The containers of a task, with how each ended. */
export function Containers({ containers }: Pick<TaskDetail, 'containers'>) {
  return (
    <Table
      variant="container"
      wrapLines
      cellVerticalAlign="top"
      trackBy="name"
      items={containers}
      header={
        <Header variant="h2" counter={`(${containers.length})`}>
          Containers
        </Header>
      }
      ariaLabels={{ tableLabel: 'Containers' }}
      empty={<EmptyState title="No containers" text="ECS tells of no container of this task." />}
      columnDefinitions={[
        {
          id: 'name',
          header: 'Container',
          isRowHeader: true,
          minWidth: 130,
          cell: ({ name, runtimeId }) => (
            <>
              <LongText>{name}</LongText>
              {runtimeId !== undefined && (
                <Box variant="small" display="block">
                  <LongText>{runtimeId}</LongText>
                </Box>
              )}
            </>
          ),
        },
        {
          id: 'status',
          header: 'Last status',
          minWidth: 120,
          cell: ({ lastStatus = '', healthStatus = 'UNKNOWN' }) => (
            <>
              <RunState state={lastStatus} />
              <Box variant="small" display="block">
                Health: {inWords(healthStatus).toLowerCase()}
              </Box>
            </>
          ),
        },
        { id: 'exit', header: 'Exit code', minWidth: 80, cell: ({ exitCode }) => exitCode ?? '-' },
        {
          id: 'reason',
          header: 'Reason',
          minWidth: 130,
          cell: ({ reason }) => <LongText>{reason || '-'}</LongText>,
        },
        {
          id: 'image',
          header: 'Image',
          minWidth: 160,
          cell: ({ image = '-', imageDigest }) => (
            <>
              <LongText>{image}</LongText>
              {imageDigest !== undefined && (
                <Box variant="small" display="block">
                  <LongText>{imageDigest}</LongText>
                </Box>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
