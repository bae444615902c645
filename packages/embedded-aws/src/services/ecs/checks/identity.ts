import { type Check, eachContainer, firstDuplicate, isGiven } from './check.ts';

const NAME = /^[\w-]{1,255}$/;
const MAX_CONTAINERS = 10;
const MAX_IMAGE = 255;
const MAX_BYTES = 65_536;

/** Family, containers, their names and images, and the size of the whole. */
export const identityChecks: Check[] = [
  ({ request }) => (isGiven(request.family) ? undefined : 'Family can not be blank.'),
  ({ request }) => (NAME.test(String(request.family)) ? undefined : 'Family contains invalid characters.'),
  ({ containers }) => (containers.length > 0 ? undefined : 'Container list cannot be empty'),
  ({ containers }) => (containers.length <= MAX_CONTAINERS ? undefined : 'Too many containers.'),
  ({ request }) => {
    const bytes = Buffer.byteLength(JSON.stringify(request));
    return bytes <= MAX_BYTES
      ? undefined
      : `Actual length: '${bytes}'. Max allowed length is '${MAX_BYTES}' bytes.`;
  },
  eachContainer(({ name }) => (isGiven(name) ? undefined : 'Container.name should not be null or empty.')),
  eachContainer(({ name }) =>
    NAME.test(String(name)) ? undefined : 'Container.name contains invalid characters.',
  ),
  eachContainer(({ image }) => (isGiven(image) ? undefined : 'Container.image should not be null or empty.')),
  eachContainer(({ image }) =>
    /^[\w\-:./#@]+$/.test(String(image)) ? undefined : 'Container.image contains invalid characters.',
  ),
  // The length counts up to a digest. The text has not been seen.
  eachContainer(({ image }) =>
    (String(image).split('@')[0]?.length ?? 0) <= MAX_IMAGE
      ? undefined
      : `Container.image cannot be longer than ${MAX_IMAGE} characters.`,
  ),
  ({ containers }) =>
    firstDuplicate(containers.map(({ name }) => name)) === undefined
      ? undefined
      : 'Container names must be unique within a task definition',
  ({ containers }) =>
    containers.some(({ essential }) => essential !== false)
      ? undefined
      : "Task definition doesn't have any essential container",
];
