interface Cursor {
  list: string;
  after: string;
}

/** Gives the token of the page after an item, for a list that the database cuts. */
export function writePageToken(list: string, after: string): string {
  return Buffer.from(JSON.stringify({ list, after } satisfies Cursor)).toString('base64url');
}

/**
 * Gives the key of the item before a page; undefined for the first page. Throws the service's own error for a token that
 * another list gave, or nobody.
 */
export function readPageToken(
  list: string,
  token: string | undefined,
  invalidToken: (token: string) => Error,
): string | undefined {
  if (token === undefined) return undefined;
  try {
    const cursor = JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as Partial<Cursor>;
    if (cursor.list === list && typeof cursor.after === 'string') return cursor.after;
  } catch {
    // Not JSON: refused below.
  }
  throw invalidToken(token);
}
