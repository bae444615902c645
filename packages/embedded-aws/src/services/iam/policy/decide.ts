import type { Statement } from './document.ts';
import {
  type AccessRequest,
  type Evaluation,
  evaluate,
  type Match,
  type Outcome,
  type PolicySource,
} from './evaluate.ts';
import { type Closeness, closenessOf, type Principal } from './principals.ts';

/** The policies on the side of who asks. */
export interface Grants {
  /** The inline and managed policies; undefined for a root user and for a service, who need none. */
  identity: readonly PolicySource[] | undefined;
  boundary?: readonly PolicySource[] | undefined;
  session?: readonly PolicySource[] | undefined;
}

/** The policy of the resource. */
export interface ResourcePolicy {
  source: PolicySource;
  /** Whether nobody may do anything that this policy does not allow, as with KMS keys and roles. */
  isRequired?: boolean;
}

/** All that a decision depends on. */
export interface AccessQuestion {
  principal: Principal;
  request: AccessRequest;
  grants: Grants;
  resourcePolicy?: ResourcePolicy | undefined;
  /** Whose the resource is. */
  ownerId: string;
}

/** Which sort of policy refused. */
export type Side = 'identity' | 'boundary' | 'session' | 'resource';

/** Whether someone may do something, by which statements, and what refused. */
export interface Decision {
  outcome: Outcome;
  matched: readonly Match[];
  refusedBy: Side | undefined;
  sides: Readonly<Partial<Record<Side, Evaluation>>>;
}

/**
 * Decides by all policies together. Within an account either side may allow, where the resource does not insist on its
 * own policy; between accounts both have to.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function decide(question: AccessQuestion): Decision {
  const { principal, request, grants, resourcePolicy, ownerId } = question;
  const { identity, boundary, session } = grants;
  const closeness = (statement: Statement) => closenessOf(statement, principal);
  const sides: Partial<Record<Side, Evaluation>> = {
    ...(identity && { identity: evaluate(identity, request) }),
    ...(boundary && { boundary: evaluate(boundary, request) }),
    ...(session && { session: evaluate(session, request) }),
    ...(resourcePolicy && {
      resource: evaluate([resourcePolicy.source], request, (statement) => closeness(statement) !== undefined),
    }),
  };
  for (const side of ['identity', 'resource', 'session', 'boundary'] as const) {
    const denied = sides[side];
    if (denied?.outcome === 'explicitDeny') {
      return { outcome: 'explicitDeny', matched: denied.matched, refusedBy: side, sides };
    }
  }
  const granted = sides.resource?.outcome === 'allowed' ? nearest(sides.resource, closeness) : undefined;
  const refusedBy = missingSide(sides, {
    granted,
    isSameAccount: principal.accountId === ownerId,
    needsResource: resourcePolicy?.isRequired === true,
  });
  const matched = Object.values(sides).flatMap((side) => (side.outcome === 'allowed' ? side.matched : []));
  return { outcome: refusedBy ? 'implicitDeny' : 'allowed', matched, refusedBy, sides };
}

function nearest(
  { matched }: Evaluation,
  closeness: (statement: Statement) => Closeness | undefined,
): Closeness {
  const found = new Set(matched.map(({ statement }) => closeness(statement)));
  if (found.has('principal')) return 'principal';
  return found.has('role') ? 'role' : 'account';
}

interface Circumstances {
  granted: Closeness | undefined;
  isSameAccount: boolean;
  needsResource: boolean;
}

/** Gives the side whose permission is missing. */
function missingSide(
  { identity, boundary, session }: Partial<Record<Side, Evaluation>>,
  { granted, isSameAccount, needsResource }: Circumstances,
): Side | undefined {
  const lacks = (side: Evaluation | undefined) => side !== undefined && side.outcome !== 'allowed';
  if ((needsResource || !isSameAccount) && granted === undefined) return 'resource';
  // Within the account, who is named in person needs no policy of their own; a role's name is still narrowed.
  if (isSameAccount && granted === 'principal') return undefined;
  if (!(isSameAccount && granted === 'role') && lacks(identity)) return 'identity';
  if (lacks(boundary)) return 'boundary';
  return lacks(session) ? 'session' : undefined;
}
