import { type Check, eachContainer } from './check.ts';

const MAX_LENGTH = 2048;
const NAME = /^[\w/+=.@!-]{1,512}$/;
const ARN = /^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@!:-]+$/;

/**
 * The secret of a private registry: its ARN, or its name within the Region. The text has not been seen.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RepositoryCredentials.html
 */
export const registryChecks: Check[] = [
  eachContainer(({ name, repositoryCredentials }) => {
    const secret = repositoryCredentials?.credentialsParameter;
    if (secret === undefined || (secret.length <= MAX_LENGTH && (NAME.test(secret) || ARN.test(secret)))) {
      return undefined;
    }
    return `Invalid 'credentialsParameter' setting for container '${name}'.`;
  }),
];
