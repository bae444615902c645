import { guide } from '../engine/docs.ts';
import { removal, setting } from '../engine/fixes.ts';
import { quote } from '../engine/lists.ts';
import { containerRule, shapeRule } from '../engine/rule.ts';
import { isDockerHubImage, isEcrImage, parseImageName } from './image-name.ts';

const DOCS = guide('task_definition_parameters');
const PRIVATE_AUTH = guide('private-auth');
const MAX_IMAGE = 255;
const CHARACTERS = /^[a-zA-Z0-9\-_:./#@]+$/;
const SECRET_NAME = /^[\w/+=.@!-]{1,512}$/;
const SECRET_ARN = /^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@!:-]+$/;

export const imageRules = [
  shapeRule({
    id: 'image-required',
    appliesTo: 'image',
    title: 'Every container has an image.',
    docs: DOCS,
    message: () => 'The container needs an image.',
  }),
  containerRule({
    id: 'image-charset',
    severity: 'error',
    appliesTo: 'image',
    title: 'An image has letters, digits and - _ : . / # @ only.',
    docs: DOCS,
    check({ definition: { image }, at }, _task, report) {
      if (!image || CHARACTERS.test(image)) return;
      const trimmed = image.trim();
      report(
        at('image'),
        `The image ${quote(image)} may have letters, digits and - _ : . / # @ only.`,
        CHARACTERS.test(trimmed) ? setting('Remove the spaces', at('image'), trimmed) : undefined,
      );
    },
  }),
  containerRule({
    id: 'image-length',
    severity: 'error',
    appliesTo: 'image',
    title: 'An image has at most 255 characters before its digest.',
    docs: DOCS,
    check({ definition: { image }, at }, _task, report) {
      const length = image?.split('@', 1)[0]?.length ?? 0;
      if (length <= MAX_IMAGE) return;
      report(at('image'), `The image has ${length} characters before its digest; ECS takes up to 255.`);
    },
  }),
  containerRule({
    id: 'image-latest-tag',
    severity: 'warn',
    appliesTo: 'image',
    title: 'An image names its version.',
    docs: DOCS,
    check({ definition: { image }, label, at }, _task, report) {
      if (!image) return;
      const { tag, digest } = parseImageName(image);
      if (digest !== undefined || (tag !== undefined && tag !== 'latest')) return;
      report(
        at('image'),
        `${label} runs whatever image is the latest; a tag or digest keeps revisions apart.`,
      );
    },
  }),
  containerRule({
    id: 'image-docker-hub-limit',
    severity: 'warn',
    appliesTo: 'image',
    title: 'No image is pulled from Docker Hub without a sign-in.',
    docs: guide('task_cannot_pull_image'),
    check({ definition: { image, repositoryCredentials }, label, at }, _task, report) {
      if (!image || repositoryCredentials || !isDockerHubImage(image)) return;
      report(
        at('image'),
        `${label} pulls from Docker Hub without a sign-in, which Docker limits by address; use credentials, or a copy in Amazon ECR.`,
      );
    },
  }),
  containerRule({
    id: 'image-http-prefix',
    severity: 'launch',
    appliesTo: 'image',
    title: 'An image is named without http:// or https://.',
    docs: DOCS,
    check({ definition: { image }, at }, _task, report) {
      if (!image || !/^https?:\/\//i.test(image)) return;
      report(
        at('image'),
        'An image is named without http:// or https://.',
        setting('Remove the scheme', at('image'), image.replace(/^https?:\/\//i, '')),
      );
    },
  }),
  containerRule({
    id: 'image-uppercase-repo',
    severity: 'launch',
    appliesTo: 'image',
    title: 'The repository of an image is in lower case.',
    docs: DOCS,
    check({ definition: { image }, at }, _task, report) {
      if (!image || /^https?:/i.test(image)) return;
      const { repository } = parseImageName(image);
      const lower = repository.toLowerCase();
      if (repository === lower) return;
      const fix = setting('Use lower case', at('image'), lower + image.slice(repository.length));
      report(at('image'), `Docker takes a repository in lower case only, not ${quote(repository)}.`, fix);
    },
  }),
  containerRule({
    id: 'private-registry-arn',
    severity: 'error',
    appliesTo: 'repositoryCredentials.credentialsParameter',
    title: 'The credentials of a private registry are a Secrets Manager secret.',
    docs: PRIVATE_AUTH,
    missing: 'Private registry authentication needs the ARN of a secret.',
    check({ definition: { repositoryCredentials }, at }, _task, report) {
      const reference = repositoryCredentials?.credentialsParameter;
      if (!reference || (reference.length <= 2048 && isSecret(reference))) return;
      report(
        at('repositoryCredentials', 'credentialsParameter'),
        'The credentials must be the ARN of a Secrets Manager secret, or the name of one in the same Region.',
      );
    },
  }),
  containerRule({
    id: 'private-registry-ecr',
    severity: 'warn',
    appliesTo: 'repositoryCredentials',
    title: 'An image of Amazon ECR has no registry credentials.',
    docs: PRIVATE_AUTH,
    check({ definition: { image, repositoryCredentials }, at }, _task, report) {
      if (!repositoryCredentials || !image || !isEcrImage(image)) return;
      report(
        at('repositoryCredentials'),
        'Amazon ECR needs no registry credentials; the execution role signs in.',
        removal('Remove the credentials', at('repositoryCredentials')),
      );
    },
  }),
];

function isSecret(reference: string): boolean {
  return reference.startsWith('arn:') ? SECRET_ARN.test(reference) : SECRET_NAME.test(reference);
}
