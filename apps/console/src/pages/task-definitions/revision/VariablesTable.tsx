import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { ContainerDefinition } from '@purser/task-definition';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LongText } from '../../../ui/LongText.tsx';

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
      cellVerticalAlign="top"
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
        {
          id: 'container',
          header: 'Container',
          minWidth: 120,
          cell: ({ container }) => (
            <div className="purser-clamp" title={container}>
              <LongText>{container}</LongText>
            </div>
          ),
        },
        { id: 'use', header: 'Use', minWidth: 130, cell: ({ use }) => use },
        {
          id: 'key',
          header: 'Key',
          isRowHeader: true,
          minWidth: 160,
          cell: ({ key }) => <LongText code>{key}</LongText>,
        },
        { id: 'type', header: 'Value type', minWidth: 110, cell: ({ type }) => type },
        {
          id: 'value',
          header: 'Value',
          minWidth: 240,
          cell: ({ value }) =>
            value ? <LongText code>{value}</LongText> : <Box color="text-body-secondary">(empty)</Box>,
        },
      ]}
    />
  );
}
