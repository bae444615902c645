import { AwsError } from '../../aws-error.ts';

/** The error code of a broken constraint in IAM. */
export const VALIDATION_ERROR = 'ValidationError';

/** The error for a user, role, policy or attachment that is not there. */
export function noSuchEntity(message: string): AwsError {
  return new AwsError('NoSuchEntity', message, 404);
}

/** The error for a name that is taken. */
export function alreadyExists(message: string): AwsError {
  return new AwsError('EntityAlreadyExists', message, 409);
}

/** The error for something that others still need. */
export function deleteConflict(message: string): AwsError {
  return new AwsError('DeleteConflict', message, 409);
}

/** The error for one too many. */
export function limitExceeded(message: string): AwsError {
  return new AwsError('LimitExceeded', message, 409);
}

/** The error for input that no constraint of the model catches. */
export function invalidInput(message: string): AwsError {
  return new AwsError('InvalidInput', message);
}

/** The error for a marker that no list gave. */
export function invalidMarker(): AwsError {
  return new AwsError(VALIDATION_ERROR, 'Invalid Marker.');
}
