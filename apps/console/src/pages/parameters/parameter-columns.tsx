import type { TableProps } from '@cloudscape-design/components/table';
import type { ParameterMetadata } from '@purser/contract';
import { formatDate } from '../../components/format-date.ts';
import { LongText } from '../../ui/LongText.tsx';

/** The columns of a list of parameters. */
export const parameterColumns: TableProps.ColumnDefinition<ParameterMetadata>[] = [
  {
    id: 'name',
    header: 'Name',
    isRowHeader: true,
    minWidth: 170,
    cell: ({ name }) => <LongText>{name}</LongText>,
  },
  { id: 'type', header: 'Type', minWidth: 120, cell: ({ type }) => type },
  { id: 'tier', header: 'Tier', minWidth: 100, cell: ({ tier }) => tier ?? '-' },
  { id: 'version', header: 'Version', minWidth: 90, cell: ({ version }) => version ?? '-' },
  {
    id: 'modified',
    header: 'Last modified',
    minWidth: 200,
    cell: ({ lastModifiedDate }) => formatDate(lastModifiedDate),
  },
  {
    id: 'description',
    header: 'Description',
    minWidth: 120,
    cell: ({ description }) => <LongText>{description || '-'}</LongText>,
  },
];
