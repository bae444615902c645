import type { GetSessionTokenRequest, GetSessionTokenResponse } from '@aws-sdk/client-sts';
import type { Operation } from '../../operation.ts';
import { accessDenied } from '../iam/access/refusal.ts';
import { createSessionKeys } from './session-keys.ts';

const HALF_A_DAY = 12 * 60 * 60;
const HOUR = 60 * 60;

/**
 * Gives keys that end by themselves to a user, or for an hour at most to the root user. No right is needed. Throws
 * AccessDenied for the session of a role.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html
 */
export const GetSessionToken: Operation<GetSessionTokenRequest, GetSessionTokenResponse> = (
  context,
  { DurationSeconds = HALF_A_DAY },
) => {
  const { caller } = context;
  if (caller.kind === 'role') throw accessDenied('Cannot call GetSessionToken with session credentials');
  const seconds = caller.kind === 'root' ? Math.min(DurationSeconds, HOUR) : DurationSeconds;
  return { Credentials: createSessionKeys(context, caller, seconds) };
};
