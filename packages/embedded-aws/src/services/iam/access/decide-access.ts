import type { Caller } from '../../../caller.ts';
import type { OperationContext } from '../../../operation.ts';
import type { ResourcePolicyText } from '../../service.ts';
import { type Decision, decide } from '../policy/decide.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { parsePolicy } from '../policy/parse.ts';
import { type Conditions, requestKeys } from '../policy/request-keys.ts';
import { parseArn } from './arn.ts';
import { callerKeys } from './caller-keys.ts';
import { grantsOf } from './grants.ts';

/** What is asked of the policies. */
export interface Asked {
  action: string;
  /** An ARN, or `*` for an action that is about no resource. */
  resource: string;
  conditions?: Conditions | undefined;
  resourcePolicy?: ResourcePolicyText | undefined;
}

/** Decides whether a caller may do something, by all policies that have a say in it. */
export function decideAccess(context: OperationContext, caller: Caller, asked: Asked): Decision {
  const { action, resource, conditions, resourcePolicy } = asked;
  const found = grantsOf(context, caller);
  const ownerId = ownerOf(context, resource);
  return decide({
    principal: {
      arn: caller.arn,
      roleArn: caller.kind === 'role' ? found.entityArn : undefined,
      accountId: caller.accountId,
      isService: caller.kind === 'service',
    },
    request: {
      action,
      resource,
      keys: requestKeys(callerKeys(context, caller, found, ownerId), conditions),
    },
    grants: found.grants,
    resourcePolicy: resourcePolicy && {
      source: { id: resource, document: readResourcePolicy(resourcePolicy.document) },
      isRequired: resourcePolicy.isRequired === true,
    },
    ownerId,
  });
}

/**
 * Says whether a caller may do something to a resource that has no policy of its own.
 *
 * @param conditions Such as `iam:PassedToService`, besides the keys that every request has.
 */
export function isAllowed(
  context: OperationContext,
  caller: Caller,
  action: string,
  resource: string,
  conditions?: Conditions,
): boolean {
  return decideAccess(context, caller, { action, resource, conditions }).outcome === 'allowed';
}

/** Gives whose a resource is: the account that its ARN names, or the one that is called. */
export function ownerOf(context: OperationContext, resource: string): string {
  const accountId = parseArn(resource)?.accountId ?? '';
  return /^\d{12}$/.test(accountId) ? accountId : context.accountId;
}

const MOST_READ = 500;
const read = new Map<string, PolicyDocument>();

/** Resources keep their policy as text, and many calls ask for the same one. */
function readResourcePolicy(text: string): PolicyDocument {
  const known = read.get(text) ?? parsePolicy(text, 'resource');
  if (read.size >= MOST_READ) read.clear();
  read.set(text, known);
  return known;
}
