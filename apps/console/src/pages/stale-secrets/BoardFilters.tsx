import Select from '@cloudscape-design/components/select';
import Toggle from '@cloudscape-design/components/toggle';
import { SearchBox } from '../../components/SearchBox.tsx';
import type { StaleSearch } from '../../search.ts';

interface Props {
  search: StaleSearch;
  onChange: (search: StaleSearch) => void;
}

const ANY = { value: '', label: 'Changed at any time' };
const AGES = [
  { value: 'hour', label: 'Changed over an hour ago' },
  { value: 'day', label: 'Changed over a day ago' },
  { value: 'week', label: 'Changed over a week ago' },
] as const;

/** What the board is looked through by. */
export function BoardFilters({ search, onChange }: Props) {
  const { thing, service, age, show } = search;
  const change = (next: { thing?: string; service?: string; age?: StaleSearch['age'] | '' }) => {
    const all = { thing, service, age, ...next };
    onChange({
      ...(all.thing && { thing: all.thing }),
      ...(all.service && { service: all.service }),
      ...(all.age && { age: all.age }),
      ...(show && { show }),
    });
  };
  return (
    <div className="purser-filters">
      <SearchBox
        label="Find by parameter or secret"
        placeholder="Parameter or secret"
        value={thing ?? ''}
        onSearch={(text) => change({ thing: text })}
      />
      <SearchBox
        label="Find by service, group or family"
        placeholder="Service, group or family"
        value={service ?? ''}
        onSearch={(text) => change({ service: text })}
      />
      <Select
        ariaLabel="Age of the change"
        selectedOption={AGES.find(({ value }) => value === age) ?? ANY}
        options={[ANY, ...AGES]}
        onChange={({ detail }) =>
          change({ age: AGES.find(({ value }) => value === detail.selectedOption.value)?.value ?? '' })
        }
      />
      <Toggle
        checked={show === 'all'}
        onChange={({ detail }) => {
          const { show: _, ...rest } = search;
          onChange(detail.checked ? { ...rest, show: 'all' } : rest);
        }}
      >
        Show what is up to date
      </Toggle>
    </div>
  );
}
