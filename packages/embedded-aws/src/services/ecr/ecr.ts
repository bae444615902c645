import type { JsonService } from '../service.ts';
import { ecrResources } from './access.ts';
import { BatchCheckLayerAvailability } from './BatchCheckLayerAvailability.ts';
import { BatchDeleteImage } from './BatchDeleteImage.ts';
import { BatchGetImage } from './BatchGetImage.ts';
import { CreateRepository } from './CreateRepository.ts';
import { DeleteLifecyclePolicy } from './DeleteLifecyclePolicy.ts';
import { DeleteRepository } from './DeleteRepository.ts';
import { DeleteRepositoryPolicy } from './DeleteRepositoryPolicy.ts';
import { DescribeImages } from './DescribeImages.ts';
import { DescribeRepositories } from './DescribeRepositories.ts';
import { GetAuthorizationToken } from './GetAuthorizationToken.ts';
import { GetLifecyclePolicy } from './GetLifecyclePolicy.ts';
import { GetRepositoryPolicy } from './GetRepositoryPolicy.ts';
import { ListImages } from './ListImages.ts';
import { ListTagsForResource } from './ListTagsForResource.ts';
import { PutImage } from './PutImage.ts';
import { PutImageTagMutability } from './PutImageTagMutability.ts';
import { PutLifecyclePolicy } from './PutLifecyclePolicy.ts';
import { SetRepositoryPolicy } from './SetRepositoryPolicy.ts';
import { TagResource } from './TagResource.ts';
import { ecrTables } from './tables.ts';
import { UntagResource } from './UntagResource.ts';

/** ECR: repositories and the manifests of images. */
export const ecr: JsonService = {
  protocol: 'json',
  target: 'AmazonEC2ContainerRegistry_V20150921',
  name: 'ecr',
  signingName: 'ecr',
  regional: true,
  tables: ecrTables,
  resources: ecrResources,
  loadClient: () => import('@aws-sdk/client-ecr'),
  operations: {
    BatchCheckLayerAvailability,
    BatchDeleteImage,
    BatchGetImage,
    CreateRepository,
    DeleteLifecyclePolicy,
    DeleteRepository,
    DeleteRepositoryPolicy,
    DescribeImages,
    DescribeRepositories,
    GetAuthorizationToken,
    GetLifecyclePolicy,
    GetRepositoryPolicy,
    ListImages,
    ListTagsForResource,
    PutImage,
    PutImageTagMutability,
    PutLifecyclePolicy,
    SetRepositoryPolicy,
    TagResource,
    UntagResource,
  },
};
