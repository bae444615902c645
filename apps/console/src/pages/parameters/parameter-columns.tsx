import type { TableProps } from '@cloudscape-design/components/table';
import type { ParameterMetadata } from '@purser/contract';
import { formatDate } from '../../components/format-date.ts';

/** The columns of a list of parameters. */
export const parameterColumns: TableProps.ColumnDefinition<ParameterMetadata>[] = [
  { id: 'name', header: 'Name', isRowHeader: true, minWidth: 260, cell: ({ name }) => name },
  { id: 'type', header: 'Type', width: 140, cell: ({ type }) => type },
  { id: 'tier', header: 'Tier', width: 120, cell: ({ tier }) => tier ?? '-' },
  { id: 'version', header: 'Version', width: 100, cell: ({ version }) => version ?? '-' },
  {
    id: 'modified',
    header: 'Last modified',
    width: 200,
    cell: ({ lastModifiedDate }) => formatDate(lastModifiedDate),
  },
  { id: 'description', header: 'Description', minWidth: 200, cell: ({ description }) => description || '-' },
];
