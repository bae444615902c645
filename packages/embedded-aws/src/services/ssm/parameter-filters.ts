import type { ParameterStringFilter } from '@aws-sdk/client-ssm';
import { AwsError } from '../../aws-error.ts';
import { type Condition, checkFilterPath, pathCondition } from './parameter-path.ts';

/** What parameters are looked for: conditions on `p`, the parameter. */
export interface ParameterQuery {
  conditions: string[];
  values: string[];
  /** A tag that leads to the parameters, when one value of it is asked for. */
  tag?: { key: string; value: string };
  /** The labels that are asked for; the versions that have them are the ones to show. */
  labels?: string[];
}

const COLUMNS: Readonly<Record<string, string>> = {
  Name: 'p.name',
  Type: 'p.type',
  KeyId: 'p.key_id',
  Tier: 'p.tier',
  DataType: 'p.data_type',
};

const KNOWN_VALUES: Readonly<Record<string, readonly string[]>> = {
  Tier: ['Standard', 'Advanced', 'Intelligent-Tiering'],
  Type: ['String', 'StringList', 'SecureString'],
};

/** After every text that begins with the same characters. */
const LAST_CHARACTER = '\u{10ffff}';

/**
 * Gives what all the filters together look for. Throws InvalidFilterKey, InvalidFilterOption, InvalidFilterValue or
 * ValidationException.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ParameterStringFilter.html
 */
export function queryOf(
  filters: ParameterStringFilter[] | undefined,
  keys: readonly string[],
): ParameterQuery {
  const query: ParameterQuery = { conditions: [], values: [] };
  const seen = new Set<string>();
  for (const filter of filters ?? []) {
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
    addFilter(query, key, filter);
  }
  return query;
}

function addFilter(query: ParameterQuery, key: string, { Option, Values = [] }: ParameterStringFilter): void {
  if (key.startsWith('tag:')) {
    addTag(query, key.slice('tag:'.length), Option, Values);
    return;
  }
  if (Values.length === 0) {
    throw new AwsError(
      'InvalidFilterValue',
      `The following filter values are missing : null for filter key ${key}`,
    );
  }
  if (key === 'Path') {
    const option = checkOption(Option ?? 'OneLevel', ['Recursive', 'OneLevel']);
    for (const path of Values) checkFilterPath(path);
    addAny(
      query,
      Values.map((path) => pathCondition(path, option === 'Recursive')),
    );
  } else if (key === 'Label') {
    checkOption(Option ?? 'Equals', ['Equals']);
    query.labels = Values;
    query.conditions.push(
      `EXISTS (SELECT 1 FROM parameter_label l WHERE l.name = p.name AND l.label IN (${places(Values)}))`,
    );
    query.values.push(...Values);
  } else {
    const options = key === 'Name' ? ['BeginsWith', 'Contains', 'Equals'] : ['BeginsWith', 'Equals'];
    const option = checkOption(Option ?? 'Equals', options);
    checkKnownValues(key, Values);
    addAny(query, comparison(COLUMNS[key] ?? 'NULL', option, Values));
  }
}

function comparison(column: string, option: string, values: readonly string[]): Condition[] {
  if (option === 'Equals') {
    return [[values.length === 1 ? `${column} = ?` : `${column} IN (${places(values)})`, ...values]];
  }
  return values.map((value): Condition => {
    if (option === 'Contains') return [`instr(${column}, ?) > 0`, value];
    return [`${column} >= ? AND ${column} < ?`, value, `${value}${LAST_CHARACTER}`];
  });
}

function addAny(query: ParameterQuery, conditions: readonly Condition[]): void {
  query.conditions.push(`(${conditions.map(([sql]) => sql).join(' OR ')})`);
  query.values.push(...conditions.flatMap(([, ...values]) => values));
}

function addTag(
  query: ParameterQuery,
  key: string,
  option: string | undefined,
  values: readonly string[],
): void {
  const chosen = checkOption(option ?? 'Equals', ['BeginsWith', 'Equals']);
  const [value, ...others] = values;
  if (chosen === 'Equals' && value !== undefined && others.length === 0 && !query.tag) {
    query.tag = { key, value };
    return;
  }
  const conditions: Condition[] = value === undefined ? [['1']] : comparison('g.value', chosen, values);
  query.conditions.push(
    "EXISTS (SELECT 1 FROM tag g WHERE g.resource = 'parameter/' || p.name AND g.key = ? AND " +
      `(${conditions.map(([sql]) => sql).join(' OR ')}))`,
  );
  query.values.push(key, ...conditions.flatMap(([, ...found]) => found));
}

function checkOption(option: string, valid: readonly string[]): string {
  if (valid.includes(option)) return option;
  const message = `The following filter option is not valid: ${option}. Valid options include: [${valid.join(', ')}].`;
  throw new AwsError('InvalidFilterOption', message);
}

function checkKnownValues(key: string, values: readonly string[]): void {
  const known = KNOWN_VALUES[key];
  const unknown = known && values.find((value) => !known.includes(value));
  if (unknown === undefined) return;
  const message = `The following filter value is not valid: ${unknown}. Valid values include: [${known?.join(', ')}].`;
  throw new AwsError('InvalidFilterValue', message);
}

function places(values: readonly string[]): string {
  return values.map(() => '?').join(', ');
}
