import { guide } from '../engine/docs.ts';
import type { Cause } from './launch-failure.ts';

const PULL = guide('task_cannot_pull_image');
const one = (name: string | undefined) => (name === undefined ? [] : [name]);
const isNamed = (found: string | undefined) => (image: string) =>
  found === undefined || found === image || found.startsWith(`${image}:`) || found.includes(`/${image}:`);

/** Causes that lie in an image or in its registry. */
export const imageCauses: readonly Cause[] = [
  {
    id: 'arch-image-mismatch',
    pattern:
      /image Manifest does not contain descriptor matching platform '(?<platform>[^']+)'|no matching manifest for (?<platform2>[\w/.-]+)|exec format error/g,
    docs: PULL,
    cause: ({ platform, platform2 }) =>
      `An image was not built for the platform of the task${(platform ?? platform2) === undefined ? '' : `, ${platform ?? platform2}`}.`,
    remedy: () =>
      'Build and push the image for this platform, or set the operating system and architecture of the task to those of the image.',
    blame: (blame) => ['runtimePlatform.cpuArchitecture', ...blame.images()],
  },
  {
    id: 'image-uppercase-repo',
    pattern: /invalid reference format: repository name (?:\([^)]*\) )?must be lowercase/g,
    docs: PULL,
    cause: () => 'The name of an image has a capital letter in its repository.',
    remedy: () => 'Write the repository in small letters; only a tag may have capitals.',
    blame: (blame) => blame.images((image) => /[A-Z]/.test(image.replace(/[:@][^/]*$/, ''))),
  },
  {
    id: 'image-http-prefix',
    pattern: /CannotPullContainerError: [^;]{0,400}?invalid reference format/g,
    docs: PULL,
    cause: () => 'Docker cannot read the name of an image.',
    remedy: () => 'Write it without https://, as registry/repository:tag or registry/repository@digest.',
    blame: (blame) => blame.images((image) => /^https?:/.test(image)),
  },
  {
    id: 'image-docker-hub-limit',
    pattern: /toomanyrequests/g,
    docs: PULL,
    cause: () => 'Docker Hub limits how often images are pulled without a sign-in.',
    remedy: () =>
      'Give the container the sign-in to a private registry, or pull by a cache of Amazon ECR or from public.ecr.aws.',
    blame: (blame) => blame.images((image) => !/^[^/]+[.:][^/]*\//.test(image)),
  },
  {
    id: 'image-pull-execution-role',
    pattern:
      /CannotPullContainerError: (?:[^;]{0,200}?failed to resolve ref (?<image>\S{1,400}): )?[^;]{0,400}?403 Forbidden/g,
    docs: guide('task_execution_IAM_role'),
    subjects: ({ image }) => one(image),
    cause: () => 'The registry refuses the image to the execution role.',
    remedy: () =>
      'Allow ecr:BatchGetImage and ecr:GetDownloadUrlForLayer on the repository; one of another account needs a repository policy, too.',
    blame: (blame, { image }) => blame.images(isNamed(image)),
  },
  {
    id: 'image-not-found',
    pattern:
      /CannotPullContainerError: (?:[^;]{0,200}?failed to resolve ref (?<image>\S{1,400}): )?[^;]{0,400}?(?:not found|manifest unknown|pull access denied|repository does not exist)/g,
    docs: PULL,
    subjects: ({ image }) => one(image),
    cause: ({ image }) =>
      `The registry has no image ${image ?? 'of this name'}, or does not show it to the task.`,
    remedy: () =>
      'Look at the repository, the tag, the account and the Region; push the image if it is not there yet.',
    blame: (blame, { image }) => blame.images(isNamed(image)),
  },
];
