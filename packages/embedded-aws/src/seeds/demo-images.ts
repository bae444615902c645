import { createHash } from 'node:crypto';
import type { OperationContext } from '../operation.ts';
import { CreateRepository } from '../services/ecr/CreateRepository.ts';
import { PutImage } from '../services/ecr/PutImage.ts';
import { daysAgo } from './days-ago.ts';

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const ARCHITECTURES = ['amd64', 'arm64'];

/** The images that the task definitions name, each for both architectures, and when they were pushed. */
const IMAGES: readonly { repository: string; tag: string; days: number }[] = [
  { repository: 'checkout-api', tag: '2.4.0', days: 95 },
  { repository: 'checkout-api', tag: '2.4.1', days: 91 },
  { repository: 'orders-worker', tag: '1.8.0', days: 61 },
  { repository: 'orders-worker', tag: '1.9.2', days: 13 },
  { repository: 'fraud-check', tag: '0.9.0', days: 31 },
  { repository: 'fraud-check', tag: '0.10.0', days: 1 },
];

/** Makes the repositories of the team with their images. */
export function seedImages(context: OperationContext): void {
  for (const repositoryName of new Set(IMAGES.map(({ repository }) => repository))) {
    CreateRepository(daysAgo(context, 120), {
      repositoryName,
      imageTagMutability: 'IMMUTABLE',
      imageScanningConfiguration: { scanOnPush: true },
      tags: [{ Key: 'team', Value: repositoryName === 'orders-worker' ? 'orders' : 'checkout' }],
    });
  }
  for (const { repository, tag, days } of IMAGES) {
    pushImage(daysAgo(context, days), repository, tag);
  }
}

/** Pushes an image with one build for each architecture. */
export function pushImage(
  context: OperationContext,
  repositoryName: string,
  imageTag: string,
  architectures: readonly string[] = ARCHITECTURES,
): void {
  const manifests = architectures.map((architecture) => {
    const platform = { os: 'linux', architecture };
    const imageManifest = manifestOf(`${repositoryName}:${imageTag}`, platform);
    const { image } = PutImage(context, { repositoryName, imageManifest });
    return {
      mediaType: MANIFEST,
      digest: image?.imageId?.imageDigest,
      size: imageManifest.length,
      platform,
    };
  });
  const mediaType = 'application/vnd.oci.image.index.v1+json';
  const imageManifest = JSON.stringify({ schemaVersion: 2, mediaType, manifests });
  PutImage(context, { repositoryName, imageManifest, imageTag });
}

function manifestOf(name: string, platform: { os: string; architecture: string }): string {
  const layer = (of: string, size: number) => ({
    mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
    digest: digestOf(`${of} ${platform.architecture}`),
    size,
  });
  const config = {
    mediaType: 'application/vnd.oci.image.config.v1+json',
    digest: digestOf(`${name} ${platform.architecture} config`),
    size: 4_218,
    platform,
  };
  const layers = [layer('base', 29_150_479), layer(name, 18_432_906)];
  return JSON.stringify({ schemaVersion: 2, mediaType: MANIFEST, config, layers });
}

function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
