import { createHash } from 'node:crypto';
import { ecr } from '../../services/ecr/ecr.ts';
import type { Scenario } from '../scenario.ts';

const digestOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;
const app = { repositoryName: 'shop/app' };
const resourceArn = 'arn:aws:ecr:us-east-1:123456789012:repository/shop/app';
const layer = digestOf('layer');
const imageManifest = JSON.stringify({
  schemaVersion: 2,
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: digestOf('config'), size: 100 },
  layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: layer, size: 1000 }],
});
const imageDigest = digestOf(imageManifest);
const policyText = '{"Version":"2012-10-17","Statement":[]}';
const lifecyclePolicyText = JSON.stringify({
  rules: [
    {
      rulePriority: 1,
      selection: { tagStatus: 'untagged', countType: 'imageCountMoreThan', countNumber: 10 },
      action: { type: 'expire' },
    },
  ],
});

/** Repositories and images. */
export const ecrScenario: Scenario = {
  service: ecr,
  steps: [
    {
      operation: 'CreateRepository',
      input: { ...app, tags: [{ Key: 'team', Value: 'shop' }] },
      expect: { 'repository.repositoryArn': resourceArn },
    },
    { operation: 'CreateRepository', input: app, fails: 'RepositoryAlreadyExistsException' },
    {
      operation: 'DescribeRepositories',
      input: { repositoryNames: ['shop/app'] },
      expect: { 'repositories.0.repositoryName': 'shop/app' },
    },
    {
      operation: 'GetAuthorizationToken',
      save: {
        token: 'authorizationData.0.authorizationToken',
        expires: 'authorizationData.0.expiresAt',
      },
    },
    {
      operation: 'PutImage',
      input: { ...app, imageManifest, imageTag: '1' },
      expect: { 'image.imageId': { imageDigest, imageTag: '1' } },
    },
    { operation: 'ListImages', input: app, expect: { imageIds: [{ imageDigest, imageTag: '1' }] } },
    {
      operation: 'DescribeImages',
      input: { ...app, imageIds: [{ imageTag: '1' }] },
      expect: { 'imageDetails.0.imageDigest': imageDigest, 'imageDetails.0.imageTags': ['1'] },
    },
    {
      operation: 'DescribeImages',
      input: { ...app, imageIds: [{ imageTag: '9' }] },
      fails: 'ImageNotFoundException',
    },
    {
      operation: 'BatchGetImage',
      input: { ...app, imageIds: [{ imageTag: '1' }, { imageTag: '9' }] },
      expect: { 'images.0.imageManifest': imageManifest, 'failures.0.failureCode': 'ImageNotFound' },
    },
    {
      operation: 'BatchCheckLayerAvailability',
      input: { ...app, layerDigests: [layer, digestOf('x')] },
      expect: { 'layers.0.layerAvailability': 'AVAILABLE', 'layers.1.layerAvailability': 'UNAVAILABLE' },
    },
    {
      operation: 'PutImageTagMutability',
      input: { ...app, imageTagMutability: 'IMMUTABLE' },
      expect: { imageTagMutability: 'IMMUTABLE' },
    },
    { operation: 'SetRepositoryPolicy', input: { ...app, policyText } },
    { operation: 'GetRepositoryPolicy', input: app, expect: { policyText } },
    { operation: 'DeleteRepositoryPolicy', input: app, expect: { policyText } },
    { operation: 'GetRepositoryPolicy', input: app, fails: 'RepositoryPolicyNotFoundException' },
    { operation: 'PutLifecyclePolicy', input: { ...app, lifecyclePolicyText } },
    { operation: 'GetLifecyclePolicy', input: app, expect: { lifecyclePolicyText } },
    { operation: 'DeleteLifecyclePolicy', input: app, expect: { lifecyclePolicyText } },
    { operation: 'TagResource', input: { resourceArn, tags: [{ Key: 'stage', Value: 'test' }] } },
    { operation: 'UntagResource', input: { resourceArn, tagKeys: ['team'] } },
    {
      operation: 'ListTagsForResource',
      input: { resourceArn },
      expect: { tags: [{ Key: 'stage', Value: 'test' }] },
    },
    {
      operation: 'BatchDeleteImage',
      input: { ...app, imageIds: [{ imageDigest }] },
      expect: { 'imageIds.0.imageDigest': imageDigest, failures: [] },
    },
    { operation: 'DeleteRepository', input: app, expect: { 'repository.repositoryName': 'shop/app' } },
    { operation: 'DescribeRegistry', fails: 'UnknownOperationException' },
  ],
};
