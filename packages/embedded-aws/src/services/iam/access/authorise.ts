import { AwsError } from '../../../aws-error.ts';
import type { OperationContext } from '../../../operation.ts';
import type { ActedOn, Rights, Service } from '../../service.ts';
import type { Conditions } from '../policy/request-keys.ts';
import { parseArn } from './arn.ts';
import { decideAccess, ownerOf } from './decide-access.ts';
import { grantsOf } from './grants.ts';
import { isKnownAccount } from './known-account.ts';
import { accessDenied, accessDeniedException, refusalText, unauthorizedOperation } from './refusal.ts';

/** A service, as far as the rights to it go. */
export type Authorised = Rights & Pick<Service, 'protocol'>;

/**
 * Looks whether the caller of a context may call an operation with an input. Throws the service's own refusal for the
 * first resource that the caller has no right to.
 *
 * @param conditions What is known of the call besides what the input says.
 */
export function authorise(
  service: Authorised,
  operation: string,
  context: OperationContext,
  input: unknown,
  conditions?: Conditions,
): void {
  const { caller } = context;
  if (service.openOperations?.includes(operation)) return;
  const isFree = caller.accountId === context.accountId && grantsOf(context, caller).isUnrestricted;
  // Someone who may do everything is only held back by a resource's own policy.
  if (isFree && !service.resourcePolicy) return;
  const action = service.actionNames?.[operation] ?? `${service.name}:${operation}`;
  // The table is keyed by the operation whose input this is.
  const actedOn = service.resources?.[operation]?.(context, input as never) ?? [];
  for (const one of actedOn.length > 0 ? actedOn : ['*']) {
    checkOne(service, context, { action, operation, input, conditions, actedOn: one });
  }
}

interface Checked {
  action: string;
  operation: string;
  input: unknown;
  conditions: Conditions | undefined;
  actedOn: ActedOn;
}

function checkOne(service: Authorised, context: OperationContext, checked: Checked): void {
  const { action, operation, input, conditions, actedOn } = checked;
  const { arn, shown } = typeof actedOn === 'string' ? { arn: actedOn, shown: actedOn } : actedOn;
  const owner = context.within({ accountId: ownerOf(context, arn), region: regionOf(context, arn) });
  const isThere = isKnownAccount(context, owner.accountId);
  const decision = decideAccess(context, context.caller, {
    action,
    resource: arn,
    conditions: {
      ...(isThere && service.conditionKeys?.(owner, { action: operation, input, resource: arn })),
      ...conditions,
    },
    resourcePolicy: isThere ? service.resourcePolicy?.(owner, arn) : undefined,
  });
  if (decision.outcome !== 'allowed') {
    throw refusalOf(service, refusalText(context.caller, action, shown, decision));
  }
}

function regionOf(context: OperationContext, arn: string): string {
  const region = parseArn(arn)?.region;
  return region && /^[a-z]{2}(-[a-z]+)+-\d$/.test(region) ? region : context.region;
}

function refusalOf({ name, protocol }: Authorised, message: string): AwsError {
  if (name === 'ec2') return unauthorizedOperation(message);
  if (protocol === 'rest-json') return new AwsError('AccessDeniedException', message, 403);
  return protocol === 'json' ? accessDeniedException(message) : accessDenied(message);
}
