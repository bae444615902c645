import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { ContainerDefinition } from '@purser/task-definition';
import { EmptyState } from '../../../components/EmptyState.tsx';

interface Row {
  id: string;
  container: string;
  use: 'Environment variable' | 'Log option';
  key: string;
  type: 'Value' | 'ValueFrom';
  value: string;
}

function rowsOf(container: ContainerDefinition): Row[] {
  const name = container.name ?? '';
  const row = (use: Row['use'], type: Row['type'], key = '', value = ''): Row => ({
    id: `${name} ${use} ${type} ${key}`,
    container: name,
    use,
    key,
    type,
    value,
  });
  const { options, secretOptions } = container.logConfiguration ?? {};
  return [
    ...(container.environment ?? []).map((one) => row('Environment variable', 'Value', one.name, one.value)),
    ...(container.secrets ?? []).map((one) =>
      row('Environment variable', 'ValueFrom', one.name, one.valueFrom),
    ),
    ...Object.entries(options ?? {}).map(([key, value]) => row('Log option', 'Value', key, value)),
    ...(secretOptions ?? []).map((one) => row('Log option', 'ValueFrom', one.name, one.valueFrom)),
  ];
}

/** The environment variables and log options of every container, plain ones and those given by ValueFrom. */
export function VariablesTable({ containers }: { containers: readonly ContainerDefinition[] }) {
  const rows = containers.flatMap(rowsOf);
  return (
    <Table
      variant="container"
      wrapLines
      trackBy="id"
      items={rows}
      header={
        <Header variant="h2" counter={`(${rows.length})`}>
          Environment variables and log options
        </Header>
      }
      ariaLabels={{ tableLabel: 'Environment variables and log options' }}
      empty={<EmptyState title="None" text="No container has environment variables or log options." />}
      columnDefinitions={[
        { id: 'container', header: 'Container', cell: ({ container }) => container },
        { id: 'use', header: 'Use', cell: ({ use }) => use },
        {
          id: 'key',
          header: 'Key',
          isRowHeader: true,
          cell: ({ key }) => <span className="purser-code">{key}</span>,
        },
        { id: 'type', header: 'Value type', cell: ({ type }) => type },
        {
          id: 'value',
          header: 'Value',
          cell: ({ value }) =>
            value ? (
              <span className="purser-code">{value}</span>
            ) : (
              <Box color="text-body-secondary">(empty)</Box>
            ),
        },
      ]}
    />
  );
}
