import type { OperationContext } from '../../../operation.ts';
import { decideAccess } from './decide-access.ts';
import { accessDeniedException, refusalText } from './refusal.ts';

/**
 * Looks whether the caller may hand a role to a service. Throws AccessDeniedException. The role itself is not looked
 * up, as AWS does not either.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 *
 * @param role The ARN, or the name where the service takes one; nothing is checked without a role.
 * @param service Such as `ecs-tasks.amazonaws.com`.
 */
export function checkPassRole(context: OperationContext, role: string | undefined, service: string): void {
  if (!role) return;
  const resource = role.startsWith('arn:') ? role : `arn:aws:iam::${context.accountId}:role/${role}`;
  const action = 'iam:PassRole';
  const decision = decideAccess(context, context.caller, {
    action,
    resource,
    conditions: { 'iam:PassedToService': service },
  });
  if (decision.outcome !== 'allowed') {
    throw accessDeniedException(refusalText(context.caller, action, resource, decision));
  }
}
