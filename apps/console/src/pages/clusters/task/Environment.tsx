import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { ContainerEnvironment, EffectiveVariable } from '@purser/contract';
import { useQuery } from '@tanstack/react-query';
import { taskEnvironmentQuery } from '../../../api/cluster-queries.ts';
import { ApiErrorAlert } from '../../../components/ApiErrorAlert.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { RefreshButton } from '../../../components/RefreshButton.tsx';
import { LongText } from '../../../ui/LongText.tsx';
import { SinceStart, VariableValue, VersionAtStart } from './EnvironmentCells.tsx';

const FROM = {
  definition: 'Value of the task definition',
  override: 'Value of an override of this task',
  reference: 'ValueFrom of the task definition',
} as const;

type Row = EffectiveVariable & { id: string; container: string };

const rowsOf = ({ container, variables }: ContainerEnvironment): Row[] =>
  variables.map((variable) => ({ ...variable, container, id: `${container} ${variable.name}` }));

/** What the containers of a task were started with, and what of it has changed since. */
export function Environment({ cluster, task }: { cluster: string; task: string }) {
  const query = useQuery(taskEnvironmentQuery({ cluster, task }));
  if (query.isError) return <ApiErrorAlert error={query.error} header="The environment could not be read" />;
  const containers = query.data?.containers ?? [];
  const rows = containers.flatMap(rowsOf);
  const files = containers.flatMap(({ container, environmentFiles }) =>
    environmentFiles.map((file) => ({ container, file })),
  );
  return (
    <Table
      variant="container"
      wrapLines
      cellVerticalAlign="top"
      trackBy="id"
      items={rows}
      loading={query.isPending}
      loadingText="Reading the environment"
      header={
        <Header
          variant="h2"
          counter={query.isPending ? '' : `(${rows.length})`}
          description="As the task was started. A change of a parameter or secret reaches only tasks that start after it."
          actions={<RefreshButton query={query} label="Refresh the environment" />}
        >
          Effective environment
        </Header>
      }
      ariaLabels={{ tableLabel: 'Effective environment' }}
      empty={<EmptyState title="No variables" text="Its containers were given no environment variables." />}
      columnDefinitions={[
        {
          id: 'key',
          header: 'Key',
          isRowHeader: true,
          minWidth: 140,
          cell: ({ name, container }) => (
            <>
              <LongText code>{name}</LongText>
              <Box variant="small" display="block">
                <LongText>{container}</LongText>
              </Box>
            </>
          ),
        },
        {
          id: 'value',
          header: 'Value or reference',
          minWidth: 200,
          cell: (variable) => (
            <>
              <VariableValue variable={variable} />
              <Box variant="small" display="block">
                {FROM[variable.source]}
              </Box>
            </>
          ),
        },
        {
          id: 'start',
          header: 'Version at the start',
          minWidth: 120,
          cell: (variable) => <VersionAtStart variable={variable} />,
        },
        {
          id: 'since',
          header: 'Since then',
          minWidth: 150,
          cell: (variable) => <SinceStart variable={variable} />,
        },
      ]}
      footer={
        files.length > 0 && (
          <SpaceBetween size="xs">
            <Box>
              Variables of these files are not known here: they are not read. They fill only keys that nothing
              above gives.
            </Box>
            <ul className="purser-names">
              {files.map(({ container, file }) => (
                <li key={`${container} ${file}`}>
                  {container}: <LongText>{file}</LongText>
                </li>
              ))}
            </ul>
          </SpaceBetween>
        )
      }
    />
  );
}
