import type { ParameterStringFilter } from '@aws-sdk/client-ssm';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { readTags } from '../../store/tags.ts';
import { type ParameterRow, tagResource } from './parameter-store.ts';

type Matcher = (row: ParameterRow) => boolean;

const KNOWN_VALUES: Record<string, string[]> = {
  Tier: ['Standard', 'Advanced', 'Intelligent-Tiering'],
  Type: ['String', 'StringList', 'SecureString'],
};

const BAD_PATH =
  'The parameter doesn\'t meet the parameter name requirements. The parameter name must begin with a forward slash "/". ' +
  'It can\'t be prefixed with "aws" or "ssm" (case-insensitive). It must use only letters, numbers, or the following ' +
  'symbols: . (period), - (hyphen), _ (underscore). Special characters are not allowed. All sub-paths, if specified, must ' +
  'use the forward slash symbol "/". Valid example: /get/parameters2-/by1./path0_.';

/**
 * Gives the test that all the filters make up. Throws InvalidFilterKey, InvalidFilterOption,
 * InvalidFilterValue or ValidationException.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ParameterStringFilter.html
 */
export function matchFilters(
  context: OperationContext,
  filters: ParameterStringFilter[] | undefined,
  keys: string[],
): Matcher {
  const seen = new Set<string>();
  const matchers = (filters ?? []).map((filter) => {
    const key = String(filter.Key);
    if (!keys.includes(key) && !(keys.includes('Name') && key.startsWith('tag:'))) {
      const message = `The following filter key is not valid: ${key}. Valid filter keys include: [${keys.join(', ')}].`;
      throw new AwsError('InvalidFilterKey', message);
    }
    if (seen.has(key)) {
      const message = `The following filter is duplicated in the request: ${key}. A request can contain only one occurrence of a specific filter.`;
      throw new AwsError('InvalidFilterKey', message);
    }
    seen.add(key);
    return toMatcher(context, key, filter);
  });
  return (row) => matchers.every((matches) => matches(row));
}

/** Says whether a name is below a path; a name without a hierarchy is below `/`. */
export function isBelow(name: string, path: string, recursive: boolean): boolean {
  const full = name.startsWith('/') ? name : `/${name}`;
  const base = path.endsWith('/') ? path : `${path}/`;
  return full.startsWith(base) && (recursive || !full.slice(base.length).includes('/'));
}

/** Throws ValidationException for something that is not a path. */
export function checkPath(path: string): void {
  if (!/^\/[\w.\-/]*$/.test(path) || path.includes('//')) throw new AwsError('ValidationException', BAD_PATH);
}

/** The error for a paging token that was not given by this list. */
export function invalidToken(): AwsError {
  return new AwsError('InvalidNextToken', 'The specified token is not valid.');
}

function toMatcher(context: OperationContext, key: string, filter: ParameterStringFilter): Matcher {
  const values = filter.Values ?? [];
  if (key.startsWith('tag:')) return matchTag(context, key.slice('tag:'.length), filter.Option, values);
  if (values.length === 0) {
    throw new AwsError(
      'InvalidFilterValue',
      `The following filter values are missing : null for filter key ${key}`,
    );
  }
  if (key === 'Path') {
    values.forEach(checkPath);
    const option = checkOption(filter.Option ?? 'OneLevel', ['Recursive', 'OneLevel']);
    return (row) => values.some((path) => isBelow(row.name, path, option === 'Recursive'));
  }
  const options = key === 'Name' ? ['BeginsWith', 'Contains', 'Equals'] : ['BeginsWith', 'Equals'];
  const compare = comparison(checkOption(filter.Option ?? 'Equals', options));
  checkKnownValues(key, values);
  return (row) => values.some((value) => compare(fieldOf(row, key), value));
}

function matchTag(
  context: OperationContext,
  tagKey: string,
  option: string | undefined,
  values: string[],
): Matcher {
  checkOption(option ?? 'Equals', ['Equals']);
  return (row) =>
    readTags(context.database, tagResource(row.name)).some(
      (tag) => tag.key === tagKey && (values.length === 0 || values.includes(tag.value)),
    );
}

function checkOption(option: string, valid: string[]): string {
  if (valid.includes(option)) return option;
  const message = `The following filter option is not valid: ${option}. Valid options include: [${valid.join(', ')}].`;
  throw new AwsError('InvalidFilterOption', message);
}

function checkKnownValues(key: string, values: string[]): void {
  const known = KNOWN_VALUES[key];
  const unknown = known && values.find((value) => !known.includes(value));
  if (unknown === undefined) return;
  const message = `The following filter value is not valid: ${unknown}. Valid values include: [${known?.join(', ')}].`;
  throw new AwsError('InvalidFilterValue', message);
}

function comparison(option: string): (text: string, value: string) => boolean {
  if (option === 'BeginsWith') return (text, value) => text.startsWith(value);
  if (option === 'Contains') return (text, value) => text.includes(value);
  return (text, value) => text === value;
}

function fieldOf(row: ParameterRow, key: string): string {
  const fields: Record<string, string | null> = {
    Name: row.name,
    Type: row.type,
    KeyId: row.key_id,
    Tier: row.tier,
    DataType: row.data_type,
  };
  return fields[key] ?? '';
}
