import type { GetAccessKeyInfoRequest, GetAccessKeyInfoResponse } from '@aws-sdk/client-sts';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { findAccessKey } from '../../store/access-keys.ts';

/**
 * Gives the account of an access key. Throws ValidationError for one that is not there or is switched off.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetAccessKeyInfo.html
 */
export const GetAccessKeyInfo: Operation<GetAccessKeyInfoRequest, GetAccessKeyInfoResponse> = (
  { server },
  { AccessKeyId },
) => {
  const key = findAccessKey(server.stores.server, String(AccessKeyId));
  if (!key) throw new AwsError('ValidationError', `Access key ${AccessKeyId} is not valid.`);
  return { Account: key.caller.accountId };
};
