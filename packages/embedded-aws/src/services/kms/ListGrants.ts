import type { ListGrantsRequest, ListGrantsResponse } from '@aws-sdk/client-kms';
import type { Operation } from '../../operation.ts';
import { readGrants } from './grant.ts';
import { findKey } from './key-store.ts';

/**
 * Lists the grants of a key. Throws NotFoundException or InvalidMarkerException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_ListGrants.html
 */
export const ListGrants: Operation<ListGrantsRequest, ListGrantsResponse> = (context, input) => {
  const key = findKey(context, String(input.KeyId));
  const { items, ...more } = readGrants(context, `ListGrants ${key.id}`, input, {
    key_id: key.id,
    id: input.GrantId,
    grantee: input.GranteePrincipal,
  });
  return { Grants: items, ...more };
};
