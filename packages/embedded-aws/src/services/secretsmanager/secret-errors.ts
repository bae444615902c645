import { AwsError } from '../../aws-error.ts';

/** The error for a secret or a version that is not there. */
export function notFound(message = "Secrets Manager can't find the specified secret."): AwsError {
  return new AwsError('ResourceNotFoundException', message);
}

/** The error for a parameter that does not fit. */
export function invalidParameter(message: string): AwsError {
  return new AwsError('InvalidParameterException', message);
}

/** The error for what the state of a secret does not allow. */
export function invalidRequest(message: string): AwsError {
  return new AwsError('InvalidRequestException', message);
}

/** The error for a page token that no list gave. */
export function invalidNextToken(): AwsError {
  return new AwsError('InvalidNextTokenException', 'The NextToken value is invalid.');
}
