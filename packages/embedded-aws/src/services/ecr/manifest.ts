import { AwsError } from '../../aws-error.ts';

/** What a manifest says of something else. */
interface Descriptor {
  mediaType?: string;
  digest?: string;
  size?: number;
  platform?: Partial<Platform>;
}

/** The manifest of an image, or of a list of images for several platforms. */
export interface Manifest {
  mediaType?: string;
  schemaVersion: number;
  artifactType?: string;
  config?: Descriptor;
  layers?: Descriptor[];
  manifests?: Descriptor[];
}

/** What a machine has to be for an image to run. */
export interface Platform {
  os: string;
  architecture: string;
  variant?: string;
}

const DOCKER = 'application/vnd.docker.distribution.manifest.v2+json';
const INDEX = 'application/vnd.oci.image.index.v1+json';

/** Reads a manifest; throws InvalidParameterException for anything else. */
export function readManifest(text: string): Manifest {
  try {
    const manifest = JSON.parse(text) as Manifest;
    const hasParts = Array.isArray(manifest.manifests) || Array.isArray(manifest.layers);
    if (manifest.schemaVersion === 2 && hasParts) return manifest;
  } catch {
    // Not JSON: refused below.
  }
  const message = "Invalid parameter at 'ImageManifest' failed to satisfy constraint: 'Invalid JSON syntax'";
  throw new AwsError('InvalidParameterException', message);
}

/** Gives the type of a manifest: its own, or the usual one of its kind. */
export function mediaTypeOf({ mediaType, manifests }: Manifest): string {
  return mediaType ?? (manifests ? INDEX : DOCKER);
}

/** Gives the digests of the images that a list leads to. */
export function referencedDigests({ manifests = [] }: Manifest): string[] {
  return manifests.flatMap(({ digest }) => digest ?? []);
}

/** Gives the digests of the layers of an image, its configuration among them. */
export function layersOf({ config, layers = [] }: Manifest): Descriptor[] {
  return [...(config ? [config] : []), ...layers];
}

/**
 * Gives the platforms that a manifest names. An image alone says it in its configuration, which is not here; it is
 * taken from the description of the configuration, where that has it.
 */
export function platformsOf({ manifests, config }: Manifest): Platform[] {
  const descriptors = manifests ?? (config ? [config] : []);
  return descriptors.flatMap(({ platform }) => {
    if (!platform?.os || !platform.architecture || platform.os === 'unknown') return [];
    const { os, architecture, variant } = platform;
    return [{ os, architecture, ...(variant !== undefined && { variant }) }];
  });
}
