import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { LongText } from '../../ui/LongText.tsx';
import { EmptyState } from '../EmptyState.tsx';

interface Props {
  tags: readonly { key: string; value: string }[];
  /** What has the tags, as in "revision". */
  what: string;
}

/** Tags to read. */
export function TagsTable({ tags, what }: Props) {
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
      empty={<EmptyState title="No tags" text={`This ${what} has no tags.`} />}
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
