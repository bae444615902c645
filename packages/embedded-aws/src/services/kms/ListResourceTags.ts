import type { ListResourceTagsRequest, ListResourceTagsResponse } from '@aws-sdk/client-kms';
import type { Operation } from '../../operation.ts';
import { readTags, type StoredTag } from '../../store/tags.ts';
import { keyArn } from './key-row.ts';
import { findKey } from './key-store.ts';
import { readPage } from './marker.ts';

/**
 * Gives the tags of a key, by their keys. Throws NotFoundException or InvalidMarkerException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_ListResourceTags.html
 */
export const ListResourceTags: Operation<ListResourceTagsRequest, ListResourceTagsResponse> = (
  context,
  input,
) => {
  const key = findKey(context, String(input.KeyId));
  const tags = readTags(context.database, keyArn(context, key.id)).sort((a, b) => (a.key < b.key ? -1 : 1));
  const { items, ...more } = readPage<StoredTag>(
    `ListResourceTags ${key.id}`,
    input,
    (tag) => tag.key,
    (after, count) => tags.filter((tag) => tag.key > after).slice(0, count),
  );
  return { Tags: items.map((tag) => ({ TagKey: tag.key, TagValue: tag.value })), ...more };
};
