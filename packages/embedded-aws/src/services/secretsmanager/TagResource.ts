import type { TagResourceRequest } from '@aws-sdk/client-secrets-manager';
import type { Operation } from '../../operation.ts';
import { readTags, writeTags } from '../../store/tags.ts';
import { findActiveSecret } from './secret-store.ts';
import { checkedTags } from './secret-tags.ts';

/**
 * Adds tags to a secret, or gives them new values. Throws ResourceNotFoundException, InvalidRequestException or
 * InvalidParameterException.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_TagResource.html
 */
export const TagResource: Operation<TagResourceRequest, object> = (context, input) =>
  context.database.transaction(() => {
    const { arn } = findActiveSecret(context, String(input.SecretId));
    writeTags(context.database, arn, checkedTags(input.Tags, readTags(context.database, arn)));
    return {};
  });
