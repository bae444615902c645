import type { GetCallerIdentityRequest, GetCallerIdentityResponse } from '@aws-sdk/client-sts';
import type { Operation } from '../../operation.ts';

/**
 * Says who calls: a user, or the session of a role. No right is needed.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export const GetCallerIdentity: Operation<GetCallerIdentityRequest, GetCallerIdentityResponse> = ({
  caller,
}) => ({ UserId: caller.userId, Account: caller.accountId, Arn: caller.arn });
