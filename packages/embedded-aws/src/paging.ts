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
  const { keyOf, limit } = paging;
  const start = paging.token === undefined ? 0 : startAfter(sorted, readToken(paging, paging.token), keyOf);
  const items = sorted.slice(start, start + limit);
  const last = items.at(-1);
  const more = last !== undefined && start + limit < sorted.length;
  return { items, nextToken: more ? writeToken(paging.list, keyOf(last), start + limit) : undefined };
}

interface Cursor {
  list: string;
  after: string;
  index: number;
}

function startAfter<Item>(sorted: Item[], cursor: Cursor, keyOf: (item: Item) => string): number {
  const found = sorted.findIndex((item) => keyOf(item) === cursor.after);
  return found >= 0 ? found + 1 : Math.max(0, cursor.index - 1);
}

function writeToken(list: string, after: string, index: number): string {
  return Buffer.from(JSON.stringify({ list, after, index } satisfies Cursor)).toString('base64url');
}

function readToken<Item>(paging: Paging<Item>, token: string): Cursor {
  try {
    const cursor = JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as Partial<Cursor>;
    if (
      cursor.list === paging.list &&
      typeof cursor.after === 'string' &&
      Number.isSafeInteger(cursor.index)
    ) {
      return cursor as Cursor;
    }
  } catch {
    // Not JSON: refused below.
  }
  throw paging.invalidToken();
}
