import type { DeleteRepositoryPolicyRequest, DeleteRepositoryPolicyResponse } from '@aws-sdk/client-ecr';
import type { Operation } from '../../operation.ts';
import { policyOf } from './policies.ts';
import { findRepository } from './repository.ts';

/**
 * Lets nobody else use a repository. Errors: RepositoryNotFoundException, RepositoryPolicyNotFoundException.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DeleteRepositoryPolicy.html
 */
export const DeleteRepositoryPolicy: Operation<
  DeleteRepositoryPolicyRequest,
  DeleteRepositoryPolicyResponse
> = (context, input) => {
  const row = findRepository(context, input);
  const policyText = policyOf(context, row);
  context.database.run('UPDATE ecr_repository SET policy = NULL WHERE name = ?', row.name);
  return { registryId: context.accountId, repositoryName: row.name, policyText };
};
