import type { ListServiceQuotasRequest, ListServiceQuotasResponse } from '@aws-sdk/client-service-quotas';
import type { Operation } from '../../operation.ts';
import { page, quotasOf, toApplied } from './service-quota.ts';

/**
 * Lists the quotas of a service as the account has them. Errors: NoSuchResourceException, IllegalArgumentException,
 * InvalidPaginationTokenException.
 * https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_ListServiceQuotas.html
 */
export const ListServiceQuotas: Operation<ListServiceQuotasRequest, ListServiceQuotasResponse> = (
  context,
  input,
) => {
  const quotas = quotasOf(input.ServiceCode).filter(
    ({ code }) => input.QuotaCode === undefined || code === input.QuotaCode,
  );
  const { items, nextToken } = page('ListServiceQuotas', quotas, ({ code }) => code, input);
  return { Quotas: items.map((quota) => toApplied(context, quota)), NextToken: nextToken };
};
