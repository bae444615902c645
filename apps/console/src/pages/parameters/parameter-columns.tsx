import Checkbox from '@cloudscape-design/components/checkbox';
import type { ParameterMetadata } from '@purser/contract';
import { formatDate } from '../../components/format-date.ts';
import { RouteLink } from '../../components/RouteLink.tsx';
import { paths } from '../../paths.ts';
import { LongText } from '../../ui/LongText.tsx';
import type { VirtualColumn } from '../../ui/VirtualRow.tsx';

interface Selection {
  selected: ReadonlySet<string>;
  toggle: (name: string) => void;
}

/** The columns of a list of parameters. */
export function parameterColumns({ selected, toggle }: Selection): VirtualColumn<ParameterMetadata>[] {
  return [
    {
      id: 'select',
      header: <span className="purser-visually-hidden">Selected</span>,
      track: '24px',
      isSelection: true,
      cell: ({ name }) => (
        <Checkbox ariaLabel={`Select ${name}`} checked={selected.has(name)} onChange={() => toggle(name)} />
      ),
    },
    {
      id: 'name',
      header: 'Name',
      track: 'minmax(0, 5fr)',
      isRowHeader: true,
      cell: ({ name }) => (
        <RouteLink href={paths.parameter({ name })}>
          <LongText>{name}</LongText>
        </RouteLink>
      ),
    },
    { id: 'type', header: 'Type', track: '110px', cell: ({ type }) => type },
    { id: 'tier', header: 'Tier', track: '90px', wideOnly: true, cell: ({ tier }) => tier ?? '-' },
    { id: 'version', header: 'Version', track: '70px', cell: ({ version }) => version ?? '-' },
    {
      id: 'modified',
      header: 'Last modified',
      track: '185px',
      cell: ({ lastModifiedDate }) => formatDate(lastModifiedDate),
    },
    {
      id: 'description',
      header: 'Description',
      track: 'minmax(0, 3fr)',
      wideOnly: true,
      cell: ({ description }) => <LongText>{description || '-'}</LongText>,
    },
  ];
}
