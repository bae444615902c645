import type {
  GetAWSDefaultServiceQuotaRequest,
  GetAWSDefaultServiceQuotaResponse,
} from '@aws-sdk/client-service-quotas';
import type { Operation } from '../../operation.ts';
import { findQuota, toDefault } from './service-quota.ts';

/**
 * Gives one quota as AWS has it by default. Errors: NoSuchResourceException.
 * https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_GetAWSDefaultServiceQuota.html
 */
export const GetAWSDefaultServiceQuota: Operation<
  GetAWSDefaultServiceQuotaRequest,
  GetAWSDefaultServiceQuotaResponse
> = (context, input) => ({ Quota: toDefault(context, findQuota(input)) });
