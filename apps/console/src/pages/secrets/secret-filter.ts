import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import type { SecretSearch } from '../../api/secret-queries.ts';

type Token = PropertyFilterProps.Token;

/** What secrets can be searched by, as AWS does: by beginnings. */
export const SECRET_PROPERTIES: PropertyFilterProps.FilteringProperty[] = [
  {
    key: 'search',
    propertyLabel: 'Words',
    groupValuesLabel: 'Words',
    operators: [':'],
    defaultOperator: ':',
  },
  {
    key: 'tagKey',
    propertyLabel: 'Tag key',
    groupValuesLabel: 'Tag keys',
    operators: ['^'],
    defaultOperator: '^',
  },
  {
    key: 'tagValue',
    propertyLabel: 'Tag value',
    groupValuesLabel: 'Tag values',
    operators: ['^'],
    defaultOperator: '^',
  },
];

const FIELDS = ['search', 'tagKey', 'tagValue'] as const;

/** The tokens of a search. */
export const toSecretTokens = (search: SecretSearch): Token[] =>
  FIELDS.flatMap((field) => {
    const value = search[field];
    if (value === undefined) return [];
    return { propertyKey: field, operator: field === 'search' ? (':' as const) : ('^' as const), value };
  });

/** The search of some tokens; of two of one property the later counts. */
export function toSecretSearch(tokens: readonly Token[]): SecretSearch {
  const search: SecretSearch = {};
  for (const { propertyKey = 'search', value } of tokens) {
    const field = FIELDS.find((one) => one === propertyKey);
    const text = String(value).trim();
    if (field !== undefined && text !== '') search[field] = text;
  }
  return search;
}
