import { StandardOpenAPIHandler } from '@orpc/openapi/standard';
import { ORPCError } from '@orpc/server';
import { toStandardLazyRequest } from '@orpc/standard-server-node';
import type { ApiErrorBody } from '@purser/contract';
import type { RequestHandler } from 'express';
import type { AppContext } from '../context.ts';
import { ApiError, toApiError } from '../errors.ts';
import { faultFields } from '../log.ts';
import type { RequestContext } from '../request-context.ts';
import { routes } from '../routes/index.ts';
import { requestIdOf } from './request-log.ts';

/** Logs a failure in fields that hold no input: codes, ids and, for a fault of ours, where it came from. */
function logFailure({ log, requestId }: RequestContext, operation: string, thrown: unknown, error: ApiError) {
  const fields = { requestId, operation, code: error.code, status: error.status };
  if (error.code === 'INTERNAL') log.error({ ...fields, ...faultFields(thrown) });
  else if (error.status >= 500) log.warn({ ...fields, ...faultFields(thrown) });
  else log.info({ ...fields, awsCode: error.aws?.code, awsRequestId: error.aws?.requestId });
}

/** Answers every endpoint of the contract under `/api`. */
export function apiHandler(context: AppContext): RequestHandler {
  const handler = new StandardOpenAPIHandler(routes, {
    interceptors: [
      async ({ next, context: requestContext, request }) => {
        try {
          return await next();
        } catch (thrown) {
          const operation = `${request.method} ${request.url.pathname}`;
          const error = toApiError(thrown);
          logFailure(requestContext, operation, thrown, error);
          throw new ORPCError(error.code, {
            status: error.status,
            message: error.message,
            data: error.toBody(requestContext.requestId),
          });
        }
      },
    ],
    customErrorResponseBodyEncoder: (error): ApiErrorBody => error.data,
  });
  return async (request, response, next) => {
    try {
      const { matched, response: reply } = await handler.handle(toStandardLazyRequest(request, response), {
        prefix: '/api',
        context: { ...context, requestId: requestIdOf(response) },
      });
      if (!matched) return next(new ApiError('NOT_FOUND', 'There is no such endpoint.'));
      // In one piece with its length: the library's own sender writes each reply in several chunks.
      const body = JSON.stringify(reply.body);
      response.statusCode = reply.status;
      response.setHeader('Content-Type', 'application/json; charset=utf-8');
      response.setHeader('Content-Length', Buffer.byteLength(body));
      response.end(body);
    } catch (error) {
      next(error);
    }
  };
}
