import { AwsError } from '../../aws-error.ts';
import { readListToken, writeListToken } from '../../list-token.ts';

/** One page of a list, as KMS gives it. */
export interface MarkedPage<Item> {
  items: Item[];
  NextMarker: string | undefined;
  Truncated: boolean;
}

const DEFAULT_LIMIT = 100;

/**
 * Reads one page. Throws InvalidMarkerException for a marker of another list.
 *
 * @param read Gives the rows after a key in the order of the keys, as many as it is asked for.
 */
export function readPage<Item>(
  list: string,
  input: { Limit?: number | undefined; Marker?: string | undefined },
  keyOf: (item: Item) => string,
  read: (after: string, count: number) => Item[],
): MarkedPage<Item> {
  const limit = input.Limit ?? DEFAULT_LIMIT;
  const [after = ''] =
    readListToken(
      list,
      input.Marker,
      ['string'],
      (marker) => new AwsError('InvalidMarkerException', `Could not deserialize marker '${marker}'`),
    ) ?? [];
  const rows = read(after, limit + 1);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = last !== undefined && rows.length > limit;
  return { items, Truncated: more, NextMarker: more ? writeListToken(list, [keyOf(last)]) : undefined };
}
