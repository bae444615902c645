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
