import { BatchGetImageCommand, type ImageIdentifier } from '@aws-sdk/client-ecr';
import type { Found, ImageFact, ImageQuestion } from '@purser/task-definition';
import type { AwsClients } from '../clients.ts';
import { groupBy } from '../group-by.ts';
import { type Asking, orMissing } from './asking.ts';

const MEDIA_TYPES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];

/**
 * Asks Amazon ECR for the manifests of images, one call for each repository, and reads for which platforms they are.
 * Other registries are not asked.
 *
 * @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchGetImage.html
 */
export async function askImages(
  asking: Asking,
  questions: readonly ImageQuestion[],
  otherImages: readonly string[],
): Promise<void> {
  if (otherImages.length > 0) {
    const reason = 'The image is in a registry that Purser does not ask; it asks Amazon ECR only.';
    asking.miss({ fact: 'images', names: otherImages, reason });
  }
  const byRepository = groupBy(questions, (one) => `${one.region} ${one.registryId} ${one.repositoryName}`);
  await Promise.all([...byRepository.values()].map((some) => askRepository(asking, some)));
  asking.learn('images', {});
  asking.answered(otherImages.length);
}

async function askRepository(asking: Asking, questions: readonly ImageQuestion[]): Promise<void> {
  const [first] = questions;
  if (!first) return;
  const { region, registryId, repositoryName } = first;
  const { reads, clientsIn, identity } = asking.account;
  const names = questions.map(({ image }) => image);
  const ids = questions.map(({ tag, digest }) => (digest ? { imageDigest: digest } : { imageTag: tag }));
  try {
    const images = await reads.run(
      ['images', region, registryId, repositoryName, JSON.stringify(ids)].join(' '),
      () => orMissing(readImages(clientsIn(region), { registryId, repositoryName, imageIds: ids })),
    );
    if (images === 'missing') asking.learn('images', Object.fromEntries(names.map((name) => [name, images])));
    else learnImages(asking, questions, images);
  } catch (error) {
    const resource = `arn:${identity.partition}:ecr:${region}:${registryId}:repository/${repositoryName}`;
    asking.missFor(error, 'images', { names, resource });
  }
  asking.answered(names.length);
}

interface FoundImage extends ImageIdentifier {
  platforms: Platforms;
}

async function readImages(
  { ecr }: Pick<AwsClients, 'ecr'>,
  input: { registryId: string; repositoryName: string; imageIds: ImageIdentifier[] },
): Promise<FoundImage[]> {
  const { images = [] } = await ecr.send(
    new BatchGetImageCommand({ ...input, acceptedMediaTypes: MEDIA_TYPES }),
  );
  return images.map(({ imageId, imageManifest = '' }) => ({
    ...imageId,
    platforms: platformsOf(imageManifest),
  }));
}

function learnImages(
  asking: Asking,
  questions: readonly ImageQuestion[],
  images: readonly FoundImage[],
): void {
  for (const { image, tag, digest } of questions) {
    const found = images.find((one) => (digest ? one.imageDigest === digest : one.imageTag === tag));
    const fact: Found<ImageFact> = found ? factOf(found.platforms) : 'missing';
    if (found && found.platforms.length === 0) {
      const reason = 'The manifest of the image does not say for which platform it is built.';
      asking.miss({ fact: 'images', names: [image], reason });
    }
    asking.learn('images', { [image]: fact });
  }
}

type Platforms = NonNullable<ImageFact['platforms']>;

function factOf(platforms: Platforms): ImageFact {
  return platforms.length > 0 ? { platforms } : {};
}

/** A list says it of each of its images, and an image alone in its configuration, which is a blob of its own. */
function platformsOf(manifest: string): Platforms {
  try {
    const { manifests = [] } = JSON.parse(manifest) as {
      manifests?: { platform?: { os?: string; architecture?: string; 'os.version'?: string } }[];
    };
    return manifests.flatMap(({ platform: { os, architecture, 'os.version': osVersion } = {} }) =>
      // An attestation stands among the images as one for an unknown platform.
      os && architecture && os !== 'unknown'
        ? [{ os, architecture, ...(osVersion !== undefined && { osVersion }) }]
        : [],
    );
  } catch {
    return [];
  }
}
