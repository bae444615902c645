import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { SecretMetadata } from '@purser/contract';
import { formatDate } from '../../components/format-date.ts';
import { RouteLink } from '../../components/RouteLink.tsx';
import { paths } from '../../paths.ts';
import { LongText } from '../../ui/LongText.tsx';
import type { VirtualColumn } from '../../ui/VirtualRow.tsx';

/** The columns of a list of secrets. */
export const secretColumns: VirtualColumn<SecretMetadata>[] = [
  {
    id: 'name',
    header: 'Name',
    track: 'minmax(0, 4fr)',
    isRowHeader: true,
    cell: ({ name, arn }) => (
      <RouteLink href={paths.secret({ id: arn })}>
        <LongText>{name}</LongText>
      </RouteLink>
    ),
  },
  {
    id: 'state',
    header: 'State',
    track: '170px',
    cell: ({ deletedDate, rotationEnabled }) => {
      if (deletedDate) return <StatusIndicator type="pending">To be deleted</StatusIndicator>;
      return rotationEnabled ? 'Rotated' : 'Not rotated';
    },
  },
  {
    id: 'changed',
    header: 'Last changed',
    track: '185px',
    cell: ({ lastChangedDate }) => formatDate(lastChangedDate),
  },
  {
    id: 'tags',
    header: 'Tags',
    track: 'minmax(0, 2fr)',
    wideOnly: true,
    cell: ({ tags }) => (
      <LongText>{tags.map(({ key, value }) => `${key}=${value}`).join(', ') || '-'}</LongText>
    ),
  },
  {
    id: 'description',
    header: 'Description',
    track: 'minmax(0, 3fr)',
    wideOnly: true,
    cell: ({ description }) => <LongText>{description || '-'}</LongText>,
  },
];
