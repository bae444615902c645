import type {
  BatchDeleteImageRequest,
  BatchDeleteImageResponse,
  ImageFailure,
  ImageIdentifier,
} from '@aws-sdk/client-ecr';
import type { Operation, OperationContext } from '../../operation.ts';
import { type ImageRow, readImage, tagsOfImage } from './image.ts';
import { failureOf } from './image-failure.ts';
import { readManifest, referencedDigests } from './manifest.ts';
import { findRepository } from './repository.ts';

/**
 * Takes tags away, and with its last tag or by its digest the image itself; what cannot go comes back as a failure.
 * Errors: RepositoryNotFoundException.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchDeleteImage.html
 */
export const BatchDeleteImage: Operation<BatchDeleteImageRequest, BatchDeleteImageResponse> = (
  context,
  input,
) =>
  context.database.transaction(() => {
    const { name } = findRepository(context, input);
    const imageIds: ImageIdentifier[] = [];
    const failures: ImageFailure[] = [];
    for (const id of input.imageIds ?? []) {
      const row = readImage(context, name, id);
      const failure = row ? referenceFailure(context, row, id) : failureOf(id);
      if (!row || failure) failures.push(failure ?? failureOf(id));
      else imageIds.push(...deleteOne(context, row, id));
    }
    return { imageIds, failures };
  });

function deleteOne(
  context: OperationContext,
  row: ImageRow,
  { imageTag }: ImageIdentifier,
): ImageIdentifier[] {
  const { database } = context;
  const { repository, digest } = row;
  const tags = tagsOfImage(context, row);
  const gone = imageTag === undefined ? tags : [imageTag];
  for (const tag of gone) {
    database.run('DELETE FROM ecr_tag WHERE repository = ? AND tag = ?', repository, tag);
  }
  if (gone.length === tags.length) {
    database.run('DELETE FROM ecr_image WHERE repository = ? AND digest = ?', repository, digest);
  }
  return gone.length === 0
    ? [{ imageDigest: digest }]
    : gone.map((tag) => ({ imageDigest: digest, imageTag: tag }));
}

/** An image that a list leads to stays as long as the list. */
function referenceFailure(
  context: OperationContext,
  row: ImageRow,
  id: ImageIdentifier,
): ImageFailure | undefined {
  if (id.imageTag !== undefined && tagsOfImage(context, row).length > 1) return undefined;
  const lists = context.database
    .all<ImageRow>(
      'SELECT * FROM ecr_image WHERE repository = ? AND digest <> ? AND INSTR(manifest, ?) > 0',
      row.repository,
      row.digest,
      row.digest,
    )
    .filter((list) => referencedDigests(readManifest(list.manifest)).includes(row.digest));
  if (lists.length === 0) return undefined;
  const digests = lists.map(({ digest }) => digest).join(', ');
  return {
    imageId: { ...id, imageDigest: row.digest },
    failureCode: 'ImageReferencedByManifestList',
    failureReason: `Requested image referenced by manifest list: [${digests}]`,
  };
}
