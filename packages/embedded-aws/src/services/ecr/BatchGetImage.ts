import type { BatchGetImageRequest, BatchGetImageResponse, Image, ImageFailure } from '@aws-sdk/client-ecr';
import type { Operation } from '../../operation.ts';
import { readImage } from './image.ts';
import { failureOf } from './image-failure.ts';
import { findRepository } from './repository.ts';

/**
 * Gives the manifests of images; those that are not there come back as failures. Errors: RepositoryNotFoundException.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchGetImage.html
 */
export const BatchGetImage: Operation<BatchGetImageRequest, BatchGetImageResponse> = (context, input) => {
  const { name } = findRepository(context, input);
  const images: Image[] = [];
  const failures: ImageFailure[] = [];
  for (const imageId of input.imageIds ?? []) {
    const row = readImage(context, name, imageId);
    if (!row) {
      failures.push(failureOf(imageId));
      continue;
    }
    images.push({
      registryId: context.accountId,
      repositoryName: name,
      imageId: { ...imageId, imageDigest: row.digest },
      imageManifest: row.manifest,
      imageManifestMediaType: row.media_type,
    });
  }
  return { images, failures };
};
