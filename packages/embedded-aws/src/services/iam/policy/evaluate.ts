import { holds } from './conditions.ts';
import type { PolicyDocument, Statement } from './document.ts';
import { arnFits, fits, withVariables } from './patterns.ts';
import type { RequestKeys } from './request-keys.ts';

/** What someone wants to do. */
export interface AccessRequest {
  /** Such as `ssm:GetParameters`. */
  action: string;
  /** An ARN, or `*` for an action that is about no resource. */
  resource: string;
  keys: RequestKeys;
}

/** A policy and what simulations call it. */
export interface PolicySource {
  id: string;
  document: PolicyDocument;
}

/** A statement that fits a request. */
export interface Match {
  source: PolicySource;
  statement: Statement;
}

export type Outcome = 'allowed' | 'explicitDeny' | 'implicitDeny';

/** What some policies say together. */
export interface Evaluation {
  outcome: Outcome;
  /** The statements that decided: those that deny, or else those that allow. */
  matched: readonly Match[];
}

/**
 * Evaluates policies that stand on one side, such as all of a user. One statement that denies beats all others.
 *
 * @param isMeant Says whether a statement is about who asks; policies of users and roles always are.
 */
export function evaluate(
  sources: readonly PolicySource[],
  request: AccessRequest,
  isMeant: (statement: Statement) => boolean = () => true,
): Evaluation {
  const matched: Match[] = [];
  for (const source of sources) {
    for (const statement of source.document.statements) {
      if (isMeant(statement) && statementFits(source.document, statement, request)) {
        matched.push({ source, statement });
      }
    }
  }
  const denying = matched.filter(({ statement }) => statement.effect === 'Deny');
  if (denying.length > 0) return { outcome: 'explicitDeny', matched: denying };
  return { outcome: matched.length > 0 ? 'allowed' : 'implicitDeny', matched };
}

/** Says whether a statement is about a request, whoever it comes from. */
function statementFits(policy: PolicyDocument, statement: Statement, request: AccessRequest): boolean {
  return (
    namesAction(statement, request) &&
    namesResource(policy, statement, request) &&
    statement.conditions.every((condition) => holds(policy, condition, request.keys))
  );
}

/** Says whether a statement names the action of a request. */
export function namesAction({ actions, isNotAction }: Statement, { action }: AccessRequest): boolean {
  const asked = action.toLowerCase();
  return actions.some((pattern) => fits(pattern, asked)) !== isNotAction;
}

/** Says whether a statement names the resource of a request; a trust policy names none and means its role. */
export function namesResource(
  policy: PolicyDocument,
  { resources, isNotResource }: Statement,
  { resource, keys }: AccessRequest,
): boolean {
  if (resources.length === 0) return true;
  const isNamed = resources.some((pattern) => {
    const filled = withVariables(pattern, policy, keys);
    return filled !== undefined && arnFits(filled, resource);
  });
  return isNamed !== isNotResource;
}
