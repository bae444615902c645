import { AwsError } from '../../aws-error.ts';

const MAX_LEVELS = 15;
const MAX_NAME_WITH_ARN = 1011;

const BAD_NAME =
  'Parameter name: can\'t be prefixed with "ssm" (case-insensitive). If formed as a path, it can consist of sub-paths ' +
  'divided by slash symbol; each sub-path can be formed as a mix of letters, numbers and the following 3 symbols .-_';

/**
 * Checks the name of a new parameter in the order in which AWS does. Throws ValidationException,
 * AccessDeniedException or HierarchyLevelLimitExceededException.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html
 */
export function checkParameterName(name: string, arn: string): void {
  if (/^\/aws(\/|$)/i.test(name))
    throw new AwsError('AccessDeniedException', `No access to reserved parameter name: ${name}.`);
  if (/^(aws|ssm)/i.test(name)) {
    throw invalid('Parameter name: can\'t be prefixed with "aws" or "ssm" (case-insensitive).');
  }
  if (/^\/(aws|ssm)/i.test(name) || !/^[\w.\-/]+$/.test(name) || name.includes('//')) throw invalid(BAD_NAME);
  if (name.includes('/') && !name.startsWith('/'))
    throw invalid('Parameter name must be a fully qualified name.');
  if (name.endsWith('/')) throw invalid('Parameter name must not end with slash.');
  if (name.split('/').length - 1 > MAX_LEVELS) {
    const message = `Hierarchical parameter names cannot be deeper than ${MAX_LEVELS} levels. Parameter name: ${name}`;
    throw new AwsError('HierarchyLevelLimitExceededException', message);
  }
  if (arn.length > MAX_NAME_WITH_ARN) {
    throw invalid(
      `Parameter name is too long: with its ARN it can have ${MAX_NAME_WITH_ARN} characters at most.`,
    );
  }
}

function invalid(message: string): AwsError {
  return new AwsError('ValidationException', message);
}
