import type { ListServicesRequest, ListServicesResponse } from '@aws-sdk/client-service-quotas';
import type { Operation } from '../../operation.ts';
import { SERVICES } from './quotas.ts';
import { page } from './service-quota.ts';

/**
 * Lists the services that have quotas here. Errors: IllegalArgumentException, InvalidPaginationTokenException.
 * https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_ListServices.html
 */
export const ListServices: Operation<ListServicesRequest, ListServicesResponse> = (_context, input) => {
  const { items, nextToken } = page('ListServices', [...SERVICES], ({ code }) => code, input);
  return {
    Services: items.map(({ code, name }) => ({ ServiceCode: code, ServiceName: name })),
    NextToken: nextToken,
  };
};
