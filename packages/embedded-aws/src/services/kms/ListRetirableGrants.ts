import type { ListGrantsResponse, ListRetirableGrantsRequest } from '@aws-sdk/client-kms';
import type { Operation } from '../../operation.ts';
import { readGrants } from './grant.ts';

/**
 * Lists the grants that a principal may retire. Throws InvalidMarkerException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_ListRetirableGrants.html
 */
export const ListRetirableGrants: Operation<ListRetirableGrantsRequest, ListGrantsResponse> = (
  context,
  input,
) => {
  const { items, ...more } = readGrants(context, 'ListRetirableGrants', input, {
    retiring: String(input.RetiringPrincipal),
  });
  return { Grants: items, ...more };
};
