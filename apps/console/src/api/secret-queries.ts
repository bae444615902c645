import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api, client } from './client.ts';
import { BY_TOKEN, pageOf } from './paging.ts';
import { searchInput } from './search-input.ts';

const MINUTE = 60_000;

/** What parameters are looked for. */
export interface ParameterSearch {
  search?: string;
  path?: string;
  type?: 'String' | 'StringList' | 'SecureString';
  tier?: 'Standard' | 'Advanced' | 'Intelligent-Tiering';
  keyId?: string;
  tagKey?: string;
  tagValue?: string;
}

/** What secrets are looked for. */
export interface SecretSearch {
  search?: string;
  tagKey?: string;
  tagValue?: string;
  includeDeleted?: boolean;
}

/** The parameters that fit a search, page by page; never a value. */
export const parameterPagesQuery = (input: ParameterSearch) =>
  api.parameters.list.infiniteOptions({ input: pageOf({ ...input, maxResults: 50 }), ...BY_TOKEN });

/** One parameter, without its value. */
export const parameterQuery = (name: string) => api.parameters.describe.queryOptions({ input: { name } });

/** The tags of a parameter. */
export const parameterTagsQuery = (name: string) => api.parameters.tags.queryOptions({ input: { name } });

/** The kept versions of a parameter, without values. */
export const parameterHistoryQuery = (name: string) =>
  api.parameters.history.queryOptions({ input: { name } });

/** How often a level is asked for while its index is being read, in milliseconds. */
const WHILE_FILLING = 2000;

/** What is directly below a path, page by page; asked for again while the index is being read. */
export const parameterLevelQuery = (path: string) =>
  infiniteQueryOptions({
    queryKey: [...api.parameters.level.key(), path],
    queryFn: ({ pageParam, signal }) =>
      client.parameters.level({ path, maxResults: 200, ...(pageParam && { after: pageParam }) }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ after }) => after,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.pages[0]?.index.state === 'filling' ? WHILE_FILLING : false),
  });

/** KMS keys with their aliases. */
export const keysQuery = () => api.account.keys.queryOptions({ staleTime: MINUTE });

/** The secrets that fit a search, page by page; never a value. */
export const secretPagesQuery = ({ includeDeleted, ...search }: SecretSearch) =>
  api.secrets.list.infiniteOptions({
    input: pageOf({ ...search, ...(includeDeleted && { includeDeleted: 'true' }), maxResults: 100 }),
    ...BY_TOKEN,
  });

/** One secret, without its value. */
export const secretQuery = (secretId: string) => api.secrets.describe.queryOptions({ input: { secretId } });

/** The keys of a secret's version and the kind of each value; never a value. */
export const secretContentQuery = (input: { secretId: string; versionStage?: string; versionId?: string }) =>
  api.secrets.content.queryOptions({ input, staleTime: MINUTE / 2, retry: false });

/** The versions of a secret. */
export const secretVersionsQuery = (secretId: string) =>
  api.secrets.versions.queryOptions({ input: { secretId } });

/** The resource policy of a secret. */
export const secretPolicyQuery = (secretId: string) =>
  api.secrets.policy.queryOptions({ input: { secretId } });

/** The first parameters whose name contains a text, or with the tag of `tag:key=value`; never a value. */
export const parametersQuery = (search: string) =>
  api.parameters.list.queryOptions({
    input: { ...searchInput(search), maxResults: 50 },
    staleTime: MINUTE / 2,
    placeholderData: keepPreviousData,
  });

/** The first secrets that a search finds, by words or by `tag:key=value`; never a value. */
export const secretsQuery = (search: string) =>
  api.secrets.list.queryOptions({
    input: { ...searchInput(search), maxResults: 50 },
    staleTime: MINUTE / 2,
    placeholderData: keepPreviousData,
  });

/** The names of the parameters below a path; never a value. */
export const pathMembersQuery = ({ path, recursive }: { path: string; recursive: boolean }) =>
  api.parameters.members.queryOptions({
    input: { path, recursive: String(recursive) },
    staleTime: MINUTE / 2,
  });
