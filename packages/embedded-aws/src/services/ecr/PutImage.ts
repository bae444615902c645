import { createHash } from 'node:crypto';
import type {
  ImageTagMutabilityExclusionFilter,
  PutImageRequest,
  PutImageResponse,
} from '@aws-sdk/client-ecr';
import { AwsError } from '../../aws-error.ts';
import type { Operation, OperationContext } from '../../operation.ts';
import { readImage } from './image.ts';
import { type Manifest, mediaTypeOf, readManifest, referencedDigests } from './manifest.ts';
import { findRepository, inRegistry, type RepositoryRow } from './repository.ts';

/**
 * Puts the manifest of an image, or of a list of images, into a repository. Errors: RepositoryNotFoundException,
 * InvalidParameterException, ImageDigestDoesNotMatchException, ReferencedImagesNotFoundException,
 * ImageAlreadyExistsException, ImageTagAlreadyExistsException.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutImage.html
 */
export const PutImage: Operation<PutImageRequest, PutImageResponse> = (context, input) =>
  context.database.transaction(() => {
    const repository = findRepository(context, input);
    const text = String(input.imageManifest);
    const manifest = readManifest(text);
    const digest = `sha256:${createHash('sha256').update(text).digest('hex')}`;
    if (input.imageDigest !== undefined && input.imageDigest !== digest) {
      const message =
        'The specified image digest does not match the digest that Amazon ECR calculated for the image.';
      throw new AwsError('ImageDigestDoesNotMatchException', message);
    }
    checkReferences(context, repository, manifest);
    const { imageTag: tag } = input;
    checkTag(context, repository, digest, tag);
    const mediaType = input.imageManifestMediaType ?? mediaTypeOf(manifest);
    context.database.run(
      'INSERT INTO ecr_image (repository, digest, manifest, media_type, pushed_at) VALUES (?, ?, ?, ?, ?) ' +
        'ON CONFLICT DO NOTHING',
      repository.name,
      digest,
      text,
      mediaType,
      context.now().getTime(),
    );
    if (tag !== undefined) {
      context.database.run(
        'INSERT OR REPLACE INTO ecr_tag (repository, tag, digest) VALUES (?, ?, ?)',
        repository.name,
        tag,
        digest,
      );
    }
    return {
      image: {
        registryId: context.accountId,
        repositoryName: repository.name,
        imageId: { imageDigest: digest, ...(tag !== undefined && { imageTag: tag }) },
        imageManifest: text,
        imageManifestMediaType: mediaType,
      },
    };
  });

function checkReferences(context: OperationContext, { name }: RepositoryRow, manifest: Manifest): void {
  const missing = referencedDigests(manifest).filter(
    (imageDigest) => !readImage(context, name, { imageDigest }),
  );
  if (missing.length === 0) return;
  throw new AwsError(
    'ReferencedImagesNotFoundException',
    `Images with digests '[${missing.join(', ')}]' required for pushing image into repository with name '${name}' in ` +
      `the ${inRegistry(context)} do not exist`,
  );
}

function checkTag(
  context: OperationContext,
  repository: RepositoryRow,
  digest: string,
  tag: string | undefined,
): void {
  const { name } = repository;
  const known =
    tag === undefined
      ? readImage(context, name, { imageDigest: digest })
      : readImage(context, name, { imageTag: tag });
  if (!known) return;
  if (known.digest === digest) {
    const tagText = tag === undefined ? '' : ` and tag '${tag}'`;
    const message =
      `Image with digest '${digest}'${tagText} already exists in the repository with name '${name}' in ` +
      inRegistry(context);
    throw new AwsError('ImageAlreadyExistsException', message);
  }
  if (!isMutable(repository, String(tag))) {
    const message =
      `The image tag '${tag}' already exists in the '${name}' repository and cannot be overwritten because the ` +
      'tag is immutable.';
    throw new AwsError('ImageTagAlreadyExistsException', message);
  }
}

function isMutable({ mutability, exclusions }: RepositoryRow, tag: string): boolean {
  const filters = JSON.parse(exclusions) as ImageTagMutabilityExclusionFilter[];
  const isExcluded =
    mutability.endsWith('WITH_EXCLUSION') &&
    filters.some(({ filter = '' }) => {
      const parts = filter.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
      return new RegExp(`^${parts.join('.*')}$`).test(tag);
    });
  return mutability.startsWith('MUTABLE') !== isExcluded;
}
