import { AwsError } from '../../../aws-error.ts';

/** The error for a policy that IAM does not take. */
export function malformed(message: string): AwsError {
  return new AwsError('MalformedPolicyDocument', message);
}

/** The error for a policy whose parts are of a wrong type or have a wrong name. */
export function syntaxError(): AwsError {
  return malformed('Syntax errors in policy.');
}
