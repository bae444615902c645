import type { UntagResourceRequest } from '@aws-sdk/client-secrets-manager';
import type { Operation } from '../../operation.ts';
import { deleteTags } from '../../store/tags.ts';
import { findActiveSecret } from './secret-store.ts';

/**
 * Takes tags from a secret. Throws ResourceNotFoundException or InvalidRequestException.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UntagResource.html
 */
export const UntagResource: Operation<UntagResourceRequest, object> = (context, input) => {
  const { arn } = findActiveSecret(context, String(input.SecretId));
  deleteTags(context.database, arn, input.TagKeys ?? []);
  return {};
};
