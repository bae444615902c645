import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, client } from './client.ts';

const MINUTE = 60_000;

/** What the running tasks of all services hold; asked again now and then, and until all revisions are read. */
export const staleSecretsQuery = (include: 'stale' | 'all') =>
  queryOptions({
    queryKey: [...api.staleSecrets.list.key(), include],
    queryFn: ({ signal }) => client.staleSecrets.list({ include }, { signal }),
    refetchInterval: ({ state }) => (state.data?.index.isReading ? 2000 : MINUTE),
    placeholderData: keepPreviousData,
  });

/** The same, asked of AWS anew: what others read within the last minute does not serve. */
export const readStaleSecrets = (include: 'stale' | 'all') =>
  client.staleSecrets.list({ include, refresh: 'true' });
