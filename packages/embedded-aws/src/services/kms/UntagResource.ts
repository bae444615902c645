import type { UntagResourceRequest } from '@aws-sdk/client-kms';
import type { Operation } from '../../operation.ts';
import { deleteTags } from '../../store/tags.ts';
import { keyArn } from './key-row.ts';
import { checkCustomerManaged, checkNotPending } from './key-state.ts';
import { findKey } from './key-store.ts';

/**
 * Takes tags from a key. Throws NotFoundException or KMSInvalidStateException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_UntagResource.html
 */
export const UntagResource: Operation<UntagResourceRequest, object> = (context, input) => {
  const key = findKey(context, String(input.KeyId));
  checkCustomerManaged(context, key, 'UntagResource');
  checkNotPending(context, key);
  deleteTags(context.database, keyArn(context, key.id), input.TagKeys ?? []);
  return {};
};
