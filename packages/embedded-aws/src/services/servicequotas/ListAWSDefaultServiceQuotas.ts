import type {
  ListAWSDefaultServiceQuotasRequest,
  ListAWSDefaultServiceQuotasResponse,
} from '@aws-sdk/client-service-quotas';
import type { Operation } from '../../operation.ts';
import { page, quotasOf, toDefault } from './service-quota.ts';

/**
 * Lists the quotas of a service as AWS has them by default. Errors: NoSuchResourceException, IllegalArgumentException,
 * InvalidPaginationTokenException.
 * https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_ListAWSDefaultServiceQuotas.html
 */
export const ListAWSDefaultServiceQuotas: Operation<
  ListAWSDefaultServiceQuotasRequest,
  ListAWSDefaultServiceQuotasResponse
> = (context, input) => {
  const quotas = quotasOf(input.ServiceCode);
  const { items, nextToken } = page('ListAWSDefaultServiceQuotas', quotas, ({ code }) => code, input);
  return { Quotas: items.map((quota) => toDefault(context, quota)), NextToken: nextToken };
};
