import { keepPreviousData } from '@tanstack/react-query';

/** AWS pages its lists by a token that the page before gave. */
export const BY_TOKEN = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: { nextToken?: string | undefined }) => page.nextToken,
  placeholderData: keepPreviousData,
};

/** The input of one page of a list. */
export const pageOf =
  <T extends object>(input: T) =>
  (nextToken: string | undefined) =>
    nextToken === undefined ? input : { ...input, nextToken };

/**
 * Reads page after page until there are none left.
 *
 * @param most Rows at which it ends although there are more.
 */
export async function everyPage<Page extends { nextToken?: string | undefined }, Row>(
  read: (token: { nextToken?: string }) => Promise<Page>,
  rowsOf: (page: Page) => readonly Row[],
  most: number,
): Promise<Row[]> {
  const rows: Row[] = [];
  let nextToken: string | undefined;
  do {
    const page = await read(nextToken === undefined ? {} : { nextToken });
    rows.push(...rowsOf(page));
    nextToken = page.nextToken;
  } while (nextToken && rows.length < most);
  return rows;
}
