import type { IndexedRevision } from '../where-used/indexed-revision.ts';

/** Which revisions a clean-up is after. */
export interface CleanupChoice {
  /** How many of the newest revisions of each family stay, whatever else. */
  keepLast: number;
  /** Only those that were registered at least so many days ago. */
  olderThanDays?: number | undefined;
  /** Only those that hold what looks like a secret in plain text. */
  onlyPlaintext?: boolean | undefined;
}

/** A revision that a clean-up may take away. */
export interface CleanupCandidate extends Pick<IndexedRevision, 'taskDefinitionArn' | 'family' | 'revision'> {
  status: 'ACTIVE' | 'INACTIVE';
  registeredAt?: string;
  /** Paths; never a value. */
  plaintext: readonly string[];
}

/** Why a revision stays. */
type KeptBecause = 'in-use' | 'newest' | 'too-young' | 'no-plaintext';

/** What a clean-up would take away, and what would stay. */
export interface CleanupPlan {
  candidates: CleanupCandidate[];
  /** How many revisions stay, by the first reason that holds. */
  kept: Record<KeptBecause, number>;
  /** Those that something uses, with who. */
  inUse: { taskDefinitionArn: string; uses: string[]; plaintext: readonly string[] }[];
}

const DAY = 86_400_000;

/**
 * Chooses what a clean-up takes away. A revision that something uses stays always, and so do the newest of each family.
 *
 * @param uses Who uses each revision, by its ARN.
 * @param now Milliseconds since 1970.
 */
export function chooseRevisions(
  revisions: readonly CleanupCandidate[],
  uses: ReadonlyMap<string, readonly string[]>,
  { keepLast, olderThanDays, onlyPlaintext = false }: CleanupChoice,
  now: number,
): CleanupPlan {
  const plan: CleanupPlan = {
    candidates: [],
    kept: { 'in-use': 0, newest: 0, 'too-young': 0, 'no-plaintext': 0 },
    inUse: [],
  };
  const seen = new Map<string, number>();
  const ordered = [...revisions].sort((a, b) => a.family.localeCompare(b.family) || b.revision - a.revision);
  for (const revision of ordered) {
    const { taskDefinitionArn, family, status, registeredAt, plaintext } = revision;
    // What is deregistered is none of the newest that somebody could still start.
    const rank = (seen.get(family) ?? 0) + (status === 'ACTIVE' ? 1 : 0);
    seen.set(family, rank);
    const by = uses.get(taskDefinitionArn);
    const age = registeredAt === undefined ? 0 : now - Date.parse(registeredAt);
    if (by) {
      plan.kept['in-use'] += 1;
      plan.inUse.push({ taskDefinitionArn, uses: [...by], plaintext });
    } else if (status === 'ACTIVE' && rank <= keepLast) plan.kept.newest += 1;
    // Clocks differ: without an age, one that was registered a moment ago is not too young.
    else if (olderThanDays !== undefined && age < olderThanDays * DAY) plan.kept['too-young'] += 1;
    else if (onlyPlaintext && plaintext.length === 0) plan.kept['no-plaintext'] += 1;
    else plan.candidates.push(revision);
  }
  return plan;
}
