import { ORPCError } from '@orpc/client';
import type { ApiErrorBody } from '@purser/contract';
import { isApiErrorBody } from '@purser/contract/error-body';

/** Every failure of a call as the one error shape; also what never reached the API. */
export function toApiError(error: unknown): ApiErrorBody {
  if (error instanceof ORPCError && isApiErrorBody(error.data)) return error.data;
  if (error instanceof ORPCError && error.status >= 400 && error.status < 500) {
    return {
      code: 'FORBIDDEN',
      message: `The server, or a proxy before it, refused the request with HTTP status ${error.status}.`,
      issues: [],
      requestId: '',
    };
  }
  if (error instanceof TypeError) {
    return {
      code: 'AWS_UNAVAILABLE',
      message: 'The Purser server did not answer. Check that it runs, then try again.',
      issues: [],
      requestId: '',
    };
  }
  return {
    code: 'INTERNAL',
    message: 'Something went wrong in this page. Try again.',
    issues: [],
    requestId: '',
  };
}
