import type { FactName } from '../facts.ts';
import type { CallerStatement } from './check.ts';

/** Why something could not be found out. */
export interface Gap {
  fact: FactName;
  /** The names under which the definition speaks of what was asked for; every name where they are left out. */
  names?: readonly string[];
  /** A sentence. */
  reason: string;
  /** What would let the caller find out. */
  statement?: CallerStatement;
}

/**
 * What is said where nobody asked. What has no sentence is no business of a preflight: tasks that have stopped, and
 * the revisions of the family.
 */
const NOT_ASKED: Partial<Record<FactName, string>> = {
  launch: 'Choose how the task is going to be run, to check its platform version and its request.',
  subnets: 'Choose a service or subnets, to check whether the task reaches what it needs to start.',
  instances: 'Choose a cluster with container instances, to check whether the task fits on one.',
  services: 'Choose a service, to check whether the revision suits it.',
  fileSystems: 'Purser does not look at EFS file systems; check that the task reaches their mount targets.',
  taskRoleAccess: 'Purser does not simulate what the task role may do besides reading references.',
  executionRoleAccess: 'The definition names no execution role whose rights could be simulated.',
};

/** The sentence about facts that nobody asked for, with the first of their names; undefined where there is none. */
export function notAsked(needs: readonly FactName[]): { fact: FactName; reason: string } | undefined {
  for (const fact of needs) {
    const reason = NOT_ASKED[fact];
    if (reason !== undefined) return { fact, reason };
  }
  return undefined;
}
