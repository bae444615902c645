import { preflightInputSchema } from '@purser/contract';
import { formatPath, type Issue } from '@purser/task-definition';
import type { RequestHandler } from 'express';
import type { AppContext } from '../context.ts';
import { ApiError, toApiError } from '../errors.ts';
import { faultFields } from '../log.ts';
import { preflightOf } from '../preflights/preflight-of.ts';
import { requestIdOf } from './request-log.ts';
import { beginEvents, sendEvent } from './server-events.ts';

/**
 * Answers a preflight line by line, for those who accept server-sent events; others are answered in one piece by the
 * endpoint of the contract.
 */
export function preflightStream(context: AppContext): RequestHandler {
  return async (request, response, next) => {
    if (!request.headers.accept?.includes('text/event-stream')) return next();
    const input = preflightInputSchema.safeParse(request.body);
    if (!input.success) return next(refusal(input.error.issues));
    beginEvents(response);
    try {
      await preflightOf(context, input.data, (news) => sendEvent(response, 'checks', news));
      sendEvent(response, 'end', {});
    } catch (thrown) {
      const error = toApiError(thrown);
      const requestId = requestIdOf(response);
      context.log.warn({ requestId, code: error.code, ...faultFields(thrown) });
      sendEvent(response, 'error', error.toBody(requestId));
    }
    response.end();
  };
}

function refusal(problems: readonly { path: readonly PropertyKey[]; message: string }[]): ApiError {
  const issues = problems.map(({ path, message }): Issue => {
    const segments = path.map((part) => (typeof part === 'number' ? part : String(part)));
    return { path: formatPath(segments), ruleId: 'request-shape', severity: 'error', message };
  });
  return new ApiError('INVALID_REQUEST', 'The request is not of the form that this endpoint takes.', {
    issues,
  });
}
