import type { PutLifecyclePolicyRequest, PutLifecyclePolicyResponse } from '@aws-sdk/client-ecr';
import type { Operation } from '../../operation.ts';
import { checkedPolicy } from './policies.ts';
import { findRepository } from './repository.ts';

/**
 * Keeps the rules by which images would leave; they have no effect. Errors: RepositoryNotFoundException,
 * InvalidParameterException.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutLifecyclePolicy.html
 */
export const PutLifecyclePolicy: Operation<PutLifecyclePolicyRequest, PutLifecyclePolicyResponse> = (
  context,
  input,
) => {
  const { name } = findRepository(context, input);
  const lifecyclePolicyText = checkedPolicy(
    input.lifecyclePolicyText,
    'LifecyclePolicyText',
    'Lifecycle policy validation failure',
  );
  context.database.run(
    'UPDATE ecr_repository SET lifecycle_policy = ? WHERE name = ?',
    lifecyclePolicyText,
    name,
  );
  return { registryId: context.accountId, repositoryName: name, lifecyclePolicyText };
};
