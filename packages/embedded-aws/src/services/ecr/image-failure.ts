import type { ImageFailure, ImageIdentifier } from '@aws-sdk/client-ecr';

/** Says why an image was not found. */
export function failureOf(imageId: ImageIdentifier): ImageFailure {
  if (imageId.imageDigest === undefined && imageId.imageTag === undefined) {
    const failureReason = 'Invalid request parameters: both tag and digest cannot be null';
    return { imageId, failureCode: 'MissingDigestAndTag', failureReason };
  }
  if (imageId.imageDigest !== undefined && !/^sha256:[0-9a-f]{64}$/.test(imageId.imageDigest)) {
    const failureReason =
      'Invalid request parameters: image digest should satisfy the regex sha256:[0-9a-f]{64}';
    return { imageId, failureCode: 'InvalidImageDigest', failureReason };
  }
  return { imageId, failureCode: 'ImageNotFound', failureReason: 'Requested image not found' };
}
