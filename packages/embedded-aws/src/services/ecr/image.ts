import type { ImageDetail, ImageIdentifier } from '@aws-sdk/client-ecr';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { layersOf, type Manifest } from './manifest.ts';
import { inRegistry } from './repository.ts';

/** An image as it is kept. */
export interface ImageRow {
  repository: string;
  digest: string;
  manifest: string;
  media_type: string;
  pushed_at: number;
  pulled_at: number | null;
}

/** Gives the image that an id names by its digest, its tag or both; undefined when there is none. */
export function readImage(
  { database }: OperationContext,
  repository: string,
  { imageDigest, imageTag }: ImageIdentifier,
): ImageRow | undefined {
  const tagged =
    imageTag === undefined
      ? undefined
      : database.get<{ digest: string }>(
          'SELECT digest FROM ecr_tag WHERE repository = ? AND tag = ?',
          repository,
          imageTag,
        );
  if (imageTag !== undefined && !tagged) return undefined;
  if (imageDigest !== undefined && tagged && tagged.digest !== imageDigest) return undefined;
  return database.get<ImageRow>(
    'SELECT * FROM ecr_image WHERE repository = ? AND digest = ?',
    repository,
    tagged?.digest ?? imageDigest ?? '',
  );
}

/** Gives the tags of an image. */
export function tagsOfImage({ database }: OperationContext, { repository, digest }: ImageRow): string[] {
  return database
    .all<{ tag: string }>(
      'SELECT tag FROM ecr_tag WHERE repository = ? AND digest = ? ORDER BY tag',
      repository,
      digest,
    )
    .map(({ tag }) => tag);
}

/** Gives an image as DescribeImages shows it; the size of a list is that of nothing, as in AWS. */
export function toImageDetail(context: OperationContext, row: ImageRow): ImageDetail {
  const manifest = JSON.parse(row.manifest) as Manifest;
  const tags = tagsOfImage(context, row);
  const size = layersOf(manifest).reduce((sum, layer) => sum + (layer.size ?? 0), 0);
  const artifactType = manifest.artifactType ?? manifest.config?.mediaType;
  return {
    registryId: context.accountId,
    repositoryName: row.repository,
    imageDigest: row.digest,
    ...(tags.length > 0 && { imageTags: tags }),
    ...(size > 0 && { imageSizeInBytes: size }),
    imagePushedAt: new Date(row.pushed_at),
    imageManifestMediaType: row.media_type,
    ...(artifactType !== undefined && { artifactMediaType: artifactType }),
    ...(row.pulled_at !== null && { lastRecordedPullTime: new Date(row.pulled_at) }),
  };
}

/** The error for an image that is not there. */
export function imageNotFound(
  context: OperationContext,
  repository: string,
  { imageDigest, imageTag }: ImageIdentifier,
): AwsError {
  const shown = (text: string | undefined) => `'${text ?? 'null'}'`;
  return new AwsError(
    'ImageNotFoundException',
    `The image with imageId {imageDigest:${shown(imageDigest)}, imageTag:${shown(imageTag)}} does not exist within the ` +
      `repository with name '${repository}' in the ${inRegistry(context)}`,
  );
}
