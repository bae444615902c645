import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import type { ParameterSearch } from '../../api/secret-queries.ts';

type Token = PropertyFilterProps.Token;
type Field = keyof ParameterSearch;

/** What the list can be searched by: each as AWS searches by it. */
export const FILTER_PROPERTIES: PropertyFilterProps.FilteringProperty[] = [
  { key: 'search', propertyLabel: 'Name', groupValuesLabel: 'Names', operators: [':'], defaultOperator: ':' },
  { key: 'path', propertyLabel: 'Path', groupValuesLabel: 'Paths', operators: ['^'], defaultOperator: '^' },
  { key: 'type', propertyLabel: 'Type', groupValuesLabel: 'Types', operators: ['='] },
  { key: 'tier', propertyLabel: 'Tier', groupValuesLabel: 'Tiers', operators: ['='] },
  { key: 'keyId', propertyLabel: 'KMS key', groupValuesLabel: 'KMS keys', operators: ['='] },
  { key: 'tag', propertyLabel: 'Tag', groupValuesLabel: 'Tags', operators: ['='] },
];

/** The values that are known without asking AWS. */
export const FILTER_OPTIONS: PropertyFilterProps.FilteringOption[] = [
  ...['String', 'StringList', 'SecureString'].map((value) => ({ propertyKey: 'type', value })),
  ...['Standard', 'Advanced', 'Intelligent-Tiering'].map((value) => ({ propertyKey: 'tier', value })),
];

const OPERATORS: Partial<Record<Field, Token['operator']>> = { search: ':', path: '^' };
const FIELDS: Field[] = ['search', 'path', 'type', 'tier', 'keyId'];

/** The tokens of a search. */
export function toTokens(search: ParameterSearch): Token[] {
  const tokens: Token[] = FIELDS.flatMap((field) => {
    const value = search[field];
    return value === undefined ? [] : { propertyKey: field, operator: OPERATORS[field] ?? '=', value };
  });
  const { tagKey, tagValue } = search;
  if (tagKey !== undefined) {
    const value = tagValue === undefined ? tagKey : `${tagKey}=${tagValue}`;
    tokens.push({ propertyKey: 'tag', operator: '=', value });
  }
  return tokens;
}

/**
 * The search of some tokens. AWS takes each filter once, so of two tokens of one property the later counts; a word
 * without a property is looked for in the name.
 */
export function toSearch(tokens: readonly Token[]): Record<string, string> {
  const search: Record<string, string> = {};
  for (const { propertyKey = 'search', value } of tokens) {
    const text = String(value).trim();
    if (text === '') continue;
    if (propertyKey === 'tag') {
      const [tagKey = '', ...rest] = text.split('=');
      delete search.tagValue;
      search.tagKey = tagKey;
      if (rest.length > 0) search.tagValue = rest.join('=');
    } else if (propertyKey === 'path') search.path = text.startsWith('/') ? text : `/${text}`;
    else search[propertyKey] = text;
  }
  return search;
}
