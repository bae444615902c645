import type { GetCallerIdentityRequest, GetCallerIdentityResponse } from '@aws-sdk/client-sts';
import type { Operation } from '../../operation.ts';

/**
 * Says who calls: the account's one user.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export const GetCallerIdentity: Operation<GetCallerIdentityRequest, GetCallerIdentityResponse> = (
  context,
) => ({
  UserId: 'AIDAPURSEREMBEDDED000',
  Account: context.accountId,
  Arn: context.callerArn,
});
