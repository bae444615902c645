import { operationOf } from './failed-operation.ts';

/** What became of a call that failed. */
export type AwsFailureKind =
  /** AWS answered no: nothing was changed. */
  | 'refused'
  /** AWS limits the rate: nothing was changed, and a later call may pass. */
  | 'throttled'
  /** No answer, or a fault of AWS's: a write may or may not have been done. */
  | 'unavailable';

/** A failed call in the few fields that may be logged and shown. */
export interface AwsFailure {
  kind: AwsFailureKind;
  code: string;
  message: string;
  /** The call, such as `ecs:RegisterTaskDefinition`. */
  operation?: string;
  httpStatus?: number;
  requestId?: string;
}

interface SdkError extends Error {
  $metadata?: { httpStatusCode?: number; requestId?: string };
}

const THROTTLED = /throttl|RequestLimitExceeded|TooManyRequests|SlowDown/i;

/** ECS's own refusal of two registrations of a family at once; it comes as a plain 400. */
const CONCURRENT = 'Too many concurrent attempts to create a new revision of the specified family';

const isSdkError = (error: unknown): error is SdkError =>
  error instanceof Error && ('$metadata' in error || '$fault' in error);

/**
 * Reads what an SDK call rejected with. An error that is not of the SDK or the network is thrown on: it is a
 * fault of ours.
 */
export function readAwsFailure(error: unknown): AwsFailure {
  if (!(error instanceof Error)) throw error;
  const { httpStatusCode, requestId } = (isSdkError(error) && error.$metadata) || {};
  const operation = operationOf(error);
  const shared = {
    code: error.name,
    message: error.message,
    ...(operation !== undefined && { operation }),
    ...(httpStatusCode !== undefined && { httpStatus: httpStatusCode }),
    ...(requestId !== undefined && { requestId }),
  };
  if (THROTTLED.test(error.name) || httpStatusCode === 429) return { kind: 'throttled', ...shared };
  // ServerException is how ECS names its own faults; a reply without a status was lost or could not be read.
  if (httpStatusCode === undefined || httpStatusCode >= 500) {
    if (!isSdkError(error) && !isNetworkError(error)) throw error;
    return { kind: 'unavailable', ...shared };
  }
  return { kind: 'refused', ...shared };
}

/** Says whether ECS refused a registration only because another one of the family was under way. */
export function isConcurrentRegistration({ message }: AwsFailure): boolean {
  return message.includes(CONCURRENT);
}

const NETWORK_NAMES = /Timeout|AbortError|Credentials|Token|NetworkingError|DeserializationError|SyntaxError/;

/** Node's network errors have a `code`; the SDK's time-outs and credential errors have only a name. */
function isNetworkError(error: Error): boolean {
  return ('code' in error && typeof error.code === 'string') || NETWORK_NAMES.test(error.name);
}
