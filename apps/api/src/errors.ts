import { ORPCError, ValidationError } from '@orpc/server';
import {
  type AwsFailure,
  ClientTokenReusedError,
  NotJsonSecretError,
  OutcomeUnknownError,
  readAwsFailure,
  SecretChangedError,
  TooManyWatchersError,
  VersionChangedError,
} from '@purser/aws';
import { API_ERROR_CODES, type ApiErrorBody, type ApiErrorCode, type AwsError } from '@purser/contract';
import { JobTokenReusedError } from '@purser/store';
import { formatPath, type Issue } from '@purser/task-definition';

/** A failed request as it is answered: a status and a body, less the request's own id. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: ApiErrorCode;
  readonly issues: Issue[];
  readonly aws: AwsError | undefined;

  constructor(
    code: ApiErrorCode,
    message: string,
    more: { issues?: Issue[]; aws?: AwsError; status?: number } = {},
  ) {
    super(message);
    this.code = code;
    this.status = more.status ?? API_ERROR_CODES[code];
    this.issues = more.issues ?? [];
    this.aws = more.aws;
  }

  /** The reply's body for one request. */
  toBody(requestId: string): ApiErrorBody {
    const { code, message, issues, aws } = this;
    return { code, message, issues, requestId, ...(aws && { aws }) };
  }
}

function fromInvalidInput(error: ValidationError): ApiError {
  const issues = error.issues.map(({ path = [], message }): Issue => {
    const segments = path.map((part) => (typeof part === 'object' ? part.key : part) as string | number);
    return { path: formatPath(segments), ruleId: 'request-shape', severity: 'error', message };
  });
  return new ApiError('INVALID_REQUEST', 'The request is not of the form that this endpoint takes.', {
    issues,
  });
}

const STATUS_OF_REFUSAL: Record<string, number> = {
  AccessDeniedException: 403,
  AccessDenied: 403,
  ParameterNotFound: 404,
  ParameterVersionNotFound: 404,
  ResourceNotFoundException: 404,
  ClusterNotFoundException: 404,
  ServiceNotFoundException: 404,
  NoSuchEntity: 404,
  NoSuchEntityException: 404,
  ParameterAlreadyExists: 409,
  ResourceExistsException: 409,
  ConflictException: 409,
};

const NO_SUCH_REVISION =
  /Unable to describe task definition|TaskDefinition not found|specified task definition does not exist/i;

const DENIED = /^AccessDenied/;

/** What AWS's own sentence leaves out: a person who may register wonders why a right to tag is needed. */
const TAGGING_DENIED =
  'AWS refused to tag the revision, and nothing was registered: the caller lacks ecs:TagResource. ' +
  'Purser tags each revision with its client token, so that a lost reply never makes a second one. ' +
  'Allow ecs:TagResource where ecs:CreateAction is RegisterTaskDefinition.';

function sentenceOf({ code, message }: AwsFailure): string {
  if (DENIED.test(code) && message.includes('ecs:TagResource')) return TAGGING_DENIED;
  return `AWS refused the request: ${message}`;
}

function fromAws(failure: AwsFailure): ApiError {
  const aws: AwsError = {
    code: failure.code,
    message: failure.message,
    ...(failure.operation && { operation: failure.operation }),
    ...(failure.requestId && { requestId: failure.requestId }),
  };
  if (failure.kind === 'throttled') {
    return new ApiError('AWS_THROTTLED', 'AWS is limiting the rate of this call. Try again in a while.', {
      aws,
    });
  }
  if (failure.code === 'CredentialsProviderError') {
    return new ApiError('AWS_UNAVAILABLE', 'The AWS SDK found no usable credentials on the server.');
  }
  if (failure.kind === 'unavailable') {
    // What the network says may name hosts and files of the server; the log has it.
    return new ApiError('AWS_UNAVAILABLE', 'AWS could not be reached, or did not answer in time.');
  }
  const status = NO_SUCH_REVISION.test(failure.message) ? 404 : STATUS_OF_REFUSAL[failure.code];
  return new ApiError('AWS_REFUSED', sentenceOf(failure), {
    aws,
    ...(status !== undefined && { status }),
  });
}

/**
 * Turns whatever a handler threw into the one error shape; the only place that does. A fault of our own tells
 * nothing of itself: the log has it under the request id.
 */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof ClientTokenReusedError || error instanceof JobTokenReusedError)
    return new ApiError('CLIENT_TOKEN_REUSED', error.message);
  if (error instanceof OutcomeUnknownError) return new ApiError('OUTCOME_UNKNOWN', error.message);
  if (error instanceof VersionChangedError || error instanceof SecretChangedError) {
    return new ApiError('CHANGED_MEANWHILE', error.message);
  }
  if (error instanceof TooManyWatchersError) return new ApiError('BUSY', error.message);
  if (error instanceof NotJsonSecretError) return new ApiError('INVALID_REQUEST', error.message);
  // Express decodes the path itself, and throws for one such as `/%E0`.
  if (error instanceof URIError) return new ApiError('INVALID_REQUEST', 'The address cannot be read.');
  if (error instanceof ORPCError) {
    if (error.cause instanceof ValidationError && error.status === 400) return fromInvalidInput(error.cause);
    if (error.status === 404) return new ApiError('NOT_FOUND', 'There is no such endpoint.');
    return new ApiError('INTERNAL', 'The server failed to answer.');
  }
  try {
    return fromAws(readAwsFailure(error));
  } catch {
    return new ApiError('INTERNAL', 'The server failed to answer.');
  }
}
