import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { ContainerDefinition } from '@purser/task-definition';
import { LongText } from '../../../ui/LongText.tsx';

const portOf = ({ containerPort, containerPortRange, hostPort, protocol }: PortMapping) =>
  `${hostPort && hostPort !== containerPort ? `${hostPort}:` : ''}${containerPort ?? containerPortRange}/${protocol ?? 'tcp'}`;

type PortMapping = NonNullable<ContainerDefinition['portMappings']>[number];

/** The containers of a revision, one row each. */
export function ContainersTable({ containers }: { containers: readonly ContainerDefinition[] }) {
  return (
    <Table
      variant="container"
      wrapLines
      trackBy="name"
      items={containers}
      header={
        <Header variant="h2" counter={`(${containers.length})`}>
          Containers
        </Header>
      }
      ariaLabels={{ tableLabel: 'Containers' }}
      columnDefinitions={[
        {
          id: 'name',
          header: 'Name',
          isRowHeader: true,
          minWidth: 140,
          cell: ({ name }) => <LongText>{name ?? ''}</LongText>,
        },
        {
          id: 'image',
          header: 'Image URI',
          minWidth: 200,
          cell: ({ image }) => <LongText>{image ?? ''}</LongText>,
        },
        {
          id: 'essential',
          header: 'Essential',
          cell: ({ essential }) => (essential === false ? 'No' : 'Yes'),
        },
        {
          id: 'ports',
          header: 'Port mappings',
          cell: ({ portMappings }) => portMappings?.map(portOf).join(', ') || '-',
        },
        { id: 'cpu', header: 'CPU (units)', cell: ({ cpu }) => cpu || '-' },
        {
          id: 'memory',
          header: 'Memory hard/soft (MiB)',
          cell: ({ memory, memoryReservation }) => `${memory ?? '-'} / ${memoryReservation ?? '-'}`,
        },
        {
          id: 'logs',
          header: 'Log driver',
          cell: ({ logConfiguration }) => logConfiguration?.logDriver ?? '-',
        },
      ]}
    />
  );
}
