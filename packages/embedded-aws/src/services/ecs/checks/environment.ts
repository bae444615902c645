import { type Check, eachContainer, firstOf, isGiven, isObjectArn } from './check.ts';

const MAX_FILES = 10;

/** Environment variables and files. */
export const environmentChecks: Check[] = [
  eachContainer(({ environment }) =>
    firstOf(environment, ({ name }) =>
      isGiven(name) ? undefined : 'Environment variable name should not be null or empty.',
    ),
  ),
  eachContainer(({ environmentFiles }) =>
    (environmentFiles?.length ?? 0) > MAX_FILES
      ? 'The maximum number of environment files was exceeded. Specify ten or less and try again.'
      : undefined,
  ),
  eachContainer(({ environmentFiles }) =>
    firstOf(environmentFiles, ({ value }) => (isObjectArn(value) ? undefined : 'Invalid arn syntax.')),
  ),
];
