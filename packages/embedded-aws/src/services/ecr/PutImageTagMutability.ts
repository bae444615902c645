import type { PutImageTagMutabilityRequest, PutImageTagMutabilityResponse } from '@aws-sdk/client-ecr';
import type { Operation } from '../../operation.ts';
import { findRepository, invalidParameter } from './repository.ts';

const VALUES = ['MUTABLE', 'IMMUTABLE', 'MUTABLE_WITH_EXCLUSION', 'IMMUTABLE_WITH_EXCLUSION'];

/**
 * Says whether tags may move to other images. Errors: RepositoryNotFoundException, InvalidParameterException.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutImageTagMutability.html
 */
export const PutImageTagMutability: Operation<PutImageTagMutabilityRequest, PutImageTagMutabilityResponse> = (
  context,
  input,
) => {
  const { name } = findRepository(context, input);
  const { imageTagMutability, imageTagMutabilityExclusionFilters: filters = [] } = input;
  if (!VALUES.includes(String(imageTagMutability))) {
    throw invalidParameter(
      'imageTagMutability',
      `Member must satisfy enum value set: [${VALUES.join(', ')}]`,
    );
  }
  context.database.run(
    'UPDATE ecr_repository SET mutability = ?, exclusions = ? WHERE name = ?',
    String(imageTagMutability),
    JSON.stringify(filters),
    name,
  );
  return {
    registryId: context.accountId,
    repositoryName: name,
    imageTagMutability,
    ...(filters.length > 0 && { imageTagMutabilityExclusionFilters: filters }),
  };
};
