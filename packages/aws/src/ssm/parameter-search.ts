import type { ParameterStringFilter } from '@aws-sdk/client-ssm';

/** What parameters are looked for; all parts that are told have to fit. */
export interface ParameterSearch {
  /** A part of the name. */
  search?: string | undefined;
  /** A path such as `/shop`, with all that is below it. */
  path?: string | undefined;
  /** Of the path, only what is directly below it. */
  oneLevel?: boolean | undefined;
  type?: string | undefined;
  tier?: string | undefined;
  keyId?: string | undefined;
  tagKey?: string | undefined;
  /** Any value of the tag where this is absent. */
  tagValue?: string | undefined;
}

/**
 * The filters of DescribeParameters for a search. It takes each key once.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ParameterStringFilter.html
 */
export function filtersOf(wanted: ParameterSearch): ParameterStringFilter[] {
  const { search, path, oneLevel, type, tier, keyId, tagKey, tagValue } = wanted;
  const filters: ParameterStringFilter[] = [];
  if (search) filters.push({ Key: 'Name', Option: 'Contains', Values: [search] });
  if (path) {
    const Option = oneLevel ? 'OneLevel' : 'Recursive';
    filters.push({ Key: 'Path', Option, Values: [path.replace(/(.)\/+$/, '$1')] });
  }
  if (type) filters.push({ Key: 'Type', Option: 'Equals', Values: [type] });
  if (tier) filters.push({ Key: 'Tier', Option: 'Equals', Values: [tier] });
  if (keyId) filters.push({ Key: 'KeyId', Option: 'Equals', Values: [keyId] });
  if (tagKey) filters.push({ Key: `tag:${tagKey}`, ...(tagValue && { Values: [tagValue] }) });
  return filters;
}
