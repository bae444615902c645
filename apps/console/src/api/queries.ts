import type { IndexState } from '@purser/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, client } from './client.ts';
import { BY_TOKEN, pageOf } from './paging.ts';

const MINUTE = 60_000;

/** The audit trail's page. */
const AUDIT_PAGE = 50;

/** The index behind an answer is read in the background. */
const whileReading = ({ state }: { state: { data?: { index: IndexState } | undefined } }) =>
  state.data?.index.isReading ? 2000 : (false as const);

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

/** What no revision refers to, by name, page by page; asked again until everything is read. */
export const unusedQuery = (kind: 'parameter' | 'secret') =>
  api.whereUsed.unused.infiniteOptions({
    input: (after: string | undefined) => ({ kind, ...(after !== undefined && { after }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ unused, total }, pages) =>
      pages.flatMap((page) => page.unused).length < total ? unused.at(-1)?.name : undefined,
    refetchInterval: ({ state }) => {
      const first = state.data?.pages[0];
      return first?.index.isReading || first?.parameters?.state === 'filling' ? 2000 : false;
    },
  });

/** What was done by Purser, newest first. */
export const auditEventsQuery = () => api.audit.list.queryOptions({ input: { maxResults: 100 } });

/** Where rows of a family came from, and what each source gained or lost since. */
export const trackedSourcesQuery = (family: string) =>
  api.trackedSources.list.queryOptions({ input: { family }, staleTime: MINUTE / 2 });

/** The ACTIVE revisions that hold a variable or log option as a plain value, page by page; never the value. */
export const plainValuesQuery = (input: { family: string; key: string }) =>
  api.taskDefinitions.plainValues.infiniteOptions({ input: pageOf(input), ...BY_TOKEN });

/** The account's families, page by page. */
export const familiesQuery = (input: { search?: string; status?: 'INACTIVE' | 'ALL' }) =>
  api.taskDefinitions.families.infiniteOptions({ input: pageOf(input), ...BY_TOKEN });

/** A family's revisions, newest first, page by page. */
export const revisionsQuery = (input: { family: string; status?: 'INACTIVE' | 'DELETE_IN_PROGRESS' }) =>
  api.taskDefinitions.revisions.infiniteOptions({ input: pageOf(input), ...BY_TOKEN });

/** Who registered revisions, what was noted on them and where they run; asked again until all are read. */
export const revisionFactsQuery = (family: string, revisions: readonly number[]) =>
  api.taskDefinitions.facts.queryOptions({
    input: { family, revisions: revisions.join(',') },
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.toRead ? 1500 : false),
  });

/** The account's clusters. */
export const clustersQuery = () => api.account.clusters.queryOptions({ input: {}, staleTime: MINUTE });

/** The tasks of a cluster that stopped, page by page, with the cause of each; not asked before the cluster is known. */
export const stoppedTasksQuery = (input: { cluster: string; family?: string }) =>
  api.launchFailures.stoppedTasks.infiniteOptions({
    input: pageOf(input),
    ...BY_TOKEN,
    enabled: input.cluster !== '',
  });

/** What refers to a parameter or a secret; asked again until everything is read. */
export const usesQuery = (input: { kind: 'parameter' | 'secret'; subject: string }) =>
  api.whereUsed.uses.queryOptions({ input, refetchInterval: whileReading });

/** References to what is not there; asked again until everything is read. */
export const danglingQuery = () => api.whereUsed.dangling.queryOptions({ refetchInterval: whileReading });

/** What was done by Purser, newest first, page by page. */
export const auditQuery = (filter: { subject?: string }) =>
  api.audit.list.infiniteOptions({
    input: (before: number | undefined) => ({ ...filter, ...(before !== undefined && { before }) }),
    initialPageParam: undefined as number | undefined,
    // A page that is not full is the last one.
    getNextPageParam: ({ events }) => (events.length < AUDIT_PAGE ? undefined : events.at(-1)?.id),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

/** `family` for its latest ACTIVE revision, or `family:revision`. */
export const latestRevisionQuery = (taskDefinition: string) =>
  api.taskDefinitions.describe.queryOptions({ input: { taskDefinition }, staleTime: MINUTE / 2 });

/** One revision with its tags. A revision never changes, but for its status. */
export const revisionQuery = (revision: { family: string; revision: number }) =>
  api.taskDefinitions.describe.queryOptions({
    input: { taskDefinition: `${revision.family}:${revision.revision}` },
    staleTime: MINUTE,
  });

/** What differs between two revisions of a family, and the versions behind their references. */
export const comparisonQuery = ({ family, from, to }: { family: string; from: number; to: number }) =>
  api.taskDefinitions.compare.queryOptions({
    input: { from: `${family}:${from}`, to: `${family}:${to}` },
    staleTime: 0,
  });

/** A revision as it has to be for another family, Region or account. */
export const copyPreviewQuery = (
  source: { family: string; revision: number },
  target: { family: string; region: string; accountId: string },
) =>
  api.taskDefinitions.copyPreview.queryOptions({
    input: {
      taskDefinition: `${source.family}:${source.revision}`,
      family: target.family,
      ...(target.region !== '' && { region: target.region }),
      ...(target.accountId !== '' && { accountId: target.accountId }),
    },
    staleTime: MINUTE,
  });
