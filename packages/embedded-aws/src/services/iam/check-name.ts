import { AwsError } from '../../aws-error.ts';
import { VALIDATION_ERROR } from './errors.ts';

/**
 * Looks whether a name has letters that a name can have. Throws ValidationError, for which IAM has a sentence of its
 * own and not the one of all other patterns.
 */
export function checkName(at: 'roleName' | 'userName' | 'policyName', name: string | undefined): string {
  if (name !== undefined && /^[\w+=,.@-]+$/.test(name)) return name;
  throw new AwsError(
    VALIDATION_ERROR,
    `The specified value for ${at} is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-`,
  );
}
