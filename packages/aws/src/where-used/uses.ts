import {
  keyOfThing,
  type ReferencedThing,
  type ReferenceHome,
  referencedThing,
} from '@purser/task-definition';
import type { IndexedReference, IndexedRevision } from './indexed-revision.ts';
import type { ReferenceIndex } from './reference-index.ts';
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

/** What a place refers to; a registry's credentials may be a bare name of Secrets Manager. */
export function thingOf(
  { purpose, valueFrom }: Pick<IndexedReference, 'purpose' | 'valueFrom'>,
  home: ReferenceHome,
): ReferencedThing | undefined {
  return referencedThing(valueFrom, home, purpose === 'registry' ? 'secret' : 'parameter');
}

/** Gives every use of everything that is referred to, by key, the newest revision of each family first. */
export function usesByKey(
  { revisions, services }: Pick<ReferenceIndex, 'revisions' | 'services'>,
  home: ReferenceHome,
): Map<string, Use[]> {
  const newest = newestOf(revisions);
  const running = servicesByRevision(services);
  const uses = new Map<string, Use[]>();
  for (const { references, ...revision } of revisions) {
    for (const reference of references) {
      const thing = thingOf(reference, home);
      if (thing === undefined) continue;
      const key = keyOfThing(thing);
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
  home: ReferenceHome,
): Use[] {
  const thing = referencedThing(subject, home, kind);
  return thing === undefined ? [] : (usesByKey(index, home).get(keyOfThing(thing)) ?? []);
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
