import type { TagResourceRequest } from '@aws-sdk/client-kms';
import type { Operation } from '../../operation.ts';
import { readTags, writeTags } from '../../store/tags.ts';
import { keyArn } from './key-row.ts';
import { checkCustomerManaged, checkNotPending } from './key-state.ts';
import { findKey } from './key-store.ts';
import { checkTags, storedTags } from './key-tags.ts';

/**
 * Adds tags to a key, or gives them new values. Throws NotFoundException, TagException, LimitExceededException or
 * KMSInvalidStateException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_TagResource.html
 */
export const TagResource: Operation<TagResourceRequest, object> = (context, input) =>
  context.database.transaction(() => {
    const key = findKey(context, String(input.KeyId));
    checkCustomerManaged(context, key, 'TagResource');
    checkNotPending(context, key);
    const resource = keyArn(context, key.id);
    const added = new Set(input.Tags?.map(({ TagKey }) => TagKey));
    checkTags(input.Tags, readTags(context.database, resource).filter((tag) => !added.has(tag.key)).length);
    writeTags(context.database, resource, storedTags(input.Tags));
    return {};
  });
