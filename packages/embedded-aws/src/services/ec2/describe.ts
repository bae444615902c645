import type { Filter, Tag } from '@aws-sdk/client-ec2';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { pageOf } from '../../paging.ts';
import type { Documents, Kind } from './documents.ts';
import { invalidValue } from './errors.ts';
import { findResource, listResources } from './resources.ts';

/** What filters look at, by their name: the values that an item has. */
export type Filters<Item> = Readonly<
  Record<string, (item: Item) => (string | boolean | number | undefined)[]>
>;

interface DescribeInput {
  Filters?: Filter[] | undefined;
  MaxResults?: number | undefined;
  NextToken?: string | undefined;
}

/** A list that is described. */
interface Described<Item> {
  name: string;
  filters: Filters<Item>;
  idOf(item: Item): string;
}

/** Gives the resources of a kind that are named, or all of them; throws the kind's error for one that is missing. */
export function chosenResources<K extends Kind>(
  context: OperationContext,
  kind: K,
  ids: string[] | undefined,
  parameter: string,
): Documents[K][] {
  if (!ids || ids.length === 0) return listResources(context, kind);
  return ids.map((id) => findResource(context, kind, id, parameter));
}

/**
 * Gives one page of the items that match all filters. Throws InvalidParameterValue for a filter or a token that there
 * is not.
 */
export function describe<Item>(
  items: Item[],
  { Filters: filters = [], MaxResults: limit, NextToken: token }: DescribeInput,
  { name, filters: known, idOf }: Described<Item>,
): { items: Item[]; nextToken: string | undefined } {
  if (limit !== undefined && (limit < 5 || limit > 1000)) {
    throw invalidValue(
      `Value ( ${limit} ) for parameter maxResults is invalid. Expecting a value between 5 and 1000.`,
    );
  }
  const tests = filters.map((filter) => testOf(filter, known));
  return pageOf(
    items.filter((item) => tests.every((test) => test(item))),
    {
      list: name,
      keyOf: idOf,
      limit: limit ?? 1000,
      token,
      invalidToken: () => new AwsError('InvalidParameterValue', 'Unable to parse pagination token'),
    },
  );
}

function testOf<Item>({ Name = '', Values = [] }: Filter, known: Filters<Item>): (item: Item) => boolean {
  const valuesOf = Object.hasOwn(known, Name) ? known[Name] : tagFilter<Item>(Name);
  if (!valuesOf) throw invalidValue(`The filter '${Name}' is invalid`);
  const patterns = Values.map(patternOf);
  return (item) =>
    valuesOf(item).some(
      (value) => value !== undefined && patterns.some((pattern) => pattern.test(String(value))),
    );
}

/** The filters that every resource with tags has. */
function tagFilter<Item>(name: string): ((item: Item) => (string | undefined)[]) | undefined {
  const tagsOf = (item: Item) => (item as { Tags?: Tag[] }).Tags ?? [];
  if (name === 'tag-key') return (item) => tagsOf(item).map(({ Key }) => Key);
  if (!name.startsWith('tag:')) return undefined;
  const key = name.slice('tag:'.length);
  return (item) =>
    tagsOf(item)
      .filter((tag) => tag.Key === key)
      .map(({ Value }) => Value);
}

/** In a filter `*` stands for any characters and `?` for one; a backslash takes that from them. */
function patternOf(value: string): RegExp {
  const source = value.replace(/\\([*?\\])|([*?])|([.+^${}()|[\]\\])/g, (_all, escaped, wild, special) => {
    if (wild !== undefined) return wild === '*' ? '[^]*' : '[^]';
    return `\\${escaped ?? special}`;
  });
  return new RegExp(`^${source}$`);
}
