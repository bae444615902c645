import { createHash } from 'node:crypto';
import {
  BatchCheckLayerAvailabilityCommand,
  BatchDeleteImageCommand,
  BatchGetImageCommand,
  CreateRepositoryCommand,
  DeleteLifecyclePolicyCommand,
  DeleteRepositoryCommand,
  DeleteRepositoryPolicyCommand,
  DescribeImagesCommand,
  DescribeRepositoriesCommand,
  ECRClient,
  GetAuthorizationTokenCommand,
  GetLifecyclePolicyCommand,
  GetRepositoryPolicyCommand,
  ListImagesCommand,
  ListTagsForResourceCommand,
  PutImageCommand,
  PutImageTagMutabilityCommand,
  PutLifecyclePolicyCommand,
  SetRepositoryPolicyCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-ecr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedAws } from '../../embedded-aws.ts';
import { errorOf, startTestAccount } from '../../testing/test-account.ts';
import { createTestContext } from '../../testing/test-context.ts';
import { CreateRepository } from './CreateRepository.ts';
import { findImage } from './find-image.ts';
import { PutImage } from './PutImage.ts';

let account: EmbeddedAws;
let ecr: ECRClient;
beforeAll(async () => {
  account = await startTestAccount();
  const { url: endpoint, region, credentials } = account;
  ecr = new ECRClient({ endpoint, region, credentials: { ...credentials }, maxAttempts: 1 });
});
afterAll(() => account.close());

const sha = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

function imageManifest(name: string, architecture = 'amd64'): string {
  return JSON.stringify({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      digest: sha(`config of ${name}`),
      size: 100,
      platform: { os: 'linux', architecture },
    },
    layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: sha(name), size: 1000 }],
  });
}

function indexOf(manifests: Record<string, string>): string {
  return JSON.stringify({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests: Object.entries(manifests).map(([architecture, text]) => ({
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      digest: sha(text),
      size: text.length,
      platform: { os: 'linux', architecture },
    })),
  });
}

const create = (repositoryName: string, more: object = {}) =>
  ecr.send(new CreateRepositoryCommand({ repositoryName, ...more }));
const put = (repositoryName: string, manifest: string, imageTag?: string) =>
  ecr.send(new PutImageCommand({ repositoryName, imageManifest: manifest, imageTag }));

describe('repositories', () => {
  it('are created, listed by name and deleted', async () => {
    const { repository } = await create('team/api');
    expect(repository).toMatchObject({
      repositoryArn: 'arn:aws:ecr:us-east-1:123456789012:repository/team/api',
      repositoryUri: '123456789012.dkr.ecr.us-east-1.amazonaws.com/team/api',
      imageTagMutability: 'MUTABLE',
      encryptionConfiguration: { encryptionType: 'AES256' },
    });
    await create('team/web');
    const first = await ecr.send(new DescribeRepositoriesCommand({ maxResults: 1 }));
    const second = await ecr.send(
      new DescribeRepositoriesCommand({ maxResults: 1, nextToken: first.nextToken }),
    );
    expect(second.repositories?.map((one) => one.repositoryName)).toEqual(['team/web']);
    expect(second.nextToken).toBeUndefined();
    expect(await errorOf(create('team/api'))).toMatchObject({
      name: 'RepositoryAlreadyExistsException',
      message: "The repository with name 'team/api' already exists in the registry with id '123456789012'",
    });
    expect(await errorOf(create('Team'))).toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining("Invalid parameter at 'repositoryName' failed to satisfy constraint"),
    });
    await put('team/api', imageManifest('a'));
    expect(
      await errorOf(ecr.send(new DeleteRepositoryCommand({ repositoryName: 'team/api' }))),
    ).toMatchObject({
      name: 'RepositoryNotEmptyException',
      message:
        "The repository with name 'team/api' in registry with id '123456789012' cannot be deleted because it still contains images",
    });
    await ecr.send(new DeleteRepositoryCommand({ repositoryName: 'team/api', force: true }));
    expect(
      await errorOf(ecr.send(new DescribeRepositoriesCommand({ repositoryNames: ['team/api'] }))),
    ).toMatchObject({
      name: 'RepositoryNotFoundException',
      message: "The repository with name 'team/api' does not exist in the registry with id '123456789012'",
    });
    const others = new DescribeRepositoriesCommand({ registryId: '999999999999' });
    expect((await errorOf(ecr.send(others))).name).toBe('AccessDeniedException');
  });

  it('keep tags and policies', async () => {
    const { repository } = await create('kept', { tags: [{ Key: 'team', Value: 'shop' }] });
    const resourceArn = repository?.repositoryArn;
    await ecr.send(new TagResourceCommand({ resourceArn, tags: [{ Key: 'stage', Value: 'prod' }] }));
    await ecr.send(new UntagResourceCommand({ resourceArn, tagKeys: ['team'] }));
    expect((await ecr.send(new ListTagsForResourceCommand({ resourceArn }))).tags).toEqual([
      { Key: 'stage', Value: 'prod' },
    ]);
    const at = { repositoryName: 'kept' };
    expect(await errorOf(ecr.send(new GetRepositoryPolicyCommand(at)))).toMatchObject({
      name: 'RepositoryPolicyNotFoundException',
      message:
        "Repository policy does not exist for the repository with name 'kept' in the registry with id '123456789012'",
    });
    const policyText = '{"Version":"2012-10-17","Statement":[]}';
    await ecr.send(new SetRepositoryPolicyCommand({ ...at, policyText }));
    expect((await ecr.send(new GetRepositoryPolicyCommand(at))).policyText).toBe(policyText);
    await ecr.send(new DeleteRepositoryPolicyCommand(at));
    expect(
      (await errorOf(ecr.send(new SetRepositoryPolicyCommand({ ...at, policyText: 'x' })))).message,
    ).toBe(
      "Invalid parameter at 'PolicyText' failed to satisfy constraint: 'Invalid repository policy provided'",
    );
    const lifecyclePolicyText = '{"rules":[]}';
    await ecr.send(new PutLifecyclePolicyCommand({ ...at, lifecyclePolicyText }));
    expect((await ecr.send(new GetLifecyclePolicyCommand(at))).lifecyclePolicyText).toBe(lifecyclePolicyText);
    await ecr.send(new DeleteLifecyclePolicyCommand(at));
    expect((await errorOf(ecr.send(new GetLifecyclePolicyCommand(at)))).name).toBe(
      'LifecyclePolicyNotFoundException',
    );
  });

  it('give a password of the registry', async () => {
    const { authorizationData: [data] = [] } = await ecr.send(new GetAuthorizationTokenCommand({}));
    expect(data?.proxyEndpoint).toBe('https://123456789012.dkr.ecr.us-east-1.amazonaws.com');
    expect(Buffer.from(String(data?.authorizationToken), 'base64').toString()).toMatch(/^AWS:.{40,}$/);
    expect(data?.expiresAt?.getTime()).toBeGreaterThan(Date.now() + 11 * 60 * 60 * 1000);
  });
});

describe('images', () => {
  it('are put, described, listed and fetched', async () => {
    await create('app');
    const [one, two] = [imageManifest('one'), imageManifest('two')];
    await put('app', one, '1');
    await put('app', one, 'latest');
    await put('app', two);
    const described = await ecr.send(new DescribeImagesCommand({ repositoryName: 'app' }));
    const byDigest = new Map(described.imageDetails?.map((detail) => [detail.imageDigest, detail]));
    expect(byDigest.get(sha(one))).toMatchObject({ imageTags: ['1', 'latest'], imageSizeInBytes: 1100 });
    expect(byDigest.get(sha(two))?.imageTags).toBeUndefined();
    const seen: unknown[] = [];
    for (let nextToken: string | undefined, page = 0; page === 0 || nextToken; page += 1) {
      const list = await ecr.send(new ListImagesCommand({ repositoryName: 'app', maxResults: 1, nextToken }));
      seen.push(...(list.imageIds ?? []));
      nextToken = list.nextToken;
    }
    expect(seen).toHaveLength(3);
    expect(seen).toContainEqual({ imageDigest: sha(one), imageTag: 'latest' });
    const untagged = await ecr.send(
      new ListImagesCommand({ repositoryName: 'app', filter: { tagStatus: 'UNTAGGED' } }),
    );
    expect(untagged.imageIds).toEqual([{ imageDigest: sha(two) }]);
    const tagged = await ecr.send(
      new DescribeImagesCommand({ repositoryName: 'app', filter: { tagStatus: 'TAGGED' }, maxResults: 1 }),
    );
    expect(tagged.imageDetails?.map((detail) => detail.imageDigest)).toEqual([sha(one)]);
    const got = await ecr.send(
      new BatchGetImageCommand({ repositoryName: 'app', imageIds: [{ imageTag: '1' }, { imageTag: '2' }] }),
    );
    expect(got.images).toMatchObject([{ imageManifest: one, imageId: { imageDigest: sha(one) } }]);
    expect(got.failures).toMatchObject([
      { failureCode: 'ImageNotFound', failureReason: 'Requested image not found' },
    ]);
    const layers = await ecr.send(
      new BatchCheckLayerAvailabilityCommand({ repositoryName: 'app', layerDigests: [sha('one'), sha('x')] }),
    );
    expect(layers.layers?.map((layer) => layer.layerAvailability)).toEqual(['AVAILABLE', 'UNAVAILABLE']);
    expect(
      await errorOf(
        ecr.send(new DescribeImagesCommand({ repositoryName: 'app', imageIds: [{ imageTag: '9' }] })),
      ),
    ).toMatchObject({
      name: 'ImageNotFoundException',
      message:
        "The image with imageId {imageDigest:'null', imageTag:'9'} does not exist within the repository with name 'app' in the registry with id '123456789012'",
    });
    expect((await errorOf(put('app', 'x'))).name).toBe('InvalidParameterException');
    expect(await errorOf(put('app', one, '1'))).toMatchObject({
      name: 'ImageAlreadyExistsException',
      message: `Image with digest '${sha(one)}' and tag '1' already exists in the repository with name 'app' in registry with id '123456789012'`,
    });
  });

  it('keep their tags where those are immutable', async () => {
    await create('fixed', { imageTagMutability: 'IMMUTABLE' });
    await put('fixed', imageManifest('one'), '1');
    expect(await errorOf(put('fixed', imageManifest('two'), '1'))).toMatchObject({
      name: 'ImageTagAlreadyExistsException',
      message:
        "The image tag '1' already exists in the 'fixed' repository and cannot be overwritten because the tag is immutable.",
    });
    await ecr.send(
      new PutImageTagMutabilityCommand({
        repositoryName: 'fixed',
        imageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
        imageTagMutabilityExclusionFilters: [{ filterType: 'WILDCARD', filter: 'dev*' }],
      }),
    );
    await put('fixed', imageManifest('one'), 'dev-1');
    await put('fixed', imageManifest('two'), 'dev-1');
    expect((await errorOf(put('fixed', imageManifest('two'), '1'))).name).toBe(
      'ImageTagAlreadyExistsException',
    );
  });

  it('of several platforms lead to images that are there', async () => {
    await create('multi');
    const parts = { amd64: imageManifest('x'), arm64: imageManifest('y', 'arm64') };
    expect((await errorOf(put('multi', indexOf(parts), '1'))).name).toBe('ReferencedImagesNotFoundException');
    await put('multi', parts.amd64);
    await put('multi', parts.arm64, 'arm');
    await put('multi', indexOf(parts), '1');
    const remove = (imageIds: object[]) =>
      ecr.send(new BatchDeleteImageCommand({ repositoryName: 'multi', imageIds }));
    expect((await remove([{ imageDigest: sha(parts.amd64) }])).failures).toMatchObject([
      { failureCode: 'ImageReferencedByManifestList' },
    ]);
    expect(await remove([{ imageTag: '1' }, { imageTag: 'arm' }, { imageTag: 'nope' }])).toMatchObject({
      imageIds: [
        { imageDigest: sha(indexOf(parts)), imageTag: '1' },
        { imageDigest: sha(parts.arm64), imageTag: 'arm' },
      ],
      failures: [{ failureCode: 'ImageNotFound' }],
    });
    const left = await ecr.send(new DescribeImagesCommand({ repositoryName: 'multi' }));
    expect(left.imageDetails?.map((detail) => detail.imageDigest)).toEqual([sha(parts.amd64)]);
  });

  it('are found with their platforms by who pulls them', () => {
    const context = createTestContext();
    CreateRepository(context, { repositoryName: 'app' });
    const parts = { amd64: imageManifest('x'), arm64: imageManifest('y', 'arm64') };
    const images = [...Object.values(parts), indexOf(parts)];
    for (const imageManifest of images) PutImage(context, { repositoryName: 'app', imageManifest });
    PutImage(context, { repositoryName: 'app', imageManifest: indexOf(parts), imageTag: '1' });
    expect(findImage(context, 'app', '1')).toEqual({
      digest: sha(indexOf(parts)),
      mediaType: 'application/vnd.oci.image.index.v1+json',
      platforms: [
        { os: 'linux', architecture: 'amd64' },
        { os: 'linux', architecture: 'arm64' },
      ],
    });
    expect(findImage(context, 'app', sha(parts.arm64)).platforms).toEqual([
      { os: 'linux', architecture: 'arm64' },
    ]);
    // As docker pushes it: only the list says for what the image is.
    const bare = JSON.parse(imageManifest('z')) as { config: { platform?: object } };
    delete bare.config.platform;
    const text = JSON.stringify(bare);
    PutImage(context, { repositoryName: 'app', imageManifest: text });
    expect(findImage(context, 'app', sha(text)).platforms).toEqual([]);
    PutImage(context, { repositoryName: 'app', imageManifest: indexOf({ arm64: text }) });
    expect(findImage(context, 'app', sha(text)).platforms).toEqual([{ os: 'linux', architecture: 'arm64' }]);
    expect(() => findImage(context, 'app', '2')).toThrow("imageTag:'2'} does not exist");
    expect(() => findImage(context, 'nope', '2')).toThrow("The repository with name 'nope' does not exist");
  });
});
