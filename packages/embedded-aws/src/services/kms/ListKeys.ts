import type { ListKeysRequest, ListKeysResponse } from '@aws-sdk/client-kms';
import type { Operation } from '../../operation.ts';
import { keyArn } from './key-row.ts';
import { readPage } from './marker.ts';

/**
 * Lists the keys, those of AWS among them. Throws InvalidMarkerException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeys.html
 */
export const ListKeys: Operation<ListKeysRequest, ListKeysResponse> = (context, input) => {
  const { items, ...more } = readPage<{ id: string }>(
    'ListKeys',
    input,
    ({ id }) => id,
    (after, count) =>
      context.database.all<{ id: string }>(
        'SELECT id FROM kms_key WHERE id > ? ORDER BY id LIMIT ?',
        after,
        count,
      ),
  );
  return { Keys: items.map(({ id }) => ({ KeyId: id, KeyArn: keyArn(context, id) })), ...more };
};
