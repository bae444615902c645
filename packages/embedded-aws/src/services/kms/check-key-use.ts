import type { OperationContext } from '../../operation.ts';
import { decideAccess } from '../iam/access/decide-access.ts';
import { accessDeniedException, refusalText } from '../iam/access/refusal.ts';

/** What a service does with a key for its caller. */
export interface KeyUse {
  /** Such as `kms:Decrypt`. */
  action: string;
  keyArn: string;
  /** The policy of the key. */
  policy: string;
  /** The service that calls KMS, such as `ssm`. */
  via: string;
  encryptionContext: Readonly<Record<string, string>>;
}

/**
 * Looks whether the caller of a context may use a key through a service. Throws AccessDeniedException with KMS's text.
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service
 */
export function checkKeyUse(context: OperationContext, use: KeyUse): void {
  const { action, keyArn, policy, via, encryptionContext } = use;
  const { caller, region } = context;
  // A service that works by itself uses no key of its customers'.
  if (caller.kind === 'service') return;
  const bound = Object.entries(encryptionContext);
  const decision = decideAccess(context, caller, {
    action,
    resource: keyArn,
    conditions: {
      ...Object.fromEntries(bound.map(([key, value]) => [`kms:EncryptionContext:${key}`, value])),
      'kms:EncryptionContextKeys': bound.map(([key]) => key),
      'kms:ViaService': `${via}.${region}.amazonaws.com`,
      'kms:CallerAccount': caller.accountId,
      'aws:ViaAWSService': 'true',
    },
    resourcePolicy: { document: policy, isRequired: true },
  });
  if (decision.outcome === 'allowed') return;
  throw accessDeniedException(refusalText(caller, action, keyArn, decision));
}
