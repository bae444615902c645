import type { OperationContext } from '../../operation.ts';
import { type ImageRow, imageNotFound, readImage } from './image.ts';
import { type Manifest, type Platform, platformsOf } from './manifest.ts';
import { findRepository } from './repository.ts';

/** An image that a task can pull. */
export interface FoundImage {
  digest: string;
  mediaType: string;
  /** Empty when the image does not say for what it is. */
  platforms: Platform[];
}

/**
 * Finds the image that a task names, by its tag or by its digest, and notes the pull. Throws
 * RepositoryNotFoundException and ImageNotFoundException.
 */
export function findImage(context: OperationContext, repository: string, tagOrDigest: string): FoundImage {
  findRepository(context, { repositoryName: repository });
  const id = tagOrDigest.startsWith('sha256:') ? { imageDigest: tagOrDigest } : { imageTag: tagOrDigest };
  const row = readImage(context, repository, id);
  if (!row) throw imageNotFound(context, repository, id);
  context.database.run(
    'UPDATE ecr_image SET pulled_at = ? WHERE repository = ? AND digest = ?',
    context.now().getTime(),
    repository,
    row.digest,
  );
  return {
    digest: row.digest,
    mediaType: row.media_type,
    platforms: platformsOfImage(context, row),
  };
}

/** An image that does not say for what it is may be part of a list that does. */
function platformsOfImage(
  { database }: OperationContext,
  { repository, digest, manifest }: ImageRow,
): Platform[] {
  const own = platformsOf(JSON.parse(manifest) as Manifest);
  if (own.length > 0) return own;
  return database
    .all<ImageRow>(
      'SELECT * FROM ecr_image WHERE repository = ? AND INSTR(manifest, ?) > 0',
      repository,
      digest,
    )
    .flatMap((row) => (JSON.parse(row.manifest) as Manifest).manifests ?? [])
    .filter((part) => part.digest === digest)
    .slice(0, 1)
    .flatMap((part) => platformsOf({ schemaVersion: 2, manifests: [part] }));
}
