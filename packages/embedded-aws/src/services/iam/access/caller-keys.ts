import type { Caller } from '../../../caller.ts';
import type { OperationContext } from '../../../operation.ts';
import { GLOBAL } from '../../../store/stores.ts';
import type { Conditions } from '../policy/request-keys.ts';
import type { CallerGrants } from './grants.ts';

const PRINCIPAL_TYPES = { root: 'Account', user: 'User', role: 'AssumedRole', service: undefined } as const;

/**
 * Gives the condition keys that every request has. The account is for programs on the same machine, which stand for
 * ones that would call AWS over TLS.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export function callerKeys(
  context: OperationContext,
  caller: Caller,
  { entityArn, tags }: CallerGrants,
  ownerId: string,
): Conditions {
  const now = context.now();
  const isService = caller.kind === 'service';
  return {
    ...Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:PrincipalTag/${key}`, value])),
    'aws:CurrentTime': now.toISOString(),
    'aws:EpochTime': String(Math.floor(now.getTime() / 1000)),
    'aws:RequestedRegion': context.region === GLOBAL ? 'us-east-1' : context.region,
    'aws:SourceIp': isService ? undefined : '127.0.0.1',
    'aws:SecureTransport': 'true',
    'aws:ViaAWSService': 'false',
    'aws:PrincipalIsAWSService': String(isService),
    'aws:PrincipalArn': isService ? undefined : (entityArn ?? caller.arn),
    'aws:PrincipalAccount': isService ? undefined : caller.accountId,
    'aws:PrincipalType': PRINCIPAL_TYPES[caller.kind],
    'aws:PrincipalServiceName': isService ? caller.name : undefined,
    'aws:userid': isService ? undefined : caller.userId,
    'aws:username': caller.kind === 'user' ? caller.name : undefined,
    'aws:MultiFactorAuthPresent': caller.kind === 'role' ? 'false' : undefined,
    'aws:ResourceAccount': ownerId,
  };
}
