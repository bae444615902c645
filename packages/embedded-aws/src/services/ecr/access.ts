import type { OperationContext } from '../../operation.ts';
import type { Resources } from '../service.ts';

interface Named {
  registryId?: string;
  repositoryName?: string;
  repositoryNames?: string[];
  resourceArn?: string;
}

const REPOSITORY_OPERATIONS = [
  'BatchCheckLayerAvailability',
  'BatchDeleteImage',
  'BatchGetImage',
  'CreateRepository',
  'DeleteLifecyclePolicy',
  'DeleteRepository',
  'DeleteRepositoryPolicy',
  'DescribeImages',
  'GetDownloadUrlForLayer',
  'GetLifecyclePolicy',
  'GetRepositoryPolicy',
  'ListImages',
  'PutImage',
  'PutImageTagMutability',
  'PutLifecyclePolicy',
  'SetRepositoryPolicy',
] as const;

function repository({ region, accountId }: OperationContext, name: string, registryId = accountId): string {
  return `arn:aws:ecr:${region}:${registryId}:repository/${name}`;
}

const one = (context: OperationContext, { repositoryName, registryId }: Named) => [
  repository(context, String(repositoryName), registryId),
];
const tagged = (_: OperationContext, { resourceArn }: Named) => [String(resourceArn)];

/**
 * What ECR's operations act on; a token is for the whole registry.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerregistry.html
 */
export const ecrResources: Resources = {
  ...Object.fromEntries(REPOSITORY_OPERATIONS.map((name) => [name, one])),
  DescribeRepositories: (context, { repositoryNames = ['*'], registryId }: Named) =>
    repositoryNames.map((name) => repository(context, name, registryId)),
  ListTagsForResource: tagged,
  TagResource: tagged,
  UntagResource: tagged,
};
