import type { RevisionFacts } from '@purser/contract';
import { useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { revisionFactsQuery, revisionsQuery } from '../../api/queries.ts';
import type { RevisionRow } from './family-columns.tsx';

/** The facts of one question; AWS lists a hundred revisions a page. */
const AT_ONCE = 100;

/** The revisions of a family, page by page, and what is known of each as soon as it is read. */
export function useRevisionRows(input: Parameters<typeof revisionsQuery>[0]) {
  const pages = useInfiniteQuery(revisionsQuery(input));
  const revisions = pages.data?.pages.flatMap((page) => page.revisions) ?? [];
  const parts: number[][] = [];
  for (let from = 0; from < revisions.length; from += AT_ONCE)
    parts.push(revisions.slice(from, from + AT_ONCE).map(({ revision }) => revision));
  const facts = useQueries({ queries: parts.map((part) => revisionFactsQuery(input.family, part)) });
  const known = new Map<number, RevisionFacts>(
    facts.flatMap(({ data }) => (data?.revisions ?? []).map((one) => [one.revision, one])),
  );
  const rows = revisions.map((one): RevisionRow => {
    const found = known.get(one.revision);
    return { ...one, ...(found && { facts: found }) };
  });
  return {
    pages,
    rows,
    toRead: facts.reduce((sum, { data }) => sum + (data?.toRead ?? 0), 0),
    failure: facts.find(({ data }) => data?.failure)?.data?.failure,
    error: facts.find(({ error }) => error)?.error,
  };
}
