import { partitionOf } from '../partition.ts';
import { parseImageName } from '../rules/image-name.ts';

/** A repository of a private Amazon ECR registry. */
export interface EcrRepository {
  partition: string;
  region: string;
  accountId: string;
  name: string;
}

const REPOSITORY =
  /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]{1,32})\.[a-z0-9.-]{1,32}\/([a-z0-9._/-]{1,256})$/;
const LONGEST_REPOSITORY = 400;

/**
 * Reads which private ECR repository an image is in; undefined for images of every other registry, public.ecr.aws
 * among them.
 */
export function parseEcrImage(image: string): EcrRepository | undefined {
  const { repository } = parseImageName(image);
  const match = repository.length <= LONGEST_REPOSITORY ? REPOSITORY.exec(repository) : null;
  if (!match) return undefined;
  const [, accountId = '', region = '', name = ''] = match;
  return { partition: partitionOf(region), region, accountId, name };
}
