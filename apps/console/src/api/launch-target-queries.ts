import { queryOptions } from '@tanstack/react-query';
import { api, client } from './client.ts';
import { everyPage } from './paging.ts';

const MINUTE = 60_000;
const PAGE = { maxResults: 100 };
/** An account may have thousands of each; nobody chooses among more in a list. */
const MOST = 1000;

/** The clusters of the account. */
export const clustersQuery = () =>
  queryOptions({
    queryKey: api.account.clusters.key(),
    staleTime: MINUTE,
    queryFn: ({ signal }) =>
      everyPage(
        (token) => client.account.clusters({ ...PAGE, ...token }, { signal }),
        ({ clusters }) => clusters,
        MOST,
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
        MOST,
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
        MOST,
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
        MOST,
      ),
  });
