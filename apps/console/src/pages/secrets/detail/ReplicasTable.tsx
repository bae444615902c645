import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { SecretDetail } from '@purser/contract';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LongText } from '../../../ui/LongText.tsx';

/** The other Regions that have a copy of a secret. */
export function ReplicasTable({ replicas }: Pick<SecretDetail, 'replicas'>) {
  return (
    <Table
      variant="container"
      wrapLines
      trackBy="region"
      items={replicas}
      ariaLabels={{ tableLabel: 'Replicas' }}
      header={
        <Header variant="h2" counter={`(${replicas.length})`}>
          Replicas
        </Header>
      }
      empty={<EmptyState title="No replicas" text="The secret is in this Region only." />}
      columnDefinitions={[
        { id: 'region', header: 'Region', isRowHeader: true, minWidth: 120, cell: ({ region }) => region },
        { id: 'status', header: 'Status', minWidth: 120, cell: ({ status }) => status ?? '-' },
        {
          id: 'message',
          header: 'Message',
          minWidth: 160,
          cell: ({ statusMessage }) => <LongText>{statusMessage ?? '-'}</LongText>,
        },
        {
          id: 'key',
          header: 'KMS key',
          minWidth: 160,
          cell: ({ kmsKeyId }) => <LongText>{kmsKeyId ?? 'alias/aws/secretsmanager'}</LongText>,
        },
      ]}
    />
  );
}
