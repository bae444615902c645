import type { SetRepositoryPolicyRequest, SetRepositoryPolicyResponse } from '@aws-sdk/client-ecr';
import type { Operation } from '../../operation.ts';
import { checkedPolicy } from './policies.ts';
import { findRepository } from './repository.ts';

/**
 * Sets who else may use a repository. Errors: RepositoryNotFoundException, InvalidParameterException.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_SetRepositoryPolicy.html
 */
export const SetRepositoryPolicy: Operation<SetRepositoryPolicyRequest, SetRepositoryPolicyResponse> = (
  context,
  input,
) => {
  const { name } = findRepository(context, input);
  const policyText = checkedPolicy(input.policyText, 'PolicyText', 'Invalid repository policy provided');
  context.database.run('UPDATE ecr_repository SET policy = ? WHERE name = ?', policyText, name);
  return { registryId: context.accountId, repositoryName: name, policyText };
};
