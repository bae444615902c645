import type { GetServiceQuotaRequest, GetServiceQuotaResponse } from '@aws-sdk/client-service-quotas';
import type { Operation } from '../../operation.ts';
import { findQuota, toApplied } from './service-quota.ts';

/**
 * Gives one quota as the account has it. Errors: NoSuchResourceException.
 * https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_GetServiceQuota.html
 */
export const GetServiceQuota: Operation<GetServiceQuotaRequest, GetServiceQuotaResponse> = (
  context,
  input,
) => ({
  Quota: toApplied(context, findQuota(input)),
});
