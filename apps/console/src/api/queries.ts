import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, client } from './client.ts';

const MINUTE = 60_000;

/** AWS pages its lists by a token that the page before gave. */
const BY_TOKEN = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: { nextToken?: string | undefined }) => page.nextToken,
  placeholderData: keepPreviousData,
};

const pageOf =
  <T extends object>(input: T) =>
  (nextToken: string | undefined) =>
    nextToken === undefined ? input : { ...input, nextToken };

/** Whose account the console works in; it does not change while the page is open. */
export const identityQuery = () => api.account.identity.queryOptions({ staleTime: Number.POSITIVE_INFINITY });

/** All roles of the account, over all pages. */
export const rolesQuery = () =>
  queryOptions({
    queryKey: api.account.roles.key(),
    staleTime: MINUTE,
    queryFn: async ({ signal }) => {
      const roles: Awaited<ReturnType<typeof client.account.roles>>['roles'] = [];
      let nextToken: string | undefined;
      do {
        const page = await client.account.roles(
          { maxResults: 100, ...(nextToken && { nextToken }) },
          { signal },
        );
        roles.push(...page.roles);
        nextToken = page.nextToken;
      } while (nextToken);
      return { roles };
    },
  });

/** The first parameters whose name contains a text; never a value. */
export const parametersQuery = (search: string) =>
  api.parameters.list.queryOptions({
    input: search ? { search, maxResults: 50 } : { maxResults: 50 },
    staleTime: MINUTE / 2,
    placeholderData: keepPreviousData,
  });

/** The account's families, page by page. */
export const familiesQuery = (input: { search?: string; status?: 'INACTIVE' | 'ALL' }) =>
  api.taskDefinitions.families.infiniteOptions({ input: pageOf(input), ...BY_TOKEN });

/** A family's revisions, newest first, page by page. */
export const revisionsQuery = (input: { family: string; status?: 'INACTIVE' }) =>
  api.taskDefinitions.revisions.infiniteOptions({ input: pageOf(input), ...BY_TOKEN });

/** The parameters whose name contains a text, page by page; never a value. */
export const parameterPagesQuery = (input: { search?: string }) =>
  api.parameters.list.infiniteOptions({ input: pageOf({ ...input, maxResults: 50 }), ...BY_TOKEN });

/** One revision with its tags. A revision never changes, but for its status. */
export const revisionQuery = (revision: { family: string; revision: number }) =>
  api.taskDefinitions.describe.queryOptions({
    input: { taskDefinition: `${revision.family}:${revision.revision}` },
    staleTime: MINUTE,
  });
