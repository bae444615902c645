import { type Caller, rootOf } from '../caller.ts';
import type { Service } from '../services/service.ts';
import { claimOf, type SignedRequest, verifySignature } from '../signature.ts';
import type { AccessKey } from '../store/access-keys.ts';
import { signatureError } from './signature-error.ts';

/** What tells who a request comes from. */
export interface Authority {
  findKey(accessKeyId: string): AccessKey | undefined;
  /** The time that clients have, by which they sign. */
  now(): Date;
  /** The time of the accounts, which may have been set forward. */
  accountTime(): Date;
  /** Whether any signature is taken; unknown keys then belong to the root user of the default account. */
  takesAnySignature: boolean;
  accountId: string;
  region: string;
}

/** Gives who calls and which Region is called; throws the service's own error for a bad signature. */
export function authenticate(
  { findKey, now, accountTime, takesAnySignature, accountId, region }: Authority,
  service: Service,
  request: SignedRequest,
): { caller: Caller; region: string } {
  if (takesAnySignature) {
    const claim = claimOf(request);
    const caller = (claim && findKey(claim.accessKeyId))?.caller ?? rootOf(accountId);
    return { caller, region: claim?.region ?? region };
  }
  const found = verifySignature(request, {
    service: service.signingName,
    findKey,
    now: now(),
    accountTime: accountTime(),
  });
  if ('kind' in found) throw signatureError(service, found);
  return { caller: found.key.caller, region: found.region };
}
