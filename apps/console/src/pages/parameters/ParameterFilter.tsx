import PropertyFilter from '@cloudscape-design/components/property-filter';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { keysQuery, type ParameterSearch } from '../../api/secret-queries.ts';
import { FILTER_OPTIONS, FILTER_PROPERTIES, toSearch, toTokens } from './parameter-filter.ts';

interface Props {
  search: ParameterSearch;
  onSearch: (search: Record<string, string>) => void;
}

/** Searches parameters by what AWS can search by. It asks AWS once a filter is given, not while it is typed. */
export function ParameterFilter({ search, onSearch }: Props) {
  const [wantsKeys, setWantsKeys] = useState(false);
  const keys = useQuery({ ...keysQuery(), enabled: wantsKeys });
  const keyOptions = (keys.data?.keys ?? []).map(({ keyId, aliases }) => ({
    propertyKey: 'keyId',
    value: aliases[0] ?? keyId,
  }));
  return (
    <PropertyFilter
      query={{ operation: 'and', tokens: toTokens(search) }}
      onChange={({ detail }) => onSearch(toSearch(detail.tokens))}
      filteringProperties={FILTER_PROPERTIES}
      filteringOptions={[...FILTER_OPTIONS, ...keyOptions]}
      freeTextFiltering={{ operators: [':'], defaultOperator: ':' }}
      hideOperations
      filteringAriaLabel="Find parameters"
      filteringPlaceholder="Find by name, path, type, tier, key or tag"
      filteringConstraintText="Press Enter to search. A tag is written as key or key=value."
      filteringStatusType={keys.isFetching ? 'loading' : 'finished'}
      onLoadItems={({ detail }) => {
        if (detail.filteringProperty?.key === 'keyId') setWantsKeys(true);
      }}
    />
  );
}
