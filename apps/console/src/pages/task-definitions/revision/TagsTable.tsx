import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LongText } from '../../../ui/LongText.tsx';

/** The tags of a revision. */
export function TagsTable({ tags }: { tags: readonly { key: string; value: string }[] }) {
  return (
    <Table
      variant="container"
      wrapLines
      trackBy="key"
      items={tags}
      header={
        <Header variant="h2" counter={`(${tags.length})`}>
          Tags
        </Header>
      }
      ariaLabels={{ tableLabel: 'Tags' }}
      empty={<EmptyState title="No tags" text="This revision has no tags." />}
      columnDefinitions={[
        {
          id: 'key',
          header: 'Key',
          isRowHeader: true,
          minWidth: 160,
          cell: ({ key }) => <LongText>{key}</LongText>,
        },
        {
          id: 'value',
          header: 'Value',
          minWidth: 160,
          cell: ({ value }) => <LongText>{value || '-'}</LongText>,
        },
      ]}
    />
  );
}
