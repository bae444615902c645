import type {
  BatchCheckLayerAvailabilityRequest,
  BatchCheckLayerAvailabilityResponse,
  Layer,
} from '@aws-sdk/client-ecr';
import type { Operation } from '../../operation.ts';
import type { ImageRow } from './image.ts';
import { layersOf, readManifest } from './manifest.ts';
import { findRepository } from './repository.ts';

/**
 * Says which layers a repository has: those that its manifests name. Errors: RepositoryNotFoundException.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchCheckLayerAvailability.html
 */
export const BatchCheckLayerAvailability: Operation<
  BatchCheckLayerAvailabilityRequest,
  BatchCheckLayerAvailabilityResponse
> = (context, input) => {
  const { name } = findRepository(context, input);
  const layers = (input.layerDigests ?? []).map((digest): Layer => {
    const found = context.database
      .all<ImageRow>(
        'SELECT * FROM ecr_image WHERE repository = ? AND INSTR(manifest, ?) > 0 LIMIT 1',
        name,
        digest,
      )
      .flatMap(({ manifest }) => layersOf(readManifest(manifest)))
      .find((layer) => layer.digest === digest);
    return {
      layerDigest: digest,
      layerAvailability: found ? 'AVAILABLE' : 'UNAVAILABLE',
      ...(found?.size !== undefined && { layerSize: found.size }),
      ...(found?.mediaType !== undefined && { mediaType: found.mediaType }),
    };
  });
  return { layers, failures: [] };
};
