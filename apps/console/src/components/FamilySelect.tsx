import Select from '@cloudscape-design/components/select';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { familiesQuery } from '../api/queries.ts';
import { useDebounced } from './use-debounced.ts';

interface Props {
  value: string;
  onChange: (family: string) => void;
  placeholder?: string;
  ariaLabel?: string;
  /** Families that are not offered. */
  without?: readonly string[];
}

/** Chooses one of the account's families; the account searches them, once for a pause in typing. */
export function FamilySelect({
  value,
  onChange,
  placeholder = 'Choose a family',
  ariaLabel,
  without = [],
}: Props) {
  const [text, setText] = useState('');
  const search = useDebounced(text, 250);
  const query = useInfiniteQuery(familiesQuery(search === '' ? {} : { search }));
  const families = query.data?.pages.flatMap((page) => page.families) ?? [];
  return (
    <Select
      selectedOption={value === '' ? null : { value, label: value }}
      options={families
        .filter((family) => !without.includes(family))
        .map((family) => ({ value: family, label: family }))}
      placeholder={placeholder}
      {...(ariaLabel !== undefined && { ariaLabel })}
      filteringType="manual"
      filteringPlaceholder="Family name begins with"
      filteringAriaLabel="Find a family"
      statusType={query.isFetching || search !== text ? 'loading' : query.isError ? 'error' : 'finished'}
      loadingText="Searching families"
      errorText="The families could not be read"
      empty="No family matches"
      onLoadItems={({ detail }) => setText(detail.filteringText)}
      onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
    />
  );
}
