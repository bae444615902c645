import { referenceKey } from '@purser/task-definition';
import type { IndexedReference, IndexedRevision, ReferenceIndex } from './reference-index.ts';
import type { RunningService } from './running-services.ts';

/** A place that refers to a parameter or a secret, and the services that run it. */
export interface Use extends IndexedReference {
  taskDefinitionArn: string;
  family: string;
  revision: number;
  /** Whether it is the newest ACTIVE revision of its family. */
  isNewest: boolean;
  services: { serviceName: string; clusterArn: string }[];
}

/** Where bare names are looked for. */
export interface UseHome {
  region: string;
  accountId: string;
}

/** The key of what a place refers to; a registry's credentials may be a bare name of Secrets Manager. */
function keyOf({ purpose, valueFrom }: IndexedReference, home: UseHome): string | undefined {
  return referenceKey(valueFrom, home, purpose === 'registry' ? 'secret' : 'parameter');
}

/** Gives every use of everything that is referred to, by key, the newest revision of each family first. */
export function usesByKey(
  { revisions, services }: Pick<ReferenceIndex, 'revisions' | 'services'>,
  home: UseHome,
): Map<string, Use[]> {
  const newest = newestOf(revisions);
  const running = servicesByRevision(services);
  const uses = new Map<string, Use[]>();
  for (const { references, ...revision } of revisions) {
    for (const reference of references) {
      const key = keyOf(reference, home);
      if (key === undefined) continue;
      const list = uses.get(key) ?? [];
      uses.set(key, list);
      list.push({
        ...revision,
        ...reference,
        isNewest: newest.get(revision.family) === revision.revision,
        services: (running.get(revision.taskDefinitionArn) ?? []).map(({ serviceName, clusterArn }) => ({
          serviceName,
          clusterArn,
        })),
      });
    }
  }
  for (const list of uses.values())
    list.sort((a, b) => a.family.localeCompare(b.family) || b.revision - a.revision);
  return uses;
}

/**
 * Gives every use of one parameter or secret.
 *
 * @param subject Its name or ARN; a JSON key or a version in it plays no part.
 */
export function usesOf(
  index: Pick<ReferenceIndex, 'revisions' | 'services'>,
  subject: string,
  kind: 'parameter' | 'secret',
  home: UseHome,
): Use[] {
  const key = referenceKey(subject, home, kind);
  return key === undefined ? [] : (usesByKey(index, home).get(key) ?? []);
}

function newestOf(revisions: readonly IndexedRevision[]): Map<string, number> {
  const newest = new Map<string, number>();
  for (const { family, revision } of revisions)
    newest.set(family, Math.max(revision, newest.get(family) ?? 0));
  return newest;
}

function servicesByRevision(services: readonly RunningService[]): Map<string, RunningService[]> {
  const found = new Map<string, RunningService[]>();
  for (const service of services) {
    for (const arn of service.taskDefinitionArns) found.set(arn, [...(found.get(arn) ?? []), service]);
  }
  return found;
}
