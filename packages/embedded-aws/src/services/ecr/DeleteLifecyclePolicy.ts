import type { DeleteLifecyclePolicyRequest, DeleteLifecyclePolicyResponse } from '@aws-sdk/client-ecr';
import type { Operation } from '../../operation.ts';
import { lifecyclePolicyOf } from './policies.ts';
import { findRepository } from './repository.ts';

/**
 * Lets images stay. Errors: RepositoryNotFoundException, LifecyclePolicyNotFoundException.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DeleteLifecyclePolicy.html
 */
export const DeleteLifecyclePolicy: Operation<DeleteLifecyclePolicyRequest, DeleteLifecyclePolicyResponse> = (
  context,
  input,
) => {
  const row = findRepository(context, input);
  const lifecyclePolicyText = lifecyclePolicyOf(context, row);
  context.database.run('UPDATE ecr_repository SET lifecycle_policy = NULL WHERE name = ?', row.name);
  return { registryId: context.accountId, repositoryName: row.name, lifecyclePolicyText };
};
