import { readListToken, writeListToken } from './list-token.ts';

/** One page of a list, with the token of the next one when there is more. */
export interface Page<Item> {
  items: Item[];
  nextToken: string | undefined;
}

/** How a list is cut. */
export interface Paging<Item> {
  /** Tells lists apart, so that a token of one is refused by another. */
  list: string;
  /** Gives what an item is ordered by; unique within the list. */
  keyOf(item: Item): string;
  limit: number;
  token: string | undefined;
  /** Gives the service's own error for a token that we did not make. */
  invalidToken(): Error;
}

/**
 * Cuts a page out of a list. The token names the last item that was given, so that a page stays right when
 * items come or go between two calls; it starts anew after that item's place when the item itself is gone.
 */
export function pageOf<Item>(sorted: Item[], paging: Paging<Item>): Page<Item> {
  const { list, keyOf, limit, token, invalidToken } = paging;
  const place = readListToken(list, token, ['string', 'number'], invalidToken);
  const start = place === undefined ? 0 : startAfter(sorted, place, keyOf);
  const items = sorted.slice(start, start + limit);
  const last = items.at(-1);
  const more = last !== undefined && start + limit < sorted.length;
  return { items, nextToken: more ? writeListToken(list, [keyOf(last), start + limit]) : undefined };
}

function startAfter<Item>(
  sorted: Item[],
  [key, index]: readonly [string, number],
  keyOf: (item: Item) => string,
): number {
  const found = sorted.findIndex((item) => keyOf(item) === key);
  return found >= 0 ? found + 1 : Math.max(0, index - 1);
}
