import { AwsError } from '../../../aws-error.ts';
import type { Caller } from '../../../caller.ts';
import type { Decision, Side } from '../policy/decide.ts';

const POLICIES: Readonly<Record<Side, [article: string, name: string]>> = {
  identity: ['an', 'identity-based policy'],
  boundary: ['a', 'permissions boundary'],
  session: ['a', 'session policy'],
  resource: ['a', 'resource-based policy'],
};

/**
 * Gives AWS's text for a refusal.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export function refusalText(caller: Caller, action: string, shown: string, decision: Decision): string {
  const [article, name] = POLICIES[decision.refusedBy ?? 'identity'];
  const why =
    decision.outcome === 'explicitDeny'
      ? `with an explicit deny in ${article} ${name}`
      : `because no ${name} allows the ${action} action`;
  return `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${shown} ${why}`;
}

/** The refusal of a service that speaks JSON. */
export function accessDeniedException(message: string): AwsError {
  return new AwsError('AccessDeniedException', message);
}

/** The refusal of a service that speaks XML. */
export function accessDenied(message: string): AwsError {
  return new AwsError('AccessDenied', message, 403);
}

/** The refusal of EC2, which says it twice. */
export function unauthorizedOperation(message: string): AwsError {
  return new AwsError(
    'UnauthorizedOperation',
    `You are not authorized to perform this operation. ${message}`,
    403,
  );
}
