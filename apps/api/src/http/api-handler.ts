import { OpenAPIHandler } from '@orpc/openapi/node';
import { ORPCError } from '@orpc/server';
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
  const handler = new OpenAPIHandler(routes, {
    interceptors: [
      async ({ next, context: requestContext, request }) => {
        try {
          return await next();
        } catch (thrown) {
          const operation = `${request.method} ${request.url.pathname}`;
          const error = toApiError(thrown, operation);
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
      const requestId = requestIdOf(response);
      const { matched } = await handler.handle(request, response, {
        prefix: '/api',
        context: { ...context, requestId },
      });
      if (!matched) next(new ApiError('NOT_FOUND', 'There is no such endpoint.'));
    } catch (error) {
      next(error);
    }
  };
}
