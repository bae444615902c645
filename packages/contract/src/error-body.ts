import type { ApiErrorBody } from './api-error.ts';

/** Says whether the body of a reply is the API's own error shape. */
export function isApiErrorBody(body: unknown): body is ApiErrorBody {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    'issues' in body &&
    Array.isArray(body.issues) &&
    'requestId' in body
  );
}
