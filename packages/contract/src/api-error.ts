import type { Issue } from '@purser/task-definition';
import { z } from 'zod';
import { issueSchema } from './issue.ts';

/** The codes that the API itself answers with; what AWS said is in `aws`. */
export const API_ERROR_CODES = {
  /** 400: the request is not of the endpoint's form. */
  INVALID_REQUEST: 400,
  /** 403: the request lacks the mutation header, or comes from a place that may not call. */
  FORBIDDEN: 403,
  /** 404: there is no such endpoint or thing. */
  NOT_FOUND: 404,
  /** 409: the client token was already used for another definition. */
  CLIENT_TOKEN_REUSED: 409,
  /** 409: somebody else has changed the thing since it was shown; nothing was changed. */
  CHANGED_MEANWHILE: 409,
  /** 413: the body is larger than the API takes. */
  TOO_LARGE: 413,
  /** 415: a mutation whose body is not JSON. */
  UNSUPPORTED_MEDIA_TYPE: 415,
  /** 421: the Host header is not one that the console serves. */
  MISDIRECTED: 421,
  /** 422: the task definition breaks rules; `issues` has all of them. */
  INVALID_TASK_DEFINITION: 422,
  /** 422: the request to run tasks or to create a service breaks rules; `issues` has all of them. */
  INVALID_LAUNCH: 422,
  /** 422: the preflight fails, and nobody has accepted that; `issues` has what fails. */
  PREFLIGHT_FAILED: 422,
  /** 400, 403, 404 or 409: AWS refused the call; `aws` has its code, message and request id. */
  AWS_REFUSED: 400,
  /** 429: AWS limits the rate of this call. */
  AWS_THROTTLED: 429,
  /** 502: AWS could not be reached, or failed. */
  AWS_UNAVAILABLE: 502,
  /** 504: AWS's answer was lost, and a look-up could not tell what became of the call. */
  OUTCOME_UNKNOWN: 504,
  /** 503: the server does so much at once that it takes no more of this kind. */
  BUSY: 503,
  /** 500: a fault of the API itself; its log has the request id. */
  INTERNAL: 500,
} as const;

/** One of the API's error codes. */
export type ApiErrorCode = keyof typeof API_ERROR_CODES;

/** What AWS answered when it refused a call. */
export interface AwsError {
  /** AWS's own error code, such as `ClientException`. */
  code: string;
  /** AWS's own sentence. */
  message: string;
  requestId?: string | undefined;
  /** The call, such as `ecs:RegisterTaskDefinition`. */
  operation?: string | undefined;
}

/** The body of every reply that is not a success. */
export interface ApiErrorBody {
  code: ApiErrorCode;
  message: string;
  issues: Issue[];
  /** Finds the request in the server's log. */
  requestId: string;
  aws?: AwsError | undefined;
}

/** Reads and documents {@link ApiErrorBody}. */
export const apiErrorSchema: z.ZodType<ApiErrorBody> = z.object({
  code: z.enum(Object.keys(API_ERROR_CODES) as [ApiErrorCode, ...ApiErrorCode[]]),
  message: z.string(),
  issues: z.array(issueSchema),
  requestId: z.string(),
  aws: z
    .object({
      code: z.string(),
      message: z.string(),
      requestId: z.string().optional(),
      operation: z.string().optional(),
    })
    .optional(),
});
