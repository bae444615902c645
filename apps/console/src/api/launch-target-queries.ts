import { queryOptions } from '@tanstack/react-query';
import { api, client } from './client.ts';

const MINUTE = 60_000;
const PAGE = { maxResults: 100 };
/** An account may have thousands of each; nobody chooses among more in a list. */
const MOST = 1000;

interface Paged {
  nextToken?: string | undefined;
}

/** Reads page after page until there are none left. */
async function everyPage<Page extends Paged, Row>(
  read: (token: { nextToken?: string }) => Promise<Page>,
  rowsOf: (page: Page) => readonly Row[],
): Promise<Row[]> {
  const rows: Row[] = [];
  let nextToken: string | undefined;
  do {
    const page = await read(nextToken === undefined ? {} : { nextToken });
    rows.push(...rowsOf(page));
    nextToken = page.nextToken;
  } while (nextToken && rows.length < MOST);
  return rows;
}

/** The clusters of the account. */
export const clustersQuery = () =>
  queryOptions({
    queryKey: api.account.clusters.key(),
    staleTime: MINUTE,
    queryFn: ({ signal }) =>
      everyPage(
        (token) => client.account.clusters({ ...PAGE, ...token }, { signal }),
        ({ clusters }) => clusters,
      ),
  });

/** The services of a cluster. */
export const servicesQuery = (cluster: string) =>
  queryOptions({
    queryKey: api.account.services.key({ input: { cluster } }),
    staleTime: MINUTE,
    enabled: cluster !== '',
    queryFn: ({ signal }) =>
      everyPage(
        (token) => client.account.services({ cluster, ...PAGE, ...token }, { signal }),
        ({ services }) => services,
      ),
  });

/** The subnets of the account. */
export const subnetsQuery = () =>
  queryOptions({
    queryKey: api.account.subnets.key(),
    staleTime: MINUTE,
    queryFn: ({ signal }) =>
      everyPage(
        (token) => client.account.subnets({ ...PAGE, ...token }, { signal }),
        ({ subnets }) => subnets,
      ),
  });

/** The security groups of the account. */
export const securityGroupsQuery = () =>
  queryOptions({
    queryKey: api.account.securityGroups.key(),
    staleTime: MINUTE,
    queryFn: ({ signal }) =>
      everyPage(
        (token) => client.account.securityGroups({ ...PAGE, ...token }, { signal }),
        ({ securityGroups }) => securityGroups,
      ),
  });
